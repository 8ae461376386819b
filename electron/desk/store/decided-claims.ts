import type { ClaimKind, Modality, Relation, Suggestion, VerdictValue } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { Span } from '../../../shared/span.ts';
import type { ReadableDatabase } from './database.ts';

/** A claim of the library with the verdict in force. */
export interface DecidedClaim extends Span {
  readonly id: string;
  readonly articleId: string;
  readonly publishedOn: PartialDate;
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly verdict: VerdictValue;
  /** The evidence that lay before the editor when the verdict was recorded. */
  readonly evidenceIds: readonly string[];
  /** As it stands now. */
  readonly suggestion: Pick<Suggestion, 'value' | 'confidence' | 'engine'> | null;
}

interface DecidedRow extends Span {
  id: string;
  articleId: string;
  publishedOn: PartialDate;
  kind: ClaimKind;
  modality: Modality;
  verdict: VerdictValue;
  evidence: string;
  suggested: VerdictValue | null;
  confidence: number;
  engine: string;
}

/**
 * Every live claim of a live article whose last verdict is not “undecided”. A claim of an earlier version stays out once
 * the same words were decided anew in a later version.
 */
export function decidedClaims(db: ReadableDatabase): DecidedClaim[] {
  const rows = db
    .prepare(
      `SELECT c.id, c.article_id AS articleId, a.published_on AS publishedOn, c.start, c.end, c.kind, c.modality,
              v.value AS verdict, v.evidence, s.value AS suggested, s.confidence, s.engine
         FROM claims c
         JOIN articles a ON a.id = c.article_id AND a.removed_at IS NULL
         JOIN verdicts v ON v.sequence = (SELECT max(sequence) FROM verdicts WHERE claim_id = c.id)
         LEFT JOIN suggestions s ON s.claim_id = c.id
        WHERE c.removed_at IS NULL AND v.value IS NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM claim_origins o
              JOIN claims heir ON heir.id = o.claim_id AND heir.removed_at IS NULL
              JOIN articles home ON home.id = heir.article_id AND home.removed_at IS NULL
              JOIN verdicts own ON own.sequence = (SELECT max(sequence) FROM verdicts WHERE claim_id = heir.id)
             WHERE o.earlier_id = c.id AND o.fate IN ('unchanged', 'moved') AND own.cause <> 'carried')
        ORDER BY c.article_id, c.start, c.id`,
    )
    .all() as DecidedRow[];
  return rows.map(({ evidence, suggested, confidence, engine, ...claim }) => ({
    ...claim,
    evidenceIds: JSON.parse(evidence) as string[],
    suggestion: suggested === null ? null : { value: suggested, confidence, engine },
  }));
}

/** A passage that lay before the editor. */
export interface JudgedPassage extends Span {
  readonly articleId: string;
  readonly publishedOn: PartialDate;
  readonly relation: Relation;
  readonly chosenBy: 'engine' | 'editor';
}

/**
 * What lay before the editor, with what the engine has since set aside; without what an editor has taken away since,
 * and without articles that are no longer in the library.
 */
export function judgedPassages(db: ReadableDatabase, claim: DecidedClaim): JudgedPassage[] {
  return db
    .prepare(
      `SELECT e.article_id AS articleId, a.published_on AS publishedOn, e.start, e.end, e.relation,
              e.chosen_by AS chosenBy
         FROM evidence e JOIN articles a ON a.id = e.article_id AND a.removed_at IS NULL
        WHERE e.claim_id = ? AND e.detached = 0 AND e.id IN (SELECT value FROM json_each(?))
        ORDER BY e.id`,
    )
    .all(claim.id, JSON.stringify(claim.evidenceIds)) as JudgedPassage[];
}

/** What the library says of where its articles come from and who works on them, of removed articles too. */
export interface KnownNames {
  readonly articles: readonly {
    readonly title: string;
    readonly byline: string | null;
    readonly outlet: string | null;
    readonly sourceUrl: string | null;
    readonly fileName: string;
  }[];
  readonly checkers: readonly string[];
}

export function knownNames(db: ReadableDatabase): KnownNames {
  return {
    articles: db
      .prepare('SELECT title, byline, outlet, source_url AS sourceUrl, file_name AS fileName FROM articles')
      .all() as KnownNames['articles'],
    checkers: db
      .prepare('SELECT decided_by FROM verdicts UNION SELECT made_by FROM verdicts UNION SELECT made_by FROM edits')
      .pluck()
      .all() as string[],
  };
}
