import { z } from 'zod';

/**
 * What somebody is in the middle of writing: the notes of a claim, why they disagree with its verdict, why parts of an
 * article are left, or an article that is being pasted.
 */
export const draftNameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['notes', 'disagreement', 'leaving']), subjectId: z.uuid() }),
  z.strictObject({ kind: z.literal('paste'), subjectId: z.literal('') }),
]);

export type DraftKind = z.infer<typeof draftNameSchema>['kind'];

/** Words that were typed and not saved yet, kept so that nothing can lose them. */
export interface Draft {
  readonly kind: DraftKind;
  /** The claim or the article that they are for; empty where there is none yet. */
  readonly subjectId: string;
  readonly words: string;
}

/** A draft with where it belongs. */
export interface PlacedDraft extends Draft {
  /** When it was last typed in, ISO 8601 instant, UTC. */
  readonly keptAt: string;
  /** The article, and the claim in it; null for a text that is being pasted, and where they are gone from the library. */
  readonly place: {
    readonly articleId: string;
    readonly articleTitle: string;
    readonly claimId: string | null;
    readonly quote: string | null;
  } | null;
}
