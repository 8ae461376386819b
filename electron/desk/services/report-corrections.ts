import { archiveLabel, articleCorrections, type CorrectedClaim, correctionNote } from '../../../shared/correction.ts';
import type { Report, ReportClaim } from '../../../shared/report.ts';

/** The notes and labels that can be drafted for the outdated claims of a report, in reading order. */
export function reportCorrections(
  article: Report['article'],
  claims: readonly ReportClaim[],
  sources: Report['sources'],
): Report['corrections'] {
  const outlets = new Map(sources.map((source) => [source.articleId, source.outlet]));
  const outdated = claims.flatMap((claim) => {
    if (claim.verdict?.value !== 'outdated') return [];
    const { correction, fault } = claim.verdict;
    const evidence = claim.evidence.map((item) => ({
      ...item,
      outlet: outlets.get(item.articleId) ?? null,
      decides: item.chosenToDecide === true,
    }));
    return [
      { claimId: claim.id, quote: claim.quote, correction, fault, evidence } satisfies CorrectedClaim & {
        claimId: string;
      },
    ];
  });
  const all = articleCorrections(article, outdated);
  return {
    notes: outdated.flatMap((claim) => {
      const note = correctionNote(claim);
      const label = archiveLabel(claim, article.publishedOn);
      return note === null || label === null ? [] : [{ claimId: claim.claimId, fault: claim.fault, note, label }];
    }),
    label: all?.label ?? null,
    undrafted: all?.left ?? outdated.length,
  };
}
