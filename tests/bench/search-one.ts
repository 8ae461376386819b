import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCHERS, type Searcher, type SearcherName, type Sought } from './searchers.ts';

// One search library in a process of its own, so that the memory it takes is its own: told what to search for in what,
// it answers with what that cost and what it found. Started by `search-side-by-side.ts`.

export interface ToSearch {
  readonly name: SearcherName;
  readonly passages: readonly string[];
  readonly sought: readonly Sought[];
  readonly limit: number;
}

export interface Searched {
  /** Milliseconds of the processor until everything can be found. */
  readonly indexing: number;
  /** Megabytes by which the process has grown, after a collection. */
  readonly megabytes: number;
  /** Milliseconds of the processor for one search, on average. */
  readonly searching: number;
  /** Places of the passages found, for each search. */
  readonly found: readonly (readonly number[])[];
}

async function searchOne({ name, passages, sought, limit }: ToSearch): Promise<Searched> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-search-'));
  try {
    const before = residentMegabytes();
    const [search, indexing] = await costOf<Searcher>(async () => SEARCHERS[name](passages, folder));
    const megabytes = residentMegabytes() - before;
    for (const each of sought.slice(0, 5)) await search(each, limit);
    const found: (readonly number[])[] = [];
    const [, searching] = await costOf(async () => {
      for (const each of sought) found.push(await search(each, limit));
    });
    return { indexing, megabytes, searching: searching / sought.length, found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function costOf<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(start);
  return [made, (user + system) / 1000];
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}

process.once('message', (message: ToSearch) => {
  searchOne(message).then((searched) => process.send?.(searched, () => process.exit()));
});
