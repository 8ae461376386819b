import type { Relation, Suggestion } from '../../../../shared/claim.ts';

/** A passage that the engine brings as evidence. */
export interface EvidenceDraft {
  readonly passageId: number;
  readonly articleId: string;
  readonly relation: Relation;
  /** 0 to 1, the strongest first. */
  readonly score: number;
}

export interface Weighing {
  readonly evidence: readonly EvidenceDraft[];
  readonly suggestion: Suggestion | null;
}
