import { MARKS } from '../../../shared/claim-words.ts';
import type { Report } from '../../../shared/report.ts';

/**
 * The result in a sentence, “Of 11 claims, 3 are confirmed, 4 outdated, 2 speculative and 2 undecided.”, and in another
 * how many of the undecided were set aside.
 */
export function brief({ summary, claims: all }: Pick<Report, 'summary' | 'claims'>): string {
  const { claims } = summary;
  if (claims === 0) return 'No claims were marked in this article.';
  const counts = MARKS.map((mark, index) =>
    index === 0 ? `${summary[mark]} ${summary[mark] === 1 ? 'is' : 'are'} ${mark}` : `${summary[mark]} ${mark}`,
  );
  const aside = countAside(all);
  return `Of ${claims} ${claims === 1 ? 'claim' : 'claims'}, ${new Intl.ListFormat('en-GB').format(counts)}.${aside === 0 ? '' : ` ${aside} of the undecided ${aside === 1 ? 'was' : 'were'} set aside with a reason.`}`;
}

/** How many claims were set aside; they count among the undecided. */
export function countAside(claims: Report['claims']): number {
  return claims.filter(({ verdict, setAside }) => verdict === null && setAside !== undefined).length;
}
