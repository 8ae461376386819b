import { z } from 'zod';
import { faultSchema, relationSchema, type Verdict, verdictValueSchema } from '../claim.ts';
import type { AgainstPassage } from '../opposes.ts';
import { asideReasonSchema, type SetAside } from '../set-aside.ts';
import { id, line, offset, procedure, prose } from './procedure.ts';

/** What a checker decides of claims, and of their parts. */
export const verdicts = {
  /**
   * Appends a verdict. `value: null` keeps (or makes) the claim undecided, with the note as given.
   * Answers the verdict in force once it is on disk; null where there never was one and nothing was to be kept.
   */
  'verdict.record': procedure<Verdict | null>()(
    z.strictObject({
      claimId: id,
      value: verdictValueSchema.nullable(),
      note: prose,
      correction: prose,
      /** Without it the fault stays as it stood. */
      fault: faultSchema.optional(),
      /** What a passage of the claim is to do from now on, as one edit with the verdict. */
      passage: z.strictObject({ evidenceId: id, relation: relationSchema }).optional(),
    }),
  ),
  /** Of these claims those whose card says the opposite of a verdict, with the passage that does; see `shared/opposes.ts`. */
  'verdict.against': procedure<readonly AgainstPassage[]>()(
    z.strictObject({ claimIds: z.array(id).min(1).max(1000), value: verdictValueSchema }),
  ),
  /** One verdict for many claims, as one edit; their notes and corrections stay. */
  'verdict.recordMany': procedure<null>()(
    z.strictObject({ claimIds: z.array(id).min(1).max(1000), value: verdictValueSchema.nullable() }),
  ),
  /** Sets a claim aside without a verdict, with a reason; null brings it back. Answers what is kept. */
  'claim.setAside': procedure<SetAside | null>()(
    z.strictObject({ claimId: id, reason: asideReasonSchema.nullable(), words: line.default('') }),
  ),
  /** Ticks one part of a claim, or takes away its tick or the reason it was left for. */
  'part.tick': procedure<null>()(
    z.strictObject({ claimId: id, start: offset, end: offset, state: z.enum(['ticked', 'unticked']) }),
  ),
  /** Leaves what is not ticked yet, of one claim or of the whole article, with one reason; answers how many parts. */
  'part.leaveRest': procedure<{ parts: number }>()(
    z.strictObject({ articleId: id, claimId: id.nullable(), reason: line.min(1, 'a reason is needed') }),
  ),
} as const;
