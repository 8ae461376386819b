import { createHash } from 'node:crypto';
import type { Block } from '../../../shared/article.ts';
import { type PartialDate, readableDate } from '../../../shared/dates.ts';
import type { Report, ReportClaim, ReportEvidence } from '../../../shared/report.ts';
import { type Stretch, stretchesOf } from './annotated-text.ts';
import { STYLE } from './html-style.ts';
import { asHtml, asLines, asLink } from './html-text.ts';
import {
  METHOD,
  MODALITY_WORDS,
  percent,
  RELATION_WORDS,
  readableInstant,
  STANDING_WORDS,
  STANDINGS,
  standingOf,
} from './report-words.ts';

type Numbered = ReportClaim & { readonly number: number };

/**
 * The report as one page that needs nothing else: no script, no picture, no font, nothing loaded, which a content
 * policy holds (its one style sheet is named by hash). Every text from outside is escaped. Fit for screen and paper.
 */
export function exportHtml(report: Report): string {
  const { article, app } = report;
  const claims = report.claims.map((claim, index) => ({ ...claim, number: index + 1 }));
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${asHtml(`${app.name} ${app.version}`)}">
<title>Fact check: ${asHtml(article.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="masthead">
<p class="kind">Fact-check report</p>
<h1 dir="auto">${asHtml(article.title)}</h1>
<p class="origin">${origin(article.byline, article.outlet, article.publishedOn)}</p>
${article.sourceUrl === null ? '' : `<p class="address">${asLink(article.sourceUrl)}</p>`}
</header>
<main>
${summary(report)}
<section aria-labelledby="article">
<h2 id="article">The article and its claims</h2>
<div class="article">
${report.layout.blocks.map((block, at) => blockHtml(report, block, claims, at === 0)).join('\n')}
</div>
</section>
<section aria-labelledby="claims">
<h2 id="claims">Claims, verdicts and evidence</h2>
${claimTable(claims, report)}
</section>
${sources(report)}
</main>
<footer>
<h2>How to read this report</h2>
<ul>${METHOD.map((sentence) => `<li>${asHtml(sentence)}</li>`).join('')}</ul>
<dl class="particulars">
<div><dt>Made</dt><dd>${asHtml(readableInstant(report.generatedAt))} with ${asHtml(`${app.name} ${app.version}`)}</dd></div>
<div><dt>File of the article (SHA-256)</dt><dd class="hash">${asHtml(article.sha256)}</dd></div>
</dl>
</footer>
</body>
</html>
`;
}

function origin(byline: string | null, outlet: string | null, publishedOn: PartialDate): string {
  const parts = [byline === null ? null : `By ${byline}`, outlet, `published ${readableDate(publishedOn)}`];
  return parts
    .filter((part) => part !== null)
    .map((part) => `<span dir="auto">${asHtml(part)}</span>`)
    .join(' · ');
}

function summary({ summary, checker, asOf }: Report): string {
  const figures = STANDINGS.map((standing) => {
    const { glyph, word, meaning } = STANDING_WORDS[standing];
    return `<li class="${standing}"><span class="count">${summary[standing]}</span> <span class="name"><span class="glyph" aria-hidden="true">${glyph}</span> <span class="line">${word}</span></span> <span class="meaning">${meaning}</span></li>`;
  });
  const who = checker === '' ? '' : ` Checked by <b dir="auto">${asHtml(checker)}</b>.`;
  return `<section class="summary" aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p class="lead">${summary.claims} ${summary.claims === 1 ? 'claim was' : 'claims were'} checked against what had been published by <b>${readableDate(asOf)}</b>.${who}</p>
<ul class="figures">${figures.join('')}</ul>
</section>`;
}

function blockHtml(report: Report, block: Block, claims: readonly Numbered[], first: boolean): string {
  const text = stretchesOf(block, claims)
    .map((stretch) => stretchHtml(report.article.text, block, stretch))
    .join('');
  switch (block.kind) {
    case 'heading': {
      const level = first ? 3 : Math.min(6, Math.max(4, block.level + 2));
      return `<h${level} dir="auto">${text}</h${level}>`;
    }
    case 'quotation':
      return `<blockquote dir="auto"><p>${text}</p></blockquote>`;
    case 'list-item':
      return `<p class="item" dir="auto">${text}</p>`;
    case 'caption':
      return `<p class="caption" dir="auto">${text}</p>`;
    case 'preformatted':
      return `<pre dir="auto">${text.replaceAll('<br>', '\n')}</pre>`;
    default:
      return `<p dir="auto">${text}</p>`;
  }
}

function stretchHtml(text: string, block: Block, stretch: Stretch<Numbered>): string {
  const begins = stretch.begins.filter((claim) => claim.start >= block.start);
  const ends = stretch.ends.filter((claim) => claim.end <= block.end);
  const references = ends.map((claim) => {
    const standing = standingOf(claim);
    const { glyph, word } = STANDING_WORDS[standing];
    return `<a class="reference ${standing}" href="#claim-${claim.number}" aria-label="Claim ${claim.number}, ${word.toLowerCase()}">${glyph}${claim.number}</a>`;
  });
  const words = stretch.claims.reduceRight(
    (inner, claim, depth) => {
      const place = begins.includes(claim) ? ` id="mark-${claim.number}"` : '';
      return `<mark${place} class="${standingOf(claim)} depth-${Math.min(depth, 2)}">${inner}</mark>`;
    },
    asLines(text.slice(stretch.start, stretch.end)),
  );
  return words + references.join('');
}

function claimTable(claims: readonly Numbered[], report: Report): string {
  if (claims.length === 0) return '<p>No claims were marked in this article.</p>';
  return `<table>
<thead><tr><th scope="col">No.</th><th scope="col">Claim</th><th scope="col">Verdict</th><th scope="col">Later passages</th></tr></thead>
<tbody>
${claims.map((claim) => claimRow(claim, report)).join('\n')}
</tbody>
</table>`;
}

function claimRow(claim: Numbered, report: Report): string {
  const standing = standingOf(claim);
  const { glyph, word } = STANDING_WORDS[standing];
  const hedges = claim.hedges.map((hedge) => `“${asHtml(hedge)}”`).join(', ');
  const nature = `${claim.kind}, ${MODALITY_WORDS[claim.modality]}${hedges === '' ? '' : ` (${hedges})`}`;
  const { verdict } = claim;
  const decided =
    verdict === null
      ? ''
      : [
          verdict.note === '' ? '' : `<p class="note" dir="auto">${asLines(verdict.note)}</p>`,
          verdict.correction === ''
            ? ''
            : `<p class="correction"><span class="label">Proposed correction</span> <span dir="auto">${asLines(verdict.correction)}</span></p>`,
          `<p class="by">${verdict.decidedBy === '' ? 'Decided' : `<span dir="auto">${asHtml(verdict.decidedBy)}</span>,`} ${asHtml(readableInstant(verdict.decidedAt))}</p>`,
        ].join('');
  const evidence =
    claim.evidence.length === 0
      ? '<p class="none">No later passage found. This says nothing about the claim.</p>'
      : `<ul class="evidence">${claim.evidence.map((item) => evidenceItem(item, report)).join('')}</ul>`;
  return `<tr id="claim-${claim.number}" class="${standing}">
<th scope="row"><a href="#mark-${claim.number}" aria-label="Claim ${claim.number}, to its place in the article">${claim.number}</a></th>
<td><p class="quote" dir="auto">${asLines(claim.quote)}</p><p class="nature">${nature}</p></td>
<td><p class="verdict"><span class="glyph" aria-hidden="true">${glyph}</span> <span class="line">${word}</span></p>${decided}${suggestionHtml(claim)}</td>
<td>${evidence}</td>
</tr>`;
}

function suggestionHtml({ suggestion }: ReportClaim): string {
  if (suggestion === null) return '';
  const reasons = suggestion.reasons.map((reason) => `<li dir="auto">${asHtml(reason.text)}</li>`).join('');
  return `<div class="suggestion"><p><span class="label">Suggestion of the program, not a verdict</span> ${suggestion.value}, confidence ${percent(suggestion.confidence)}</p>${reasons === '' ? '' : `<ul>${reasons}</ul>`}</div>`;
}

function evidenceItem(item: ReportEvidence, report: Report): string {
  const at = report.sources.findIndex((source) => source.articleId === item.articleId);
  const source = report.sources[at];
  const title = asHtml(item.articleTitle);
  const named =
    at < 0 ? `<cite dir="auto">${title}</cite>` : `<a href="#source-${at + 1}"><cite dir="auto">${title}</cite></a>`;
  const outlet = source?.outlet ? `${asHtml(source.outlet)}, ` : '';
  const by = item.chosenBy === 'editor' ? 'chosen by an editor' : `found by the program, score ${percent(item.score)}`;
  return `<li><p class="relation ${item.relation}">${RELATION_WORDS[item.relation]}</p><blockquote dir="auto"><p>${asLines(item.quote)}</p></blockquote><p class="from">${named}, ${outlet}${readableDate(item.publishedOn)} <span class="by">(${by})</span></p></li>`;
}

function sources({ sources }: Report): string {
  const items = sources.map(
    (source, at) =>
      `<li id="source-${at + 1}"><cite dir="auto">${asHtml(source.title)}</cite><br><span>${origin(source.byline, source.outlet, source.publishedOn)}</span>${source.sourceUrl === null ? '' : `<br>${asLink(source.sourceUrl)}`}<br><span class="hash">SHA-256 ${asHtml(source.sha256)}</span></li>`,
  );
  return `<section class="sources" aria-labelledby="sources">
<h2 id="sources">Sources</h2>
${items.length === 0 ? '<p>No later article was cited.</p>' : `<ol>${items.join('')}</ol>`}
</section>`;
}
