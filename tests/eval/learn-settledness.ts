import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { surroundingsOf, tokensOf } from '../../electron/desk/engine/verb-surroundings.ts';
import { chanceOf, type Example, learnWeights, type Weights } from './logistic.ts';
import { f1, pearson } from './metrics.ts';
import { factualityItem, placeOf } from './modality.ts';

/*
 * Learns from what stands around a verb whether what it tells is settled, and writes
 * `electron/desk/engine/weights/settledness.json`:
 *
 *   node tests/eval/learn-settledness.ts --data DIR     (DIR holds modality-uds and modality-meantime)
 *   npx biome check --write electron/desk/engine/weights
 *
 * The crossed figures are of five parts, each made of runs of 60 items, so that no sentence and hardly a document stands
 * on both sides.
 */

const RUN = 60;
const PARTS = 5;
/** News that was judged by other people in another way counts less. */
const NEWS_COUNTS = 0.3;
const OPTIONS = { penalty: 5, rarest: 5, rounds: 150 };
/** Smaller weights are left out. */
const SMALLEST = 0.06;

const here = import.meta.dirname;
const { values } = parseArgs({
  options: { data: { type: 'string', default: resolve(here, '../../../shared/bench') } },
});

interface Judged extends Example {
  readonly set: string;
  readonly part: number;
  readonly factuality: number;
  readonly isSettled: boolean;
}

function judgedOf(set: string, counts: number): Judged[] {
  return readFileSync(join(values.data, set, 'eval.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const { text, tokens, event_index, factuality, label } = factualityItem.parse(JSON.parse(line));
      const offset = placeOf(text, tokens, event_index);
      const ours = tokensOf(text);
      const index = ours.findIndex(({ start, end }) => start <= offset && offset < end);
      const isSettled = label === 'settled';
      return {
        set,
        part: Math.floor(at / RUN) % PARTS,
        yes: surroundingsOf(ours, Math.max(0, index)),
        // Half the mean judgement, half whether it counts as settled: serves both measures.
        truth: ((factuality + 3) / 6 + (isSettled ? 1 : 0)) / 2,
        counts,
        factuality,
        isSettled,
      };
    });
}

const all = [...judgedOf('modality-uds', 1), ...judgedOf('modality-meantime', NEWS_COUNTS)];
const parts = Array.from({ length: PARTS }, (_, part) =>
  learnWeights(
    all.filter((item) => item.part !== part),
    OPTIONS,
  ),
);
const chances = all.map(({ yes, part }) => chanceOf(yes, parts[part] as Weights));

/** F1 of what is not settled, crossed, in one set. */
function notSettled(set: string, from: number): number {
  const own = all.map((item, at) => ({ item, chance: chances[at] as number })).filter(({ item }) => item.set === set);
  return f1(
    own.map(({ item }) => (item.isSettled ? 'settled' : 'open')),
    own.map(({ chance }) => (chance >= from ? 'settled' : 'open')),
    'open',
  );
}

const sets = ['modality-uds', 'modality-meantime'];
const sum = (from: number) => sets.reduce((total, set) => total + notSettled(set, from), 0);
const steps = Array.from({ length: 60 }, (_, step) => Math.round((step + 30) * 0.01 * 100) / 100);
const settledFrom = steps.reduce((a, b) => (sum(b) > sum(a) ? b : a));
for (const set of sets) {
  const own = all.map((item, at) => ({ item, chance: chances[at] as number })).filter(({ item }) => item.set === set);
  const r = pearson(
    own.map(({ chance }) => chance),
    own.map(({ item }) => item.factuality),
  );
  console.log(
    `${set}: ${own.length} verbs; F1 of not settled, crossed, from ${settledFrom} on: ${notSettled(set, settledFrom).toFixed(3)}; r, crossed: ${r?.toFixed(3)}`,
  );
}

const weights = learnWeights(all, OPTIONS);
const kept = [...weights]
  .map(([question, weight]) => [question, Math.round(weight * 100) / 100] as const)
  .filter(([question, weight]) => question !== '' && Math.abs(weight) >= SMALLEST)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const table = {
  constant: Math.round((weights.get('') ?? 0) * 100) / 100,
  settledFrom,
  questions: Object.fromEntries(kept),
};
writeFileSync(
  resolve(here, '../../electron/desk/engine/weights/settledness.json'),
  `${JSON.stringify(table, null, 2)}\n`,
);
console.log(`${kept.length} weights`);
