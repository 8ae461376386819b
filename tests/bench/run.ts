import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openComparingModel } from '../../electron/desk/engine/models/comparing-model.ts';
import { openSentenceModel } from '../../electron/desk/engine/models/sentence-model.ts';
import { openVocabulary } from '../../electron/desk/engine/models/vocabulary.ts';
import type { WritableDatabase } from '../../electron/desk/store/database.ts';
import { passageVectors } from '../../electron/desk/store/embeddings.ts';
import { openWorkspace } from '../../electron/desk/store/open.ts';
import { searchPassages } from '../../electron/desk/store/passages.ts';
import { appendVerdict } from '../../electron/desk/store/verdicts.ts';
import { VectorIndex } from '../../electron/desk/worker/vector-index.ts';
import { DIMENSIONS, hashedVector } from './invented-vectors.ts';
import { benchLibrary, type LibraryFigures, printLibrary } from './libraries.ts';
import { claimIdOf, fillLibrary, idOf, MODEL } from './library.ts';
import { inventedPassages, printSearches, searchSideBySide } from './search-side-by-side.ts';
import { compare } from './side-by-side.ts';

// `npm run bench [-- --sizes 100,1000,10000 --window --searches --passages FILE --json FILE]`: the product's own functions on workspaces of the
// product's own making, side by side with what could be done instead, in one run. Machines differ and are never quiet,
// so what counts is the ratio. Without sizes 100 and 1,000 articles are measured; 10,000 take some ten minutes, 30,000
// an hour. With --window the built program is walked through in Chromium as well (`npm run build` first). With --searches
// only the search libraries are measured against each other; --passages gives them passages of your own, one a line.

const models = resolve(import.meta.dirname, '../../resources/models');
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
const open: WritableDatabase[] = [];
const sentences = Array.from(
  { length: 32 },
  (_, i) =>
    `The harbour tram will open in May ${2000 + i}, ${'the transport office said, '.repeat(i % 4)}after a delay.`,
);

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    window: { type: 'boolean', default: false },
    searches: { type: 'boolean', default: false },
    passages: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = asked.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`--sizes ${asked.sizes}: not numbers`);

