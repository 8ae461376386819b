import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { wordsOf } from '../../electron/desk/engine/article/word.ts';
import { hedgingOf } from '../../electron/desk/engine/claims/hedges.ts';
import { questionsOf } from '../../electron/desk/engine/claims/sentence-questions.ts';
import { Failure } from '../../shared/failure.ts';
import { readLabels } from './labels/read-labels.ts';
import { chanceOf, type Example, learnWeights, type Weights } from './logistic.ts';
import { averagePrecision, f1, macroF1 } from './metrics.ts';
import { holdsClaim, readNews } from './news-reading.ts';

/*
 * Learns what makes a statement worth checking, and what makes it an opinion, and writes
 * `electron/desk/engine/claims/weights/check-worthiness.json` and `opinion.json`:
 *
 *   node tests/eval/learn-reading.ts --data DIR     (DIR holds text-wikinews and modality-uds)
 *   npx biome check --write electron/desk/engine/claims/weights
 *
 * It learns from our own labels alone: `labels/sentences.jsonl` (sentences of those two sets, by document and offsets),
 * the training split of the news labels (`labels/claims.json`) and `labels/invented.jsonl` (sentences of our own
 * writing, in the manner of news, speeches and comment).
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
  /** Sentences of one story are learned from or measured on together; absent where each stands for itself. */
  readonly story?: string;
}

/** How much a statement of each grade counts as one to be checked. */
const TRUTH = [0, 0.5, 1];
const CLAIM = 'labelled news, with a claim';
const NO_CLAIM = 'labelled news, without';
/**
 * How much a sentence of each manner counts, chosen by the crossed figures of twelve settings. The sentences of our
 * labelled articles count less, since the labellers marked only what is salient in a whole article, which no sentence
 * shows by itself.
 */
const COUNTS: Readonly<Record<string, number>> = { news: 1, speech: 1, [CLAIM]: 0.5, [NO_CLAIM]: 0.5 };

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
  return [
    ...found,
    ...labelledNews(data),
    ...linesOf(join(here, 'labels/invented.jsonl')).map((line) => invented.parse(line)),
  ];
}

/** The sentences of the bodies of our labelled articles; the test split is never seen here. */
function labelledNews(data: string): Labelled[] {
  const labels = readLabels('train', data);
  if (labels === null) throw new Failure('not-found', `The folder “${data}” holds no text-wikinews.`);
  return labels.articles.map(readNews).flatMap(({ article, passages }) =>
    passages
      .filter(({ role }) => role === 'body')
      .map((sentence) => {
        const isClaim = holdsClaim(sentence, article.claims);
        return {
          text: article.text.slice(sentence.start, sentence.end),
          checkable: isClaim ? 2 : 0,
          manner: isClaim ? CLAIM : NO_CLAIM,
          story: article.story ?? article.id,
        };
      }),
  );
}

function questions(text: string): string[] {
  const { weight } = hedgingOf(text, { start: 0, end: text.length });
  return questionsOf(text, wordsOf(text), weight, false);
}

/** The fifth in which each item stands. */
function foldsOf(items: readonly Labelled[]): number[] {
  const stories = [...new Set(items.flatMap(({ story }) => story ?? []))];
  return items.map(({ story }, at) => (story === undefined ? at : stories.indexOf(story)) % 5);
}

/** Chances for each example from weights that did not see its fifth. */
function crossed(examples: readonly Example[], folds: readonly number[], penalty: number): number[] {
  const fold = (at: number) => folds[at] as number;
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
    resolve(here, `../../electron/desk/engine/claims/weights/${name}.json`),
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
  const chances = crossed(examples, foldsOf(graded), 3);
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
  const groupOf = ({ manner }: Labelled) => (manner === CLAIM || manner === NO_CLAIM ? 'labelled news' : manner);
  for (const manner of new Set(graded.map(groupOf))) {
    const own = graded.map((item) => groupOf(item) === manner);
    const score = averagePrecision(
      isToBeChecked.filter((_, i) => own[i]),
      chances.filter((_, i) => own[i]),
    );
    const truth = canBeChecked.filter((_, i) => own[i]);
    const answers = chances.filter((_, i) => own[i]).map((chance) => String(chance >= from));
    console.log(`  ${manner}: average precision ${score?.toFixed(3)}, F1 ${f1(truth, answers, 'true').toFixed(3)}`);
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
  const chances = crossed(examples, foldsOf(judged), 1);
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
