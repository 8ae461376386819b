import type { Draft, DraftKind } from '../../../shared/draft.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

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

/** Everything that was typed and not saved, the oldest first. */
export function allDrafts(db: ReadableDatabase): Draft[] {
  const rows = db.prepare('SELECT kind, subject_id, words FROM drafts ORDER BY kept_at').all() as {
    kind: DraftKind;
    subject_id: string;
    words: string;
  }[];
  return rows.map(({ kind, subject_id, words }) => ({ kind, subjectId: subject_id, words }));
}
