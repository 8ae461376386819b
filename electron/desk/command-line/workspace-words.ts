import type { Contents } from '../store/inspection.ts';

/** What is in a workspace, as a line of a terminal says it: “12 articles, 340 claims, 1 verdict”. */
export function contentsInWords({ articles, claims, verdicts }: Contents): string {
  return [counted(articles, 'article'), counted(claims, 'claim'), counted(verdicts, 'verdict')].join(', ');
}

function counted(count: number | null, thing: string): string {
  return count === null ? `no ${thing}s` : `${count} ${thing}${count === 1 ? '' : 's'}`;
}
