import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hedgingOf } from '../../electron/desk/engine/hedges.ts';
import { questionsOf } from '../../electron/desk/engine/questions.ts';
import { wordsOf } from '../../electron/desk/engine/words.ts';
import { Failure } from '../../shared/failure.ts';
import { chanceOf, type Example, learnWeights, type Weights } from './logistic.ts';
import { averagePrecision, f1, macroF1 } from './metrics.ts';

/*
 * Learns what makes a statement worth checking, and what makes it an opinion, and writes
 * `electron/desk/engine/weights/check-worthiness.json` and `opinion.json`:
 *
 *   node tests/eval/learn-reading.ts --data DIR     (DIR holds text-wikinews and modality-uds)
 *   npx biome check --write electron/desk/engine/weights
 *
 * It learns from our own labels alone: `labels/sentences.jsonl` (sentences of those two sets, by document and offsets)
 * and `labels/invented.jsonl` (sentences of our own writing, in the manner of news, speeches and comment).
 */

const sentence = z.object({
  document: z.string(),
  start: z.int(),
  end: z.int(),
  checkable: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  isOpinion: z.boolean(),
});
const invented = z.object({
  manner: z.enum(['speech', 'news', 'comment']),
  text: z.string(),
  checkable: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  isOpinion: z.boolean().optional(),
});

interface Labelled {
  readonly text: string;
  /** 0: nothing to check; 1: could be checked, but is private, small or vague; 2: to be checked. */
  readonly checkable?: number | undefined;
  readonly isOpinion?: boolean | undefined;
  readonly manner: string;
}

/** How much a statement of each grade counts as one to be checked. */
const TRUTH = [0, 0.5, 1];
/**
 * How much a sentence of each manner counts, chosen among five settings: news of our own writing was written to show
 * forecasts, and must not outweigh what was found.
 */
const COUNTS: Readonly<Record<string, number>> = { news: 0.5, speech: 2 };

const here = import.meta.dirname;
const { values } = parseArgs({
  options: { data: { type: 'string', default: resolve(here, '../../../shared/bench') } },
});

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** The texts that the labels point into, by document. */
function textsOf(data: string): Map<string, string> {
  const item = z.object({ doc: z.string().optional(), id: z.string().optional(), text: z.string() });
  return new Map(
    ['text-wikinews/articles.jsonl', 'modality-uds/eval.jsonl']
      .flatMap((path) => linesOf(join(data, path)))
      .map((line) => item.parse(line))
      .map(({ doc, id, text }) => [doc ?? id ?? '', text]),
  );
}

function labelled(data: string): Labelled[] {
  const texts = textsOf(data);
  const found = linesOf(join(here, 'labels/sentences.jsonl')).map((line) => {
    const { document, start, end, checkable, isOpinion } = sentence.parse(line);
    const text = texts.get(document)?.slice(start, end);
    if (text === undefined) throw new Failure('not-found', `The data hold no document “${document}”.`);
    return { text, checkable, isOpinion, manner: document.startsWith('wn') ? 'found in news' : 'found on the web' };
  });
  return [...found, ...linesOf(join(here, 'labels/invented.jsonl')).map((line) => invented.parse(line))];
}

function questions(text: string): string[] {
  const { weight } = hedgingOf(text, { start: 0, end: text.length });
  return questionsOf(text, wordsOf(text), weight, false);
}

/** Chances for each example from weights that did not see its fifth. */
function crossed(examples: readonly Example[], penalty: number): number[] {
  const fold = (at: number) => at % 5;
  const weights = [0, 1, 2, 3, 4].map((k) =>
    learnWeights(
      examples.filter((_, at) => fold(at) !== k),
      { penalty },
    ),
  );
  return examples.map(({ yes }, at) => chanceOf(yes, weights[fold(at)] as Weights));
}

function write(name: string, weights: Weights, from: number): void {
  const rounded = [...weights]
    .map(([question, weight]) => [question, Math.round(weight * 100) / 100] as const)
    .filter(([question, weight]) => question !== '' && weight !== 0)
    .sort(([, a], [, b]) => b - a);
  const table = {
    constant: Math.round((weights.get('') ?? 0) * 100) / 100,
    from,
    questions: Object.fromEntries(rounded),
  };
  writeFileSync(
    resolve(here, `../../electron/desk/engine/weights/${name}.json`),
    `${JSON.stringify(table, null, 2)}\n`,
  );
}

/** The threshold, in steps of 0.05, that serves a measure best. */
function bestThreshold(measure: (from: number) => number): number {
  const steps = Array.from({ length: 17 }, (_, step) => (step + 2) * 0.05);
  const best = steps.reduce((a, b) => (measure(b) > measure(a) ? b : a));
  return Math.round(best * 100) / 100;
}

function learnCheckWorthiness(items: readonly Labelled[]): void {
  const graded = items.filter((item) => item.checkable !== undefined);
  const examples = graded.map(({ text, checkable, manner }) => ({
    yes: questions(text),
    truth: TRUTH[checkable as number] as number,
    counts: COUNTS[manner] ?? 1,
  }));
  const chances = crossed(examples, 3);
  const isToBeChecked = graded.map(({ checkable }) => checkable === 2);
  const canBeChecked = graded.map(({ checkable }) => String((checkable ?? 0) >= 1));
  const at = (from: number) =>
    f1(
      canBeChecked,
      chances.map((chance) => String(chance >= from)),
      'true',
    );
  const from = bestThreshold(at);
  console.log(`check-worthiness: ${graded.length} sentences`);
  console.log(`  average precision of grade 2, crossed: ${averagePrecision(isToBeChecked, chances)?.toFixed(3)}`);
  console.log(`  F1 of grades 1 and 2 from ${from} on, crossed: ${at(from).toFixed(3)}`);
  for (const manner of new Set(graded.map((item) => item.manner))) {
    const own = graded.map((item) => item.manner === manner);
    const score = averagePrecision(
      isToBeChecked.filter((_, i) => own[i]),
      chances.filter((_, i) => own[i]),
    );
    console.log(`  average precision, ${manner}: ${score?.toFixed(3)}`);
  }
  write('check-worthiness', learnWeights(examples, { penalty: 3 }), from);
}

/** Questions of length and manner differ between our sentences and those of articles, and are not learned from. */
const OF_LENGTH = /^(?:has (?:four|five|more)|says (?:little|much)|names more than)/;

function learnOpinion(items: readonly Labelled[]): void {
  // Letters and reviews of the web judge in other ways than articles do.
  const judged = items.filter((item) => item.isOpinion !== undefined && item.manner !== 'found on the web');
  const examples = judged.map(({ text, isOpinion, manner }) => ({
    yes: questions(text).filter((question) => !OF_LENGTH.test(question)),
    truth: isOpinion === true ? 1 : 0,
    counts: manner === 'comment' ? 2 : 1,
  }));
  const chances = crossed(examples, 1);
  const truth = judged.map(({ isOpinion }) => String(isOpinion));
  const at = (from: number) =>
    macroF1(
      truth,
      chances.map((chance) => String(chance >= from)),
    ) ?? 0;
  // More likely than not: our sentences are half comment by design, so that no better border can be read from them.
  const from = 0.5;
  console.log(`opinion: ${judged.length} sentences`);
  console.log(`  macro-F1 from ${from} on, crossed: ${at(from).toFixed(3)}`);
  write('opinion', learnWeights(examples, { penalty: 1 }), from);
}

const items = labelled(values.data);
learnCheckWorthiness(items);
learnOpinion(items);
