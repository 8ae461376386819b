import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { termsOf } from '../../electron/desk/engine/finding/terms.ts';
import { inventArticle } from './invented-news.ts';
import type { Searched, ToSearch } from './search-one.ts';
import { SEARCHERS, type SearcherName, type Sought, YARDSTICK } from './searchers.ts';

/** What is looked for in each library: so many passages, spread over all. */
const SEARCHES = 100;
const FIRST = 10;
const ARTICLES = 50;
const PASSAGES_EACH = 41;

/** What one search library costs and finds. */
export interface SearchFigures extends Omit<Searched, 'found'> {
  /** Of passages sought by every second of their words, the share that is among the first ten. */
  readonly knownItems: number;
  /** Of the ten passages that the sentence model holds nearest to a sentence, the share among the first ten for its words. */
  readonly nearest: number;
}

/** The passages of some invented articles, each once. */
export function inventedPassages(): string[] {
  const passages = Array.from({ length: ARTICLES }, (_, at) => {
    const { text, sentences } = inventArticle(1, at, ARTICLES, PASSAGES_EACH);
    return sentences.map(({ start, end }) => text.slice(start, end));
  });
  return [...new Set(passages.flat())];
}

/** Puts the same passages into each search library, one after the other, and looks for the same things in each. */
export async function searchSideBySide(passages: readonly string[]): Promise<Record<SearcherName, SearchFigures>> {
  const step = Math.max(1, Math.floor(passages.length / SEARCHES));
  const places = passages.flatMap((_, at) => (at % step === 0 ? at : [])).slice(0, SEARCHES);
  const halves = places.map((at) => soughtIn(passages[at] as string, 2));
  const whole = places.map((at) => soughtIn(passages[at] as string, 1));
  const searched = new Map<SearcherName, Searched>();
  for (const name of Object.keys(SEARCHERS) as SearcherName[]) {
    // One more than counts: a sentence finds itself.
    searched.set(name, await inOwnProcess({ name, passages, sought: [...halves, ...whole], limit: FIRST + 1 }));
  }
  const firstFor = ({ found }: Searched, search: number) =>
    (found[halves.length + search] as number[]).filter((place) => place !== places[search]).slice(0, FIRST);
  const right = places.map((_, search) => firstFor(searched.get(YARDSTICK) as Searched, search));
  return Object.fromEntries(
    [...searched].map(([name, one]) => {
      const { found, ...costs } = one;
      const known = places.filter((at, search) => found[search]?.slice(0, FIRST).includes(at)).length;
      const near = right.map(
        (wanted, search) => firstFor(one, search).filter((place) => wanted.includes(place)).length,
      );
      return [
        name,
        {
          ...costs,
          knownItems: known / places.length,
          nearest: near.reduce((sum, count) => sum + count, 0) / (FIRST * places.length),
        },
      ];
    }),
  ) as Record<SearcherName, SearchFigures>;
}

/** Prints what each costs, as a multiple of the product's own search by words, and what it finds. */
export function printSearches(passages: number, figures: Record<SearcherName, SearchFigures>): void {
  const ours = figures['Stet, by words'];
  console.log(`\n${passages.toLocaleString('en')} passages in search libraries side by side; CPU milliseconds`);
  console.log(`  ${'library'.padEnd(28)}     indexing              memory          one search     known  nearest`);
  for (const [name, { indexing, megabytes, searching, knownItems, nearest }] of Object.entries(figures)) {
    const cells = [
      `${indexing.toFixed(0)} ms`.padStart(9) + times(indexing / ours.indexing),
      `${megabytes.toFixed(0)} MB`.padStart(9) + times(megabytes / ours.megabytes),
      `${searching.toFixed(2)} ms`.padStart(9) + times(searching / ours.searching),
    ];
    console.log(`  ${name.padEnd(28)}${cells.join('')}   ${knownItems.toFixed(2)}   ${nearest.toFixed(2)}`);
  }
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`.padStart(10);
}

/** @param every takes each term, or every second one of them. */
function soughtIn(sentence: string, every: 1 | 2): Sought {
  const terms = termsOf(sentence)
    .filter((_, at) => at % every === 0)
    .flatMap(({ words, weight }) => words.split(/\s+/).map((word) => ({ word, weight: weight >= 1.5 ? 2 : 1 })));
  return { terms, sentence: every === 1 ? sentence : terms.map(({ word }) => word).join(' ') };
}

/** Has one library searched by `search-one.ts` and nothing else in its process. */
async function inOwnProcess(toSearch: ToSearch): Promise<Searched> {
  const one = fork(join(import.meta.dirname, 'search-one.ts'), { execArgv: ['--expose-gc'] });
  one.send(toSearch);
  const [answer] = await Promise.race([once(one, 'message'), once(one, 'exit')]);
  if (typeof answer !== 'object') throw new Error(`${toSearch.name}: the process ended with ${answer}`);
  return answer as Searched;
}
