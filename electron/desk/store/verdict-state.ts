import type { Fault, VerdictValue } from '../../../shared/claim.ts';
import type { SecondCheck } from '../../../shared/sign-off.ts';
import type { PassageRole } from './passage-roles.ts';

/** What a verdict says, and what goes with it. */
export interface VerdictState {
  readonly value: VerdictValue | null;
  readonly note: string;
  readonly correction: string;
  /** Missing in edits that an older Stet has kept, and where it stays as it stood. */
  readonly fault?: Fault | undefined;
  /** Null where nobody ever decided; missing in edits that an older Stet has kept. */
  readonly standing?: Standing | null;
  /** How the passages stand whose role was changed together with the verdict; missing where none was. */
  readonly roles?: readonly PassageRole[];
}

/** Who decided and when, on what, and what a second person said of it: all that comes back with a verdict. */
export interface Standing {
  readonly decidedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly decidedAt: string;
  readonly evidenceIds: readonly string[];
  readonly check: CheckState | null;
}

/** A second check without its place in the log. */
export type CheckState = Pick<SecondCheck, 'outcome' | 'note' | 'checkedBy' | 'checkedAt'>;
