import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { WritableDatabase } from '../../../../electron/desk/store/database.ts';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { scratchFolder } from '../scratch-workspace.ts';

/** A database in a file of its own, without a table. */
export function emptyFile(name = 'w.stet'): WritableDatabase {
  const db = new Database(join(scratchFolder(), name)) as WritableDatabase;
  onTestFinished(() => void db.close());
  return db;
}

/** What stood in a workspace of a version: rows in every table that it had, as its Stet wrote them. */
export function populated(version: number): WritableDatabase {
  const db = emptyFile();
  if (version > 0) migrate(db, version);
  for (const [since, until, sql] of ROWS) if (since <= version && version < until) db.exec(sql);
  return db;
}

/** All rows of the tables that a workspace has, virtual ones and their shadows aside, in the order of their keys. */
export function rowsOf(db: WritableDatabase): Map<string, Record<string, unknown>[]> {
  const names = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, db.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all() as Record<string, unknown>[]]),
  );
}

/** The rows of `after` without the columns that `before` did not know, for saying that nothing else has changed. */
export function asKnown(
  before: ReadonlyMap<string, Record<string, unknown>[]>,
  after: ReadonlyMap<string, Record<string, unknown>[]>,
): Map<string, Record<string, unknown>[]> {
  return new Map(
    [...before].map(([name, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const now = after.get(name) ?? [];
      return [name, now.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))];
    }),
  );
}

const EVER = Number.POSITIVE_INFINITY;
const SHA = (digit: string) => digit.repeat(64);

