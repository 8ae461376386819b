import { z } from 'zod';
import { CLAIM_KINDS, MODALITIES, relationSchema, type VerdictValue, verdictValueSchema } from './claim.ts';

/** What a verdict says of a claim and a passage in the words of the evaluation: “speculative” is still open. */
export const EVALUATION_LABELS = {
  confirmed: 'confirmed',
  outdated: 'outdated',
  speculative: 'open',
} as const satisfies Record<VerdictValue, string>;

/**
 * One line of the file of decisions: a claim, one later passage that lay before the editor, and what the editor
 * decided. Field names are those of the labelled sets that `npm run eval` reads. Nothing here says where the words
 * were published, when, or who decided.
 */
export const judgedPairSchema = z.strictObject({
  /** The claim's own words. */
  claim: z.string().min(1),
  /** The sentence, or sentences, that the claim stands in. */
  claim_sentence: z.string().min(1),
  /** The passage of the later article. */
  evidence: z.string().min(1),
  /** The verdict in the words of the evaluation. It is on the claim as a whole: one passage may not decide it alone. */
  label: z.enum(Object.values(EVALUATION_LABELS)),
  verdict: verdictValueSchema,
  relation: relationSchema,
  chosen_by: z.enum(['engine', 'editor']),
  /** Days from the claim's publication to the passage's; null where one of the two is not known to the day. */
  days_apart: z.int().positive().nullable(),
  kind: z.enum(CLAIM_KINDS),
  modality: z.enum(MODALITIES),
  /** What the engine suggests for the claim now, all its passages taken together; null where it suggests nothing. */
  suggestion: z
    .strictObject({
      value: verdictValueSchema,
      /** 0 to 1. */
      confidence: z.number().min(0).max(1),
      engine: z.string(),
    })
    .nullable(),
});

export type JudgedPair = z.infer<typeof judgedPairSchema>;

/** The file name that the dialog proposes. */
export const JUDGED_PAIRS_FILE = 'stet-decisions.jsonl';

/** What a file of decisions came to. */
export interface SavedPairs {
  /** How many pairs of claim and passage the file holds. */
  readonly pairs: number;
  /** How many were left out because their own words could say where they come from or who decided. */
  readonly leftOut: number;
}
