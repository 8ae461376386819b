import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { insertArticle, type NewArticle } from '../../../electron/desk/store/articles.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import type { WritableDatabase } from '../../../electron/desk/store/database.ts';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import type { ClaimDraft } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';

/** A folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let fresh: Buffer | null = null;

/** Lays a new workspace's file at `path`: what making one comes to, of which nothing is another the next time. */
export function layFreshWorkspace(path: string): void {
  fresh ??= freshWorkspace();
  writeFileSync(path, fresh);
}

function freshWorkspace(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'stet-fresh-'));
  try {
    const path = join(folder, 'workspace.stet');
    openWorkspace(path).close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh workspace in a real file. */
export function scratchWorkspace(): { db: WritableDatabase; path: string } {
  const path = join(scratchFolder(), 'workspace.stet');
  layFreshWorkspace(path);
  const { db } = openWorkspace(path);
  onTestFinished(() => void db.close());
  return { db, path };
}

let lastId = 0;

/** An identifier of the right shape. */
export function testId(): string {
  lastId += 1;
  return `00000000-0000-7000-8000-${String(lastId).padStart(12, '0')}`;
}

/** Stores a small article; what is not given is made up. */
export function storeArticle(db: WritableDatabase, given: Partial<NewArticle> = {}): NewArticle {
  const text = given.text ?? `An article numbered ${lastId}.`;
  const bytes = given.bytes ?? new TextEncoder().encode(`${text} ${lastId}`);
  const article: NewArticle = {
    id: testId(),
    title: 'A title',
    byline: null,
    outlet: null,
    publishedOn: partialDate('2020-05-04'),
    sourceUrl: null,
    format: 'text',
    fileName: 'a.txt',
    sha256: digestOf(bytes),
    importedAt: '2026-01-01T00:00:00.000Z',
    blocks: [],
    words: 4,
    language: 'en',
    engine: 'test',
    ...given,
    text,
    bytes,
  };
  insertArticle(db, article);
  return article;
}

const CLAIM: ClaimDraft = {
  start: 0,
  end: 10,
  kind: 'event',
  modality: 'settled',
  hedges: [],
  dates: [],
  dueOn: null,
  speaker: null,
  checkWorthiness: 0.5,
};

/** Stores a claim of the engine's; what is not given is made up. @returns its id. */
export function storeClaim(db: WritableDatabase, articleId: string, given: Partial<ClaimDraft> = {}): string {
  const id = testId();
  insertClaim(db, { ...CLAIM, ...given, id, articleId, origin: 'engine', engine: 'test' });
  return id;
}