/** From which version on, until which, and what to write. */
const ROWS: readonly (readonly [number, number, string])[] = [
  [
    1,
    EVER,
    `INSERT INTO articles (id, title, byline, outlet, published_on, source_url, format, file_name, sha256, imported_at,
                           text, blocks, words, engine, read_for, analysis, removed_at)
       VALUES ('a1', 'Tram', 'Edda Brandt', 'Lindmark Post', '2018-05-07', 'https://example.org/tram', 'html', 'tram.html',
               '${SHA('1')}', '2026-01-01T00:00:00.000Z', 'The tram opens in 2019. It has 12 stops.',
               '[{"start":0,"end":40,"kind":"paragraph","level":0}]', 8, 'stet/1', '2018-05-07', 'ready', NULL),
              ('a2', 'Tram again', NULL, NULL, '2019', NULL, 'text', 'again.txt', '${SHA('2')}', '2026-01-02T00:00:00.000Z',
               'It opened in 2021. 🚋', '[]', 4, 'stet/1', '2019', 'waiting', NULL),
              ('a3', 'Ferry', NULL, NULL, '2020-03', NULL, 'markdown', 'ferry.md', '${SHA('3')}', '2026-01-03T00:00:00.000Z',
               'A ferry.', '[]', 2, 'stet/1', '2020-03', 'failed', '2026-01-04T00:00:00.000Z');
     INSERT INTO originals VALUES ('a1', x'00ff'), ('a2', x'0102'), ('a3', x'03');
     INSERT INTO passages (id, article_id, ordinal, start, end, role, quote, digest, dates)
       VALUES (1, 'a1', 0, 0, 23, 'body', 'The tram opens in 2019.', 'd1', '[]'),
              (2, 'a1', 1, 24, 40, 'body', 'It has 12 stops.', 'd2', '[]'),
              (3, 'a2', 0, 0, 18, 'body', 'It opened in 2021.', 'd3', '[]');
     INSERT INTO embeddings VALUES ('m', 'd1', x'7f81'), ('m', 'd3', x'0180');
     INSERT INTO claims (id, article_id, start, end, kind, modality, hedges, dates, due_on, speaker, check_worthiness,
                         origin, engine, removed_at)
       VALUES ('c1', 'a1', 0, 22, 'schedule', 'settled', '[]', '[]', '2019', NULL, 0.9, 'engine', 'stet/1', NULL),
              ('c2', 'a1', 24, 39, 'number', 'settled', '[]', '[]', NULL, 'Brandt', 0.7, 'editor', 'stet/1', NULL),
              ('c3', 'a1', 4, 8, 'other', 'settled', '[]', '[]', NULL, NULL, 0.1, 'engine', 'stet/1', '2026-01-05T00:00:00.000Z');
     INSERT INTO evidence (id, claim_id, article_id, start, end, relation, score, chosen_by, engine, added_at, detached, removed_at)
       VALUES ('e1', 'c1', 'a2', 0, 18, 'contradicts', 0.8, 'engine', 'stet/1', '2026-01-02T00:00:00.000Z', 0, NULL),
              ('e2', 'c2', 'a2', 0, 18, 'mentions', 0.2, 'engine', 'stet/1', '2026-01-02T00:00:00.000Z', 1, '2026-01-06T00:00:00.000Z');
     INSERT INTO suggestions VALUES ('c1', 'outdated', 0.75, '[]', 'stet/1', '2026-01-02T00:00:00.000Z');
     INSERT INTO edits (sentence, article_id, claim_id, change, made_by, made_at, state)
       VALUES ('Mark “…” as outdated', 'a1', 'c1',
               '{"entity":"verdict","id":"c1","before":{"value":null,"note":"","correction":""},"after":{"value":"outdated","note":"Moved","correction":"2021"}}',
               'Ada', '2026-01-07T10:00:00.000Z', 'done');
     INSERT INTO settings VALUES ('theme', '"dark"');`,
  ],
  [
    2,
    EVER,
    `INSERT INTO pair_readings (model, claim, passage, confirmed, outdated, open) VALUES ('n', 'c', 'p', 0.1, 0.2, 0.7);`,
  ],
  [
    1,
    3,
    `INSERT INTO verdicts (id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence)
       VALUES ('v1', 'c1', 'outdated', 'Moved', '2021', 'Ada', '2026-01-07T10:00:00.000Z', 'decision', '["e1"]'),
              ('v2', 'c2', 'confirmed', '', '', 'Bo', '2026-01-08T10:00:00.000Z', 'decision', '[]'),
              ('v3', 'c2', NULL, '', '', 'Bo', '2026-01-08T11:00:00.000Z', 'undo', '[]');`,
  ],
  [
    3,
    13,
    `INSERT INTO verdicts (id, claim_id, value, note, correction, fault, decided_by, decided_at, cause, evidence)
       VALUES ('v1', 'c1', 'outdated', 'Moved', '2021', 'wrong', 'Ada', '2026-01-07T10:00:00.000Z', 'decision', '["e1"]'),
              ('v2', 'c2', 'confirmed', '', '', 'overtaken', 'Bo', '2026-01-08T10:00:00.000Z', 'decision', '[]'),
              ('v3', 'c2', NULL, '', '', 'overtaken', 'Bo', '2026-01-08T11:00:00.000Z', 'undo', '[]');`,
  ],
  [
    4,
    11,
    `INSERT INTO part_ticks (claim_id, start, end, state, reason, checked_by, checked_at, cause)
       VALUES ('c1', 18, 22, 'ticked', '', 'Ada', '2026-01-09T10:00:00.000Z', 'decision'),
              ('c2', 31, 39, 'left', 'Nobody answers', 'Bo', '2026-01-09T11:00:00.000Z', 'decision'),
              ('c1', 18, 22, 'unticked', '', 'Ada', '2026-01-09T12:00:00.000Z', 'undo');`,
  ],
  [
    11,
    13,
    `INSERT INTO part_ticks (id, claim_id, start, end, state, reason, checked_by, checked_at, cause)
       VALUES ('t1', 'c1', 18, 22, 'ticked', '', 'Ada', '2026-01-09T10:00:00.000Z', 'decision'),
              ('t2', 'c2', 31, 39, 'left', 'Nobody answers', 'Bo', '2026-01-09T11:00:00.000Z', 'decision'),
              ('t3', 'c1', 18, 22, 'unticked', '', 'Ada', '2026-01-09T12:00:00.000Z', 'undo');`,
  ],
  [
    6,
    EVER,
    `INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
       VALUES ('a4', 'Tram, corrected', '2018-05-08', 'html', 'tram2.html', '${SHA('4')}', '2026-01-10T00:00:00.000Z',
               'The tram opens in 2021.', '[]', 5, 'stet/2', '2018-05-08');
     UPDATE articles SET superseded_by = 'a4' WHERE id = 'a1';
     INSERT INTO claims (id, article_id, start, end, kind, modality, hedges, dates, check_worthiness, origin, engine)
       VALUES ('c4', 'a4', 0, 22, 'schedule', 'settled', '[]', '[]', 0.9, 'engine', 'stet/2');
     INSERT INTO claim_origins VALUES ('c4', 'c1', 'altered');`,
  ],
  [
    7,
    13,
    `INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause)
       VALUES ('k1', 'v1', 'agrees', '', 'Bo', '2026-01-11T10:00:00.000Z', 'decision'),
              ('k2', 'v1', NULL, '', 'Bo', '2026-01-11T11:00:00.000Z', 'undo');
     INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, cause)
       VALUES ('s1', 'a1', 'd', 'Ada', '2026-01-12T10:00:00.000Z', 'decision');`,
  ],
  [
    13,
    EVER,
    `INSERT INTO verdicts (id, claim_id, value, note, correction, fault, decided_by, decided_at, cause, evidence, made_by, made_at)
       VALUES ('v1', 'c1', 'outdated', 'Moved', '2021', 'wrong', 'Ada', '2026-01-07T10:00:00.000Z', 'decision', '["e1"]',
               'Ada', '2026-01-07T10:00:00.000Z'),
              ('v2', 'c2', 'confirmed', '', '', 'overtaken', 'Bo', '2026-01-08T10:00:00.000Z', 'decision', '[]',
               'Bo', '2026-01-08T10:00:00.000Z'),
              ('v3', 'c2', NULL, '', '', 'overtaken', 'Cy', '2026-01-08T11:00:00.000Z', 'undo', '[]',
               'Cy', '2026-01-08T11:00:00.000Z');
     INSERT INTO part_ticks (id, claim_id, start, end, state, reason, checked_by, checked_at, cause, made_by, made_at)
       VALUES ('t1', 'c1', 18, 22, 'ticked', '', 'Ada', '2026-01-09T10:00:00.000Z', 'decision', 'Ada', '2026-01-09T10:00:00.000Z'),
              ('t2', 'c2', 31, 39, 'left', 'Nobody answers', 'Bo', '2026-01-09T11:00:00.000Z', 'decision', 'Bo', '2026-01-09T11:00:00.000Z');
     INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause, made_by, made_at)
       VALUES ('k1', 'v1', 'agrees', '', 'Bo', '2026-01-11T10:00:00.000Z', 'decision', 'Bo', '2026-01-11T10:00:00.000Z');
     INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, cause, made_by, made_at)
       VALUES ('s1', 'a1', 'd', 'Ada', '2026-01-12T10:00:00.000Z', 'decision', 'Ada', '2026-01-12T10:00:00.000Z');`,
  ],
  [
    9,
    11,
    `INSERT INTO attention_dismissals (claim_id, dismissed_at, made_by, made_at, cause)
       VALUES ('c1', '2026-01-13T10:00:00.000Z', 'Ada', '2026-01-13T10:00:00.000Z', 'decision'),
              ('c1', NULL, 'Ada', '2026-01-13T11:00:00.000Z', 'undo');`,
  ],
  [
    11,
    EVER,
    `INSERT INTO attention_dismissals (id, claim_id, dismissed_at, made_by, made_at, cause)
       VALUES ('x1', 'c1', '2026-01-13T10:00:00.000Z', 'Ada', '2026-01-13T10:00:00.000Z', 'decision'),
              ('x2', 'c1', NULL, 'Ada', '2026-01-13T11:00:00.000Z', 'undo');`,
  ],
  [10, EVER, `INSERT INTO drafts VALUES ('notes', 'c2', 'Ring them', '2026-01-14T10:00:00.000Z');`],
  [
    16,
    EVER,
    `INSERT INTO claims_set_aside (id, claim_id, reason, words, set_by, set_at, cause, made_by, made_at)
       VALUES ('w1', 'c2', 'opinion', '', 'Bo', '2026-01-08T12:00:00.000Z', 'decision', 'Bo', '2026-01-08T12:00:00.000Z');`,
  ],
  [
    19,
    EVER,
    `INSERT INTO passage_roles (id, claim_id, evidence_id, relation, relation_set, decides, cause, made_by, made_at)
       VALUES ('r1', 'c1', 'e1', 'supports', 1, 1, 'decision', 'Bo', '2026-01-11T12:00:00.000Z');
     UPDATE evidence SET relation = 'supports', relation_set = 1, decides = 1 WHERE id = 'e1';`,
  ],
  [
    21,
    EVER,
    `INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, scope, cause, made_by, made_at)
       VALUES ('s2', 'a2', 'd', 'Bo', '2026-01-13T10:00:00.000Z', 'newspaper', 'decision', 'Bo', '2026-01-13T10:00:00.000Z');`,
  ],
  [22, EVER, `INSERT INTO reading_places VALUES ('a1', 'c1', 4, '2026-01-14T11:00:00.000Z');`],
  [
    24,
    EVER,
    `INSERT INTO collections (id, name, origin, compares_within, created_at)
       VALUES ('g1', 'Transport', 'editor', 1, '2026-01-15T10:00:00.000Z');
     INSERT INTO collection_articles VALUES ('g1', 'a1'), ('g1', 'a2');`,
  ],
  [
    29,
    EVER,
    `INSERT INTO lines_read (id, log, claim_id, decided_by, decided_at, report, sha256, weighed, made_by, made_at)
       VALUES ('v2', 'verdict', 'c2', 'Bo', '2026-01-08T10:00:00.000Z', 'tram.json', '${SHA('7')}', 1, 'Ada',
               '2026-01-16T10:00:00.000Z');`,
  ],
];
