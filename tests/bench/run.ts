import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { openSentenceModel } from '../../electron/desk/engine/models/sentence-model.ts';

// `npm run bench`: timings side by side with alternatives in one run. Machines differ and are never quiet, so what
// counts is the ratio; each pair is measured in turns and the median taken.

const ROUNDS = 7;

interface Contender {
  readonly name: string;
  run(): unknown;
}

async function compare(title: string, contenders: readonly Contender[]): Promise<void> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (const { run } of contenders) await run();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, run } of contenders) {
      const start = performance.now();
      await run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = contenders.map(({ name }) => ({ name, time: median(times.get(name) as number[]) }));
  const [ours] = medians as [{ name: string; time: number }];
  console.log(`\n${title}`);
  for (const { name, time } of medians) {
    console.log(`  ${name.padEnd(52)} ${time.toFixed(2).padStart(9)} ms   ${(time / ours.time).toFixed(2)} ×`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
try {
  await benchCommits();
  await benchNearest();
  await benchSearch();
  await benchModel();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What it costs that a verdict is on disk before the window says so. */
async function benchCommits(): Promise<void> {
  const store = (journal: string, synchronous: string) => {
    const db = new Database(join(folder, `${journal}-${synchronous}.db`));
    db.pragma(`journal_mode = ${journal}`);
    db.pragma(`synchronous = ${synchronous}`);
    db.exec('CREATE TABLE verdicts (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT');
    const insert = db.prepare("INSERT INTO verdicts (value) VALUES ('confirmed')");
    return () => {
      for (let i = 0; i < 20; i += 1) insert.run();
    };
  };
  await compare('20 verdicts, each committed by itself', [
    { name: 'write-ahead log, flushed each time (ours)', run: store('WAL', 'FULL') },
    { name: 'write-ahead log, flushed now and then', run: store('WAL', 'NORMAL') },
    { name: 'rollback journal, flushed each time', run: store('DELETE', 'FULL') },
  ]);
}

/** Nearest passages by exact scan: bytes against floats. */
async function benchNearest(): Promise<void> {
  const [count, dimensions] = [20_000, 384];
  const bytes = Int8Array.from({ length: count * dimensions }, (_, i) => ((i * 7919) % 255) - 127);
  const floats = Float32Array.from(bytes, (value) => value / 127);
  const scan = (values: Int8Array | Float32Array) => () => {
    let best = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < count; row += 1) {
      let sum = 0;
      for (let i = 0; i < dimensions; i += 1) sum += (values[i] as number) * (values[row * dimensions + i] as number);
      best = Math.max(best, sum);
    }
    return best;
  };
  await compare('nearest of 20,000 passages', [
    { name: 'bytes, whole-number sums (ours)', run: scan(bytes) },
    { name: '32-bit floats (four times the memory)', run: scan(floats) },
  ]);
}

/** Full text through the index against reading every passage. */
async function benchSearch(): Promise<void> {
  const db = new Database(':memory:');
  db.exec("CREATE VIRTUAL TABLE words USING fts5 (quote, tokenize = 'porter unicode61 remove_diacritics 2')");
  const insert = db.prepare('INSERT INTO words (quote) VALUES (?)');
  const vocabulary = Array.from({ length: 3000 }, (_, i) => `word${i}`);
  db.transaction(() => {
    for (let i = 0; i < 20_000; i += 1) {
      insert.run(Array.from({ length: 20 }, (_, j) => vocabulary[(i * 31 + j * j * 17) % 3000]).join(' '));
    }
  })();
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 40');
  const scan = db.prepare(
    "SELECT rowid FROM words WHERE quote LIKE '%word17 %' OR quote LIKE '%word291 %' LIMIT 40 OFFSET 0",
  );
  await compare('40 best of 20,000 passages by words', [
    { name: 'FTS5 with BM25 (ours)', run: () => find.all('"word17" OR "word291" OR "word2000"') },
    { name: 'LIKE over every passage (unranked)', run: () => scan.all() },
  ]);
}

/** Sentences through the model: the batch that we send against one by one. */
async function benchModel(): Promise<void> {
  const model = await openSentenceModel(resolve(import.meta.dirname, '../../resources/models/sentences'));
  const texts = Array.from(
    { length: 32 },
    (_, i) =>
      `The harbour tram will open in May ${2000 + i}, ${'the transport office said, '.repeat(i % 4)}after a delay.`,
  );
  await compare('vectors for 32 sentences', [
    { name: 'batches of like length (ours)', run: () => model.embed(texts) },
    {
      name: 'one by one',
      run: async () => {
        for (const text of texts) await model.embed([text]);
      },
    },
  ]);
}
