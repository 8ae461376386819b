import type { Report } from '../../../shared/report.ts';

/** The result in one sentence: “Of 11 claims, 3 are confirmed, 4 outdated, 2 speculative and 2 undecided.” */
export function brief({ claims, confirmed, outdated, speculative, undecided }: Report['summary']): string {
  if (claims === 0) return 'No claims were marked in this article.';
  const verb = confirmed === 1 ? 'is' : 'are';
  const counts = `${confirmed} ${verb} confirmed, ${outdated} outdated, ${speculative} speculative and ${undecided} undecided`;
  return `Of ${claims} ${claims === 1 ? 'claim' : 'claims'}, ${counts}.`;
}
