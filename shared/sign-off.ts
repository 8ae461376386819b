import type { SignOffScope } from './sign-off-scope.ts';

/** What a second person said of a verdict. Appended, never changed; the last one on a verdict is in force. */
export interface SecondCheck {
  readonly id: string;
  readonly verdictId: string;
  readonly outcome: 'agrees' | 'disagrees';
  /** Why; never empty for a disagreement. */
  readonly note: string;
  readonly checkedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly checkedAt: string;
  /** The report that it was read from, by its file’s name; not there for what was said here. */
  readonly readFrom?: string;
}

/** That an article’s review was signed off, and whether it still stands as it was signed. */
export interface SignOff {
  readonly signedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly signedAt: string;
  /** Which of the claims it vouches for. */
  readonly scope: SignOffScope;
  /**
   * False once a claim, a verdict, a check, the description, or what an editor chose or took away has changed, and while
   * claims that were set aside are open again.
   */
  readonly valid: boolean;
  /** How many claims that were set aside later articles have brought back; not there where none. */
  readonly cameBack?: number;
}

/** Why a sign-off no longer holds: “2 claims came back with later articles”. */
export function whyNoLonger({ cameBack = 0 }: Pick<SignOff, 'cameBack'>): string {
  if (cameBack === 0) return 'something has changed since';
  return `${cameBack} ${cameBack === 1 ? 'claim' : 'claims'} came back with later articles`;
}

/** True when two names are one person’s: letters’ case and blanks aside. */
export function isSamePerson(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
