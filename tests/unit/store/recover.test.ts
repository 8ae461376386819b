import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { inspect } from '../../../electron/desk/store/inspection.ts';
import { rebuildTrees } from '../../../electron/desk/store/rebuild-trees.ts';
import { recover } from '../../../electron/desk/store/recover.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import { Failure } from '../../../shared/failure.ts';
import { saidInTerminal } from '../desk/said-in-terminal.ts';
import { surroundings } from '../desk/surroundings.ts';
import { scratchFolder, scratchWorkspace, storeArticle, storeClaim, testId } from './scratch-workspace.ts';

const said = saidInTerminal();
const VERDICTS = 400;
const PAGE = 4096;

/** A workspace of some hundred pages: articles, claims and verdicts. */
function filled(): string {
  const { db, path } = scratchWorkspace();
  inTransaction(db, () => {
    for (let at = 0; at < 20; at += 1) {
      const { id } = storeArticle(db, { text: `Article ${at}. ${'The tram has 12 stops. '.repeat(100)}` });
      const claims = [1, 2, 3, 4, 5].map(() => storeClaim(db, id));
      for (let n = 0; n < VERDICTS / 20; n += 1) {
        appendVerdict(db, {
          id: testId(),
          claimId: claims[n % 5] as string,
          value: 'outdated',
          note: `Note ${at} ${n}. ${'Ring them. '.repeat(20)}`,
          correction: '',
          fault: 'overtaken',
          decidedBy: 'Ada',
          decidedAt: '2026-01-01T00:00:00.000Z',
          madeBy: 'Ada',
          madeAt: '2026-01-01T00:00:00.000Z',
          cause: 'decision',
          evidenceIds: [],
        });
      }
    }
  });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return path;
}

function verdictsIn(path: string): Map<string, string> {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare('SELECT id, note FROM verdicts').raw().all() as [string, string][];
  db.close();
  return new Map(rows);
}

test('whatever page is flipped, zeroed or cut off: what is recovered is sound, true, and little is lost', () => {
  const path = filled();
  const whole = readFileSync(path);
  const before = verdictsIn(path);
  const pages = whole.length / PAGE;
  const place = join(scratchFolder(), 'damaged.stet');
  let kept = 0;
  let tried = 0;
  for (let page = 3; page < pages; page += Math.ceil(pages / 10)) {
    const start = page * PAGE;
    const damages = [
      Buffer.from(whole).fill(0, start, start + PAGE),
      Buffer.from(whole).fill(0x7f, start + 8, start + PAGE),
      whole.subarray(0, Math.max(start, Math.floor(whole.length * 0.7))),
    ];
    const damaged = damages[tried % damages.length] as Buffer;
    tried += 1;
    writeFileSync(place, damaged);
    const to = join(scratchFolder(), 'recovered.stet');
    try {
      const { missing, verdicts } = recover(place, to);
      expect(inspect(to).problems).toEqual([]);
      const after = verdictsIn(to);
      expect(after.size).toBe(verdicts);
      // A row that damage changed unnoticed is named; every other one is as it was.
      const changed = [...after].filter(([id, note]) => before.get(id) !== note);
      if (changed.length > 0 || after.size < before.size) expect(missing).not.toEqual([]);
      kept += after.size;
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect(existsSync(to)).toBe(false);
    }
    expect(readFileSync(place).equals(damaged)).toBe(true);
  }
  expect(kept / (tried * VERDICTS)).toBeGreaterThan(0.8);
});

test('stet recover says what came over and what is missing, and replaces nothing', async () => {
  const path = filled();
  const db = new Database(path, { readonly: true });
  const root = db.prepare("SELECT pageno FROM dbstat WHERE name = 'verdicts' AND pagetype = 'leaf' LIMIT 1 OFFSET 3");
  const page = root.pluck().get() as number;
  db.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x7f, (page - 1) * PAGE, page * PAGE));
  const to = join(scratchFolder(), 'recovered.stet');
  expect(await runCommandLine(['recover', path, '--to', to], surroundings)).toBe(0);
  expect(said.out).toMatch(
    /^Recovered to “.*recovered\.stet”: 20 articles, 100 claims, 3\d\d verdicts\n(.*\n)? {2}Entry \d+: the verdict that it recorded is gone\.\n/,
  );
  expect(await runCommandLine(['recover', path, '--to', to], surroundings)).toBe(1);
  expect(said.err).toMatch(/already exists and was left as it is\. Recover into a new file\.\n$/);
  writeFileSync(path, Buffer.alloc(PAGE * 10, 7));
  expect(await runCommandLine(['recover', path, '--to', `${to}2`], surroundings)).toBe(1);
  expect(said.err).toMatch(/is not a Stet workspace|can be read any more/);
  expect(await runCommandLine(['recover', path], surroundings)).toBe(2);
});

test.each([
  ['the beginning of the file', ['sqlite_schema']],
  ['where the articles begin', ['articles']],
  ['where verdicts and claims begin, and the beginning of the file', ['sqlite_schema', 'verdicts', 'claims']],
])('%s is destroyed: every article, claim and verdict comes back', (_what, names) => {
  const path = filled();
  const before = verdictsIn(path);
  const db = new Database(path, { readonly: true });
  const rootOf = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ? UNION ALL SELECT 1 LIMIT 1').pluck();
  const bytes = readFileSync(path);
  for (const name of names) {
    const page = rootOf.get(name) as number;
    bytes.fill(0x7f, (page - 1) * PAGE, page * PAGE);
  }
  db.close();
  writeFileSync(path, bytes);
  const to = join(scratchFolder(), 'recovered.stet');
  expect(recover(path, to)).toMatchObject({ articles: 20, claims: 100, verdicts: VERDICTS, missing: [] });
  expect(verdictsIn(to)).toEqual(before);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a large table whose root is destroyed is read again row by row; what was deleted stays deleted', () => {
  const path = join(scratchFolder(), 'rows.sqlite');
  const db = new Database(path);
  db.exec(
    'CREATE TABLE rows (words TEXT, number INTEGER); CREATE TABLE others (words TEXT, number INTEGER, more BLOB)',
  );
  const insert = db.prepare('INSERT INTO rows VALUES (?, ?)');
  const other = db.prepare('INSERT INTO others VALUES (?, ?, ?)');
  db.transaction(() => {
    for (let at = 0; at < 3000; at += 1) {
      insert.run(`Row ${at} ${'of words '.repeat(at % 500 === 0 ? 2000 : 60)}`, at);
      other.run(`Other ${at}`, at, Buffer.alloc(200));
    }
  })();
  db.exec('DELETE FROM rows WHERE rowid BETWEEN 1000 AND 2000');
  const before = db.prepare('SELECT rowid, * FROM rows').all();
  const roots = db.prepare('SELECT rootpage FROM sqlite_schema ORDER BY name DESC').pluck().all() as number[];
  db.close();
  const bytes = readFileSync(path);
  for (const root of roots) bytes.fill(0x7f, (root - 1) * PAGE, root * PAGE);
  writeFileSync(path, bytes);
  const tables = [
    { root: roots[0] as number, types: ['TEXT', 'INTEGER'] },
    { root: roots[1] as number, types: ['TEXT', 'INTEGER', 'BLOB'] },
  ];
  expect(rebuildTrees(path, tables, PAGE)).toBe(2);
  const mended = new Database(path, { readonly: true });
  expect(mended.prepare('SELECT rowid, * FROM rows').all()).toEqual(before);
  expect(mended.prepare('SELECT count(*), sum(number) FROM others').raw().get()).toEqual([3000, 4498500]);
  mended.close();
});
