import { dayOf } from '../../../../shared/dates.ts';
import { pageWords } from '../../../../shared/pages.ts';
import type { ReportArticle, ReportEvidence, ReportSource } from '../../../../shared/report.ts';
import type { SetAside } from '../../../../shared/set-aside.ts';
import { verdictWords } from '../passage-words.ts';
import type { ReportView, ShownClaim } from '../report-view.ts';
import { webAddress } from '../web-address.ts';
import { MARK_WORDS } from '../wording.ts';
import { articleUri, uriOf } from './addresses.ts';
import { written } from './written.ts';

/**
 * The verdicts as schema.org’s ClaimReview, one for each decided claim, and the drafted corrections as CorrectionComment
 * of the article, as JSON-LD. A verdict is given in words alone, as it says whether a claim still holds and not how true
 * it was. A claim that was set aside has no rating: it is given as a claim with the reason as a comment. The address at which the review will stand is for the outlet to add.
 */
export function claimReviewReport(view: ReportView): string {
  const { report } = view;
  const shown = new Set(view.claims.map(({ id }) => id));
  const corrections = report.corrections.notes.filter(({ claimId }) => shown.has(claimId));
  return written({
    '@context': 'https://schema.org',
    '@graph': [
      {
        ...article(report.article),
        '@id': articleUri(report.article),
        correction: view.has('corrections')
          ? corrections.map(({ note }) => ({ '@type': 'CorrectionComment', text: note }))
          : [],
      },
      ...view.claims.flatMap((claim) => {
        if (claim.verdict !== null) return [review(claim, claim.verdict, view)];
        return claim.setAside === undefined ? [] : [setAside(claim, claim.setAside, view)];
      }),
    ],
  });
}

function review(claim: ShownClaim, verdict: NonNullable<ShownClaim['verdict']>, view: ReportView): object {
  const said = verdictWords(claim, view);
  return {
    '@type': 'ClaimReview',
    '@id': uriOf(claim.id),
    claimReviewed: claim.quote,
    datePublished: dayOf(verdict.decidedAt),
    inLanguage: 'en',
    author: { '@type': 'Person', name: verdict.decidedBy.trim() || view.report.app.name },
    itemReviewed: claimed(claim, view),
    reviewRating: { '@type': 'Rating', alternateName: MARK_WORDS[verdict.value].word, ratingExplanation: said },
    reviewBody: [said, verdict.note.trim()].filter((text) => text !== '').join('\n\n'),
    citation: [...claim.deciding, ...claim.against, ...claim.others].map((item) =>
      quotation(item, view.sourceOf.get(item.articleId)),
    ),
  };
}

function setAside(claim: ShownClaim, { setBy, setAt }: SetAside, view: ReportView): object {
  return {
    ...claimed(claim, view),
    '@id': uriOf(claim.id),
    comment: {
      '@type': 'Comment',
      text: verdictWords(claim, view),
      datePublished: dayOf(setAt),
      author: { '@type': 'Person', name: setBy.trim() || view.report.app.name },
    },
  };
}

function claimed({ quote }: ShownClaim, { report: { article: checked } }: ReportView): object {
  const { byline, outlet, publishedOn } = checked;
  return {
    '@type': 'Claim',
    text: quote,
    datePublished: publishedOn,
    author: author(byline, outlet),
    appearance: { '@id': articleUri(checked) },
  };
}

function quotation(item: ReportEvidence, source: ReportSource | undefined): object {
  return {
    '@type': 'Quotation',
    text: item.quote,
    position: item.pages === undefined ? null : pageWords(item.pages),
    isPartOf:
      source === undefined
        ? { '@type': 'Article', headline: item.articleTitle, datePublished: item.publishedOn }
        : article(source),
  };
}

function article({ title, byline, outlet, publishedOn, sourceUrl }: Omit<ReportArticle, 'id'>): object {
  return {
    '@type': 'Article',
    headline: title,
    datePublished: publishedOn,
    url: webAddress(sourceUrl),
    author: byline === null ? null : { '@type': 'Person', name: byline },
    publisher: outlet === null ? null : { '@type': 'Organization', name: outlet },
  };
}

function author(byline: string | null, outlet: string | null): object | null {
  if (byline !== null) return { '@type': 'Person', name: byline };
  return outlet === null ? null : { '@type': 'Organization', name: outlet };
}
