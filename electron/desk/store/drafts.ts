import type { Draft, DraftKind, PlacedDraft } from '../../../shared/draft.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { quoter } from './quoter.ts';

/** Keeps what is being written in place of what was kept before; empty words forget it. */
export function keepDraft(db: WritableDatabase, { kind, subjectId, words }: Draft, keptAt: string): void {
  if (words === '') {
    db.prepare('DELETE FROM drafts WHERE kind = ? AND subject_id = ?').run(kind, subjectId);
    return;
  }
  db.prepare(
    `INSERT INTO drafts (kind, subject_id, words, kept_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, subject_id) DO UPDATE SET words = excluded.words, kept_at = excluded.kept_at`,
  ).run(kind, subjectId, words, keptAt);
}

interface DraftRow {
  kind: DraftKind;
  subject_id: string;
  words: string;
  kept_at: string;
  article_id: string | null;
  title: string;
  claim_id: string | null;
  start: number;
  end: number;
}

/** Everything that was typed and not saved, the latest first. */
export function allDrafts(db: ReadableDatabase): PlacedDraft[] {
  const rows = db
    .prepare(
      `SELECT d.kind, d.subject_id, d.words, d.kept_at, a.id AS article_id, a.title, c.id AS claim_id, c.start, c.end
         FROM drafts d
         LEFT JOIN claims c ON c.id = d.subject_id AND c.removed_at IS NULL
         LEFT JOIN articles a ON a.id = coalesce(c.article_id, d.subject_id) AND a.removed_at IS NULL
        ORDER BY d.kept_at DESC, d.kind, d.subject_id`,
    )
    .all() as DraftRow[];
  const quote = quoter(db);
  return rows.map((row) => ({
    ...{ kind: row.kind, subjectId: row.subject_id, words: row.words, keptAt: row.kept_at },
    place:
      row.article_id === null
        ? null
        : {
            ...{ articleId: row.article_id, articleTitle: row.title, claimId: row.claim_id },
            quote: row.claim_id === null ? null : quote(row.article_id, row),
          },
  }));
}
