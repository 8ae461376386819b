import type { ClaimKind, Modality, Relation, VerdictValue } from '../../../shared/claim.ts';
import type { Span } from '../../../shared/span.ts';

export const PART_TYPES = ['number', 'date', 'name', 'title', 'quotation'] as const;
export type PartType = (typeof PART_TYPES)[number];

/** What one would look up inside a claim. Offsets are into the document's text. */
export interface LabelledPart extends Span {
  readonly type: PartType;
}

/** A claim as a labeller marked it. Offsets are UTF-16 code units into the document's text, half open. */
export interface LabelledClaim extends Span {
  /** Unique within its document: c1, c2, … in the order of the text. */
  readonly id: string;
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly parts: readonly LabelledPart[];
}

/** The claims of one document, with what tells that its text is the one that was labelled. */
export interface LabelledDocument {
  readonly id: string;
  /** SHA-256 of the document's text in UTF-8, in hexadecimal. */
  readonly digest: string;
  readonly claims: readonly LabelledClaim[];
}

/** A sentence of the newer document that bears on a claim. Offsets are into the newer document's text. */
export interface LabelledEvidence extends Span {
  readonly relation: Relation;
}

/** What the newer document makes of one claim of the older. */
export interface LabelledJudgement {
  /** The id of a claim of the older document. */
  readonly claim: string;
  /** `none`: the newer document speaks of it without deciding anything. */
  readonly verdict: VerdictValue | 'none';
  readonly evidence: readonly LabelledEvidence[];
}

/** An older and a newer document of one story. Claims without a judgement count as `none`. */
export interface LabelledPair {
  readonly older: string;
  readonly newer: string;
  readonly judgements: readonly LabelledJudgement[];
}

/** One line of `documents.json`: which articles were labelled, and what for. */
export interface ChosenDocument {
  readonly id: string;
  /** Documents of one story share this; null for an article that stands alone. */
  readonly story: string | null;
  /** ISO date with the precision that the text supports; judged from the text, since the source gives none. */
  readonly publishedOn: string;
  /** `test` is never trained on. */
  readonly split: 'train' | 'test';
}
