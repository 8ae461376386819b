import type { HouseStyle } from '../../../shared/house-style.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** Beside the settings, for it can be large, and the window needs no more of it than its name. */
const ROW = 'houseStyle';

/** The newsroom’s style in which reports are written; null for Stet’s own. */
export function houseStyle(db: ReadableDatabase): HouseStyle | null {
  const kept = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(ROW) as string | undefined;
  return kept === undefined ? null : (JSON.parse(kept) as HouseStyle);
}

/** @param style null to have Stet’s own again. */
export function putHouseStyle(db: WritableDatabase, style: HouseStyle | null): void {
  if (style === null) {
    db.prepare('DELETE FROM settings WHERE name = ?').run(ROW);
    return;
  }
  db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(ROW, JSON.stringify(style));
}
