import type { Fault, VerdictValue } from '../../../shared/claim.ts';

/** What a verdict says, without who and when. */
export interface VerdictState {
  readonly value: VerdictValue | null;
  readonly note: string;
  readonly correction: string;
  /** Missing in edits that an older Stet has kept, and where it stays as it stood. */
  readonly fault?: Fault | undefined;
}
