import type { Reason, Suggestion, VerdictValue } from '../../../shared/claim.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

interface SuggestionRow {
  claim_id: string;
  value: VerdictValue;
  confidence: number;
  reasons: string;
  engine: string;
}

/** Keeps what the engine suggests for a claim now; null takes an older suggestion away. */
export function putSuggestion(db: WritableDatabase, claimId: string, suggestion: Suggestion | null, now: string): void {
  if (suggestion === null) {
    db.prepare('DELETE FROM suggestions WHERE claim_id = ?').run(claimId);
    return;
  }
  db.prepare(
    `INSERT INTO suggestions (claim_id, value, confidence, reasons, engine, suggested_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (claim_id) DO UPDATE SET value = excluded.value, confidence = excluded.confidence,
       reasons = excluded.reasons, engine = excluded.engine, suggested_at = excluded.suggested_at`,
  ).run(claimId, suggestion.value, suggestion.confidence, JSON.stringify(suggestion.reasons), suggestion.engine, now);
}

export function suggestionsOf(db: ReadableDatabase, articleId: string): Map<string, Suggestion> {
  const rows = db
    .prepare('SELECT s.* FROM suggestions s JOIN claims c ON c.id = s.claim_id WHERE c.article_id = ?')
    .all(articleId) as SuggestionRow[];
  return new Map(
    rows.map((row) => [
      row.claim_id,
      {
        value: row.value,
        confidence: row.confidence,
        reasons: JSON.parse(row.reasons) as Reason[],
        engine: row.engine,
      },
    ]),
  );
}
