import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tellingVerbOf } from '../../electron/desk/engine/claims/main-verb.ts';
import { companyOf } from '../../electron/desk/engine/claims/verb-company.ts';
import { surroundingsOf, type Token, tokensOf } from '../../electron/desk/engine/claims/verb-surroundings.ts';
import { Failure } from '../../shared/failure.ts';
import { readLabels } from './labels/read-labels.ts';
import { chanceOf, type Example, learnWeights, type Weights } from './logistic.ts';
import { f1, pearson } from './metrics.ts';
import { factualityItem, placeOf } from './modality.ts';

/*
 * Learns from what stands around a verb whether what it tells is settled, and writes
 * `electron/desk/engine/claims/weights/settledness.json`:
 *
 *   node tests/eval/learn-settledness.ts --data DIR     (DIR holds modality-uds, modality-meantime and text-wikinews)
 *   npx biome check --write electron/desk/engine/claims/weights
 *
 * The claims of the training split of our own news labels (their modality, at the verb that tells what is claimed) are
 * learned from too. The crossed figures are of five parts, each made of runs of 60 items, so that no sentence and hardly
 * a document stands on both sides; articles of one story stand in one part.
 */

const RUN = 60;
const PARTS = 5;
/** News that was judged by other people in another way counts less. */
const NEWS_COUNTS = 0.6;
/** A claim of our labels says settled or not for the whole of it, of which its verb is the head. */
const CLAIMS_COUNT = 0.6;
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

function seen(tokens: readonly Token[], at: number): string[] {
  return [...surroundingsOf(tokens, at), ...companyOf(tokens, at)];
}

/** The claims of our labelled articles, each at the verb that tells what is claimed. */
function labelledClaims(): Judged[] {
  const labels = readLabels('train', values.data);
  if (labels === null) throw new Failure('not-found', `The folder “${values.data}” holds no text-wikinews.`);
  const stories = [...new Set(labels.articles.map(({ id, story }) => story ?? id))];
  return labels.articles.flatMap(({ id, story, claims }) =>
    claims.flatMap(({ quote, modality }): Judged[] => {
      const { tokens, at } = tellingVerbOf(quote);
      if (at < 0) return [];
      const isSettled = modality === 'settled';
      return [
        {
          set: 'news',
          part: stories.indexOf(story ?? id) % PARTS,
          yes: seen(tokens, at),
          truth: isSettled ? 1 : 0,
          counts: CLAIMS_COUNT,
          factuality: isSettled ? 3 : 0,
          isSettled,
        },
      ];
    }),
  );
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
        yes: seen(ours, Math.max(0, index)),
        // Half the mean judgement, half whether it counts as settled: serves both measures.
        truth: ((factuality + 3) / 6 + (isSettled ? 1 : 0)) / 2,
        counts,
        factuality,
        isSettled,
      };
    });
}

const all = [...judgedOf('modality-uds', 1), ...judgedOf('modality-meantime', NEWS_COUNTS), ...labelledClaims()];
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
for (const set of [...sets, 'news']) {
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
  resolve(here, '../../electron/desk/engine/claims/weights/settledness.json'),
  `${JSON.stringify(table, null, 2)}\n`,
);
console.log(`${kept.length} weights`);
