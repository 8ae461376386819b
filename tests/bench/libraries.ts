import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDesk } from '../../electron/desk/desk.ts';
import { openWorkspace } from '../../electron/desk/store/open.ts';
import { VectorIndex } from '../../electron/desk/worker/vector-index.ts';
import { inventArticle } from './invented-news.ts';
import { DIMENSIONS, hashedVector } from './invented-vectors.ts';
import { fillLibrary, MODEL } from './library.ts';
import { type Cost, openingCosts, spread } from './opening.ts';
import { windowCosts } from './window.ts';

/** What a library of one size costs. */
export interface LibraryFigures {
  /** The workspace file, in MB, and the seconds that writing it took. */
  readonly megabytes: number;
  readonly seconds: number;
  /** Milliseconds from nothing to an open desk, the second time that the workspace is opened. */
  readonly openDesk: number;
  readonly calls: readonly Cost[];
  readonly finding: {
    readonly passages: number;
    /** Milliseconds to read the vectors once, and then for the 40 nearest of all. */
    readonly first: number;
    readonly signsFirst: ReturnType<typeof spread>;
    readonly exactly: ReturnType<typeof spread>;
    /** Of the ten nearest, the share that signs find. */
    readonly recall: number;
    /** Megabytes of arrays that the index keeps. */
    readonly kept: number;
  };
  readonly window: Awaited<ReturnType<typeof windowCosts>> | null;
}

const root = resolve(import.meta.dirname, '../..');
const QUERIES = 20;

/** Writes a library into a folder and measures what is done with it. */
export async function benchLibrary(folder: string, articles: number, withWindow: boolean): Promise<LibraryFigures> {
  mkdirSync(folder);
  const path = join(folder, 'workspace.stet');
  const begun = performance.now();
  const { db } = openWorkspace(path);
  const ids = fillLibrary(db, { articles, withVectors: true });
  db.close();
  const seconds = (performance.now() - begun) / 1000;
  return { ...(await measureLibrary(folder, ids, withWindow)), seconds };
}

/** The same of a library that is there as `workspace.stet`. @param ids of its articles, oldest first. */
export async function measureLibrary(
  folder: string,
  ids: readonly string[],
  withWindow: boolean,
): Promise<Omit<LibraryFigures, 'seconds'>> {
  const path = join(folder, 'workspace.stet');
  const finding = findingCosts(path, ids);
  await (await deskAt(path)).close();
  const opening = performance.now();
  const desk = await deskAt(path);
  const opened = performance.now() - opening;
  const calls = await openingCosts(desk, ids.length);
  await desk.close();
  const window = withWindow ? await windowCosts(folder) : null;
  return { megabytes: statSync(path).size / 1e6, openDesk: opened, calls, finding, window };
}

function deskAt(workspacePath: string) {
  return openDesk({
    workspacePath,
    resourcesPath: join(root, 'resources'),
    workerUrl: pathToFileURL(join(root, 'electron/desk/worker/worker.ts')),
    appVersion: '0.0.0-bench',
    userName: 'Ada',
    // Nothing that is measured asks a person for a file.
    dialogs: {} as never,
  });
}

function findingCosts(path: string, ids: readonly string[]): LibraryFigures['finding'] {
  const { db } = openWorkspace(path);
  const before = process.memoryUsage().arrayBuffers;
  const index = new VectorIndex(MODEL, DIMENSIONS);
  const queries = Array.from({ length: QUERIES }, (_, number) => {
    const { text, sentences } = inventArticle(2, number, QUERIES, 3);
    return hashedVector(text.slice(sentences[1]?.start, sentences[1]?.end));
  });
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const first = timed(() => index.nearest(db, queries[0] as Int8Array, ids, 40));
  const kept = (process.memoryUsage().arrayBuffers - before) / 1e6;
  const signs = queries.map((query) => timed(() => index.nearest(db, query, ids, 40)));
  const all = db.prepare('SELECT p.id, e.vector FROM passages p JOIN embeddings e ON e.digest = p.digest').raw();
  const rows = (all.all() as [number, Buffer][]).map(([id, blob]) => [id, new Int8Array(blob)] as const);
  let found = 0;
  const exact = queries.map((query) => {
    let tenth = 0;
    const time = timed(() => {
      const dots = rows.map(([id, vector]) => ({ id, dot: dotOf(vector, query) })).sort((a, b) => b.dot - a.dot);
      tenth = dots[9]?.dot as number;
    });
    const hits = index.nearest(db, query, ids, 10);
    found += hits.filter(({ cosine }) => Math.round(cosine * 127 * 127) >= tenth).length;
    return time;
  });
  db.close();
  return {
    passages: rows.length,
    first,
    signsFirst: spread(signs),
    exactly: spread(exact),
    recall: found / (QUERIES * 10),
    kept,
  };
}

function dotOf(a: Int8Array, b: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Prints one library’s figures as tables. */
export function printLibrary(articles: number, figures: LibraryFigures): void {
  const { megabytes, seconds, openDesk: opened, calls, finding, window } = figures;
  console.log(
    `\n${articles.toLocaleString('en')} articles: ${megabytes.toFixed(0)} MB, written in ${seconds.toFixed(0)} s`,
  );
  console.log(`  a desk is open after ${opened.toFixed(0)} ms`);
  console.log(`  ${'call, each after a verdict'.padEnd(36)}   median      95 %       CPU      bytes`);
  for (const { call, median, p95, cpu, bytes } of calls) {
    console.log(`  ${call.padEnd(36)} ${ms(median)} ${ms(p95)} ${ms(cpu)} ${String(bytes).padStart(10)}`);
  }
  const { passages, first, signsFirst, exactly, recall, kept } = finding;
  console.log(`  the 40 nearest of ${passages.toLocaleString('en')} passages`);
  console.log(`  ${'signs first'.padEnd(36)} ${ms(signsFirst.median)} ${ms(signsFirst.p95)}`);
  const times = exactly.median / signsFirst.median;
  console.log(`  ${'all exactly'.padEnd(36)} ${ms(exactly.median)} ${ms(exactly.p95)}   ${times.toFixed(1)} ×`);
  console.log(`  recall@10 ${recall.toFixed(3)}; read in ${(first / 1000).toFixed(1)} s; ${kept.toFixed(0)} MB kept`);
  if (window === null) return;
  console.log(`  ${'room'.padEnd(20)} shown ms  elements   j ms, 95 %  longest task      bytes`);
  for (const { room, shown, elements, step, longestTask, bytes } of window.rooms) {
    const cells = [shown.toFixed(0), elements, step.p95.toFixed(0), longestTask.toFixed(0), bytes];
    console.log(`  ${room.padEnd(20)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
  }
  const { verdicts } = window;
  console.log(`  five verdicts: ${verdicts.bytes} bytes, longest task ${verdicts.longestTask.toFixed(0)} ms`);
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`.padStart(9);
}
