import { z } from 'zod';
import { signOffScopeSchema } from '../sign-off-scope.ts';
import { id, procedure, prose } from './procedure.ts';

/** What a second person says, and the sign-off. */
export const secondChecks = {
  /** What a second person says of the verdict in force; a disagreement needs a note and opens the claim again. */
  'check.record': procedure<null>()(
    z.strictObject({ claimId: id, outcome: z.enum(['agrees', 'disagrees']), note: prose }),
  ),
  /** Refused while anything in the scope blocks it, see `blockersOf`. */
  'article.signOff': procedure<null>()(z.strictObject({ articleId: id, scope: signOffScopeSchema })),
  'article.withdrawSignOff': procedure<null>()(z.strictObject({ articleId: id })),
} as const;
