import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { backupsOf } from '../../electron/desk/store/backup-files.ts';
import type { WritableDatabase } from '../../electron/desk/store/database.ts';
import { inspect } from '../../electron/desk/store/inspection.ts';
import { checkLedgerAt } from '../../electron/desk/store/ledger/check-ledger.ts';
import { migrate } from '../../electron/desk/store/migrate.ts';
import { openWorkspace } from '../../electron/desk/store/open.ts';

/** What the program was doing when it was killed. `creating` and `migrating` happen while it starts. */
export const KINDS = ['deciding', 'importing', 'backing up', 'restoring', 'creating', 'migrating'] as const;
export type Kind = (typeof KINDS)[number];

/** Migrating begins here: before logs said who made their lines. */
const EARLIER_VERSION = 12;
const EARLIER_ARTICLES = 300;

/**
 * Starts the program on a workspace in `folder`, kills it at a random moment of its work, and looks at what it left.
 * @param chance between 0 and 1: how late it is killed.
 * @returns what is wrong, a sentence each: pages that are not sound, a broken ledger, something that had been answered as
 *   done and is gone, a backup or restored file that is none.
 */
export async function killOnce(kind: Kind, folder: string, chance: number): Promise<string[]> {
  const path = join(folder, 'case.stet');
  if (kind === 'migrating') makeEarlier(path);
  if (kind === 'restoring') mkdirSync(`${path}.restored`, { recursive: true });
  const before = existsSync(path) && kind !== 'migrating' ? inspect(path) : { articles: 0, verdicts: 0 };
  const done = {
    article: kind === 'migrating' ? EARLIER_ARTICLES : (before.articles ?? 0),
    verdict: before.verdicts ?? 0,
  };
  const isAtStart = kind === 'creating' || kind === 'migrating';
  const child = fork(join(import.meta.dirname, 'killed-process.ts'), [kind, path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.on('message', (word) => {
    if (word === 'article' || word === 'verdict') done[word] += 1;
  });
  const failed = once(child, 'exit');
  await said(child, isAtStart ? 'starting' : 'ready');
  await new Promise((resolve) => setTimeout(resolve, chance * (isAtStart ? 400 : 1200)));
  const endedBefore = child.exitCode !== null;
  child.kill('SIGKILL');
  await failed;
  return endedBefore ? [`The program ended by itself (${child.exitCode}).`] : faultsIn(path, done);
}

function faultsIn(path: string, done: { article: number; verdict: number }): string[] {
  const { isReadOnly, close } = openWorkspace(path);
  close();
  const faults = isReadOnly ? ['The workspace opens for reading only.'] : [];
  const { problems, articles, verdicts } = inspect(path);
  faults.push(...problems, ...(checkLedgerAt(path)?.faults ?? ['There is no ledger.']));
  if ((articles ?? 0) < done.article)
    faults.push(`${done.article} articles were answered as stored, ${articles} are there.`);
  if ((verdicts ?? 0) < done.verdict)
    faults.push(`${done.verdict} verdicts were answered as stored, ${verdicts} are there.`);
  const restored = `${path}.restored`;
  const copies = existsSync(restored) ? readdirSync(restored).filter((name) => name.endsWith('.stet')) : [];
  for (const copy of [...backupsOf(path).map((backup) => backup.path), ...copies.map((name) => join(restored, name))])
    faults.push(...inspect(copy).problems.map((problem) => `${copy}: ${problem}`));
  return faults;
}

function makeEarlier(path: string): void {
  const db = new Database(path) as WritableDatabase;
  migrate(db, EARLIER_VERSION);
  const insert = db.prepare(
    `INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
     VALUES (?, 'Tram', '2018', 'text', 'a.txt', ?, '2026-01-01T00:00:00.000Z', ?, '[]', 4, 'stet/1', '2018')`,
  );
  db.transaction(() => {
    for (let at = 0; at < EARLIER_ARTICLES; at += 1)
      insert.run(`a${at}`, String(at).padStart(64, '0'), 'The tram opens in 2019. '.repeat(200));
  })();
  db.close();
}

function said(child: ChildProcess, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (word) => word === wanted && resolve());
    child.once('exit', (code) => reject(new Error(`the program ended (${code}) before it was “${wanted}”`)));
  });
}