try {
  const libraries: Record<number, LibraryFigures> = {};
  if (!asked.searches)
    for (const size of sizes) libraries[size] = await benchLibrary(join(folder, String(size)), size, asked.window);
  for (const [size, figures] of Object.entries(libraries)) printLibrary(Number(size), figures);
  const passages = asked.passages === undefined ? inventedPassages() : passagesIn(asked.passages);
  const searches = await searchSideBySide(passages);
  printSearches(passages.length, searches);
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify({ libraries, searches }, null, 1)}\n`);
  if (!asked.searches) {
    await benchCommits();
    await benchFinding();
    await benchSentences();
    await benchPairs();
  }
} finally {
  for (const db of open) db.close();
  rmSync(folder, { recursive: true, force: true });
}

function passagesIn(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}

function workspace(name: string): WritableDatabase {
  const { db } = openWorkspace(join(folder, `${name}.stet`));
  open.push(db);
  return db;
}

/** What it costs that a verdict is on disk before the window says so. */
async function benchCommits(): Promise<void> {
  let last = 0;
  const twentyVerdicts = (name: string, ...pragmas: string[]) => {
    const db = workspace(name);
    fillLibrary(db, { articles: 1 });
    const claimId = claimIdOf(0, 1);
    for (const pragma of pragmas) db.pragma(pragma);
    return () => {
      for (let i = 0; i < 20; i += 1) {
        last += 1;
        appendVerdict(db, {
          id: idOf('b', last),
          claimId,
          value: 'confirmed',
          note: '',
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
    };
  };
  await compare('20 verdicts, each committed by itself', [
    { name: 'as a workspace is opened', run: twentyVerdicts('ours') },
    { name: 'flushed now and then (synchronous NORMAL)', run: twentyVerdicts('normal', 'synchronous = NORMAL') },
    {
      name: 'rollback journal, flushed each time',
      run: twentyVerdicts('journal', 'journal_mode = DELETE', 'synchronous = FULL'),
    },
  ]);
}

/** What is looked for among the passages of 400 articles, by vector and by word. */
async function benchFinding(): Promise<void> {
  const db = workspace('library');
  const ids = fillLibrary(db, { articles: 400, passagesEach: 50, withVectors: true, withClaims: false });
  const query = hashedVector('The harbour tram will open in May 2016 at a cost of 4000 euros.');
  const index = new VectorIndex(MODEL, DIMENSIONS);
  const floats = ids.flatMap((id) => {
    const { passageIds, vectors } = passageVectors(db, MODEL, id);
    return vectors.map((values, row) => ({ id: passageIds[row], values: Float32Array.from(values, (v) => v / 127) }));
  });
  const asFloats = Float32Array.from(query, (value) => value / 127);
  const cosine = (values: Float32Array) => {
    let sum = 0;
    for (let i = 0; i < DIMENSIONS; i += 1) sum += (values[i] as number) * (asFloats[i] as number);
    return sum;
  };
  await compare('the 40 nearest of 20,000 passages', [
    { name: 'the index: vectors of bytes, kept', run: () => index.nearest(db, query, ids, 40) },
    {
      name: 'the index, read from the workspace each time',
      run: () => new VectorIndex(MODEL, DIMENSIONS).nearest(db, query, ids, 40),
    },
    {
      name: 'vectors of 32-bit floats, all sorted',
      run: () =>
        floats
          .map(({ id, values }) => ({ id, cosine: cosine(values) }))
          .sort((a, b) => b.cosine - a.cosine)
          .slice(0, 40),
    },
  ]);

  const terms = ['reservoir', 'passengers', 'November'];
  const scan = db.prepare(
    `SELECT id FROM passages WHERE ${terms.map(() => 'quote LIKE ?').join(' OR ')} ORDER BY length(quote), id LIMIT 40`,
  );
  const everything = db.prepare('SELECT id, quote FROM passages');
  await compare('40 passages of 20,000 that hold one of three words', [
    {
      name: 'the search: FTS5, best first by BM25',
      run: () =>
        searchPassages(
          db,
          terms.map((word) => ({ word, weight: 1 })),
          ids,
          40,
        ),
    },
    {
      name: 'LIKE over every passage, in no order of worth',
      run: () => scan.all(...terms.map((word) => `%${word} %`)),
    },
    {
      name: 'every passage read, and counted in JavaScript',
      run: () =>
        (everything.all() as { id: number; quote: string }[])
          .map(({ id, quote }) => ({ id, hits: terms.filter((word) => quote.includes(`${word} `)).length }))
          .filter(({ hits }) => hits > 0)
          .sort((a, b) => b.hits - a.hits)
          .slice(0, 40),
    },
  ]);
}

/** Sentences through the sentence model: as many as come, against one by one. */
async function benchSentences(): Promise<void> {
  const model = await openSentenceModel(join(models, 'sentences'), await openVocabulary(join(models, 'sentences')));
  await compare('vectors for 32 sentences', [
    { name: 'all at once, in batches of like length', run: () => model.embed(sentences) },
    {
      name: 'one by one',
      run: async () => {
        for (const sentence of sentences) await model.embed([sentence]);
      },
    },
  ]);
}

/** Claims and passages through the comparing model, in the same two ways. */
async function benchPairs(): Promise<void> {
  const model = await openComparingModel(join(models, 'compare'), await openVocabulary(join(models, 'sentences')));
  const pairs = sentences.map((passage, i) => ({ claim: `The tram will open in May ${2001 + i}.`, passage }));
  await compare('readings of 32 pairs of claim and passage', [
    { name: 'all at once, in batches of like length', run: () => model.read(pairs) },
    {
      name: 'one by one',
      run: async () => {
        for (const pair of pairs) await model.read([pair]);
      },
    },
  ]);
}
