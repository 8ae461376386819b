import { MARKS } from '../../../shared/claim-words.ts';
import type { Report } from '../../../shared/report.ts';

/** The result in one sentence: “Of 11 claims, 3 are confirmed, 4 outdated, 2 speculative and 2 undecided.” */
export function brief(summary: Report['summary']): string {
  const { claims } = summary;
  if (claims === 0) return 'No claims were marked in this article.';
  const counts = MARKS.map((mark, index) =>
    index === 0 ? `${summary[mark]} ${summary[mark] === 1 ? 'is' : 'are'} ${mark}` : `${summary[mark]} ${mark}`,
  );
  return `Of ${claims} ${claims === 1 ? 'claim' : 'claims'}, ${new Intl.ListFormat('en-GB').format(counts)}.`;
}
