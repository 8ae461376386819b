import { z } from 'zod';
import { type Evidence, relationSchema } from '../claim.ts';
import { partialDateSchema } from '../dates.ts';
import type { Review } from '../review.ts';
import { id, offset, procedure } from './procedure.ts';

/** The review of one article: its claims and what bears on them. */
export const claims = {
  /** With `asOf`, the review as it would have stood at the end of that day, month or year: to be read, not changed. */
  'review.open': procedure<Review>()(
    z.strictObject({ articleId: id, asOf: partialDateSchema.nullable().default(null) }),
  ),
  /** Marks a span of the article as a claim of the editor's own. */
  'claim.mark': procedure<{ claimId: string }>()(z.strictObject({ articleId: id, start: offset, end: offset })),
  'claim.respan': procedure<null>()(z.strictObject({ claimId: id, start: offset, end: offset })),
  'claim.remove': procedure<null>()(z.strictObject({ claimId: id })),
  /** Attaches a passage of a later article by hand. */
  'evidence.attach': procedure<{ evidenceId: string }>()(
    z.strictObject({ claimId: id, articleId: id, start: offset, end: offset, relation: relationSchema }),
  ),
  /** Says what a passage does to its claim. */
  'evidence.relate': procedure<null>()(z.strictObject({ evidenceId: id, relation: relationSchema })),
  /** Chooses the passage that decides; any other of the claim then no longer does. */
  'evidence.decide': procedure<null>()(z.strictObject({ evidenceId: id, decides: z.boolean() })),
  'evidence.detach': procedure<null>()(z.strictObject({ evidenceId: id })),
  /** Looks for passages of later articles by the editor's own words; nothing is attached. */
  'evidence.search': procedure<PassageHit[]>()(z.strictObject({ claimId: id, query: z.string().max(400) })),
} as const;

/** A passage of a later article found by the editor's own search. */
export interface PassageHit {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: Evidence['publishedOn'];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}
