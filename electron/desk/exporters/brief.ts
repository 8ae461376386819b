import { MARKS } from '../../../shared/claim-words.ts';
import type { Report } from '../../../shared/report.ts';

/**
 * The result in a sentence, “Of 11 claims, 3 are confirmed, 4 outdated, 2 speculative and 2 undecided.”, and in another
 * how many of the undecided were set aside.
 */
export function brief({ summary, claims }: Pick<Report, 'summary' | 'claims'>): string {
  if (summary.claims === 0) return 'No claims were marked in this article.';
  return countsSentence(summary, countAside(claims));
}

/** The same of the claims of one or of several articles. @param aside how many of the undecided were set aside. */
export function countsSentence(summary: Report['summary'], aside: number): string {
  const { claims } = summary;
  const counts = MARKS.map((mark, index) =>
    index === 0 ? `${summary[mark]} ${summary[mark] === 1 ? 'is' : 'are'} ${mark}` : `${summary[mark]} ${mark}`,
  );
  return `Of ${claims} ${claims === 1 ? 'claim' : 'claims'}, ${new Intl.ListFormat('en-GB').format(counts)}.${aside === 0 ? '' : ` ${aside} of the undecided ${aside === 1 ? 'was' : 'were'} set aside with a reason.`}`;
}

/** How many claims were set aside; they count among the undecided. */
export function countAside(claims: Report['claims']): number {
  return claims.filter(({ verdict, setAside }) => verdict === null && setAside !== undefined).length;
}
