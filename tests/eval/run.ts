import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engine } from '../../electron/desk/engine/engine.ts';
import { Failure, failureData } from '../../shared/failure.ts';
import { measureArticles } from './articles.ts';
import { LEARNED_FROM, YARDSTICKS } from './baselines.ts';
import { goldSet } from './gold.ts';
import { readLabels } from './labels/read-labels.ts';
import { measureSet } from './measures.ts';
import { type Models, openModels } from './models.ts';
import { measureNewsClaims } from './news.ts';
import { readAcceptance } from './news-acceptance/acceptance-items.ts';
import { AcceptanceTexts } from './news-acceptance/acceptance-texts.ts';
import { figuresOf, runAcceptance } from './news-acceptance/measure-acceptance.ts';
import { measureCrowd } from './news-acceptance/measure-crowd.ts';
import { measureNewsPairs } from './news-pairs.ts';
import { type Figure, foldersOf } from './sets.ts';

// `npm run --silent eval`: every part of the engine on labelled data that nobody here wrote.

const HELP = `npm run --silent eval -- [--data DIR] [--articles DIR] [--only SET[,SET]] [--limit N] [--features] [--json FILE]

  --data DIR      folder with labelled sets, or one file of saved decisions (default: ../shared/bench beside the project)
  --articles DIR  folder with labelled articles and gold.json (default: ../shared/articles; “none” for none)
  --only SETS     only these sets, “news” (our own labels on text-wikinews) or “articles”
  --limit N       at most N items of each set, for a quick look
  --features      without the comparing model
  --json FILE     writes the figures there too`;

interface Measured {
  readonly set: string;
  readonly figures: readonly Figure[];
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      articles: { type: 'string' },
      only: { type: 'string' },
      limit: { type: 'string' },
      features: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const beside = resolve(import.meta.dirname, '../../../shared');
  const data = resolve(values.data ?? resolve(beside, 'bench'));
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) throw new Failure('bad-input', `“${values.limit}” is no number of items.`);
  const only = values.only?.split(',');
  const wanted = (set: string) => only === undefined || only.includes(set);

  let opened: Promise<Models> | null = null;
  const models = () => {
    opened ??= openModels(values.features, progress);
    return opened;
  };
  const all: Measured[] = [];
  console.log(`engine ${engine.version}${values.features ? ', features alone' : ''}\n`);
  console.log(row('set', 'metric', 'value', 'items', 'floor', 'target', ''));
  for (const set of foldersOf(data).filter(wanted)) {
    const figures = await measureSet(set, { data, limit, models });
    if (figures !== null) keep({ set, figures });
  }
  if (wanted('news')) await measureNews();
  for (const set of foldersOf(data).filter(wanted)) await measureAcceptance(set);
  const articles = values.articles === 'none' ? null : (values.articles ?? resolve(beside, 'articles'));
  const gold = articles !== null && wanted('articles') && existsSync(articles) ? goldSet(resolve(articles)) : null;
  if (gold !== null) keep({ set: 'articles', figures: await measureArticles(gold) });
  if (all.length === 0)
    throw new Failure('not-found', `The folder “${data}” holds no labelled set that was asked for.`);
  if (values.json !== undefined) {
    const sets = Object.fromEntries(all.map(({ set, figures }) => [set, figures]));
    writeFileSync(
      values.json,
      `${JSON.stringify({ engine: engine.version, features: values.features, sets }, null, 2)}\n`,
    );
  }

  /** Our own labels, wherever their texts are: in the folder that was named, or beside the project. */
  async function measureNews(): Promise<void> {
    const bench = [data, resolve(beside, 'bench')].find((folder) => existsSync(resolve(folder, 'text-wikinews')));
    for (const [set, split] of [
      ['news', 'test'],
      ['news-train', 'train'],
    ] as const) {
      const labels = bench === undefined ? null : readLabels(split, bench);
      if (labels === null) {
        console.log('news                 left out: the texts of text-wikinews are not there');
        return;
      }
      const figures = measureNewsClaims(labels.articles.slice(0, limit));
      const pairs = await measureNewsPairs(labels.pairs.slice(0, limit), await models());
      keep({ set, figures: [...figures, ...pairs] });
    }
  }

  /** Older news against later news, each split apart, and the older texts against a crowd of other articles. */
  async function measureAcceptance(set: string): Promise<void> {
    const items = readAcceptance(data, set);
    if (items === null) return;
    const texts = new AcceptanceTexts(data);
    const splits = Map.groupBy(items.pairs, ({ split }) => split);
    for (const [split, pairs] of [...splits].sort()) {
      const part = { ...items, pairs: pairs.slice(0, limit) };
      const outcome = await runAcceptance(part, texts, await models(), progress);
      keep({ set: `${set} ${split}`, figures: figuresOf(outcome) });
    }
    const some = { ...items, pairs: items.pairs.slice(0, limit) };
    const { figures } = await measureCrowd(some, texts, await models(), progress);
    keep({ set, figures });
  }

  function keep(measured: Measured): void {
    all.push(measured);
    progress('');
    for (const line of linesFor(measured, values.data === undefined)) console.log(line);
  }
}

function linesFor({ set, figures }: Measured, isOwnData: boolean): string[] {
  return figures.map(({ metric, value, items }) => {
    const yardstick = YARDSTICKS[set]?.find((entry) => entry.metric === metric);
    const target = yardstick?.target ?? null;
    const smallerIsBetter = metric === 'expected calibration error';
    const labellers = yardstick?.labellers === undefined ? '' : `labellers ${yardstick.labellers.toFixed(3)}`;
    const isLearnedFrom = LEARNED_FROM.has(set) && (isOwnData || set === 'news-train') && !metric.endsWith('kept back');
    const isReached = value !== null && target !== null && (smallerIsBetter ? value <= target : value >= target);
    return row(
      set,
      metric,
      figure(value),
      String(items),
      figure(yardstick?.floor ?? null),
      target === null ? '' : `${smallerIsBetter ? '≤' : '≥'} ${target}`,
      isLearnedFrom ? 'learned from' : target === null ? labellers : isReached ? 'reached' : 'missed',
    );
  });
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function row(set: string, metric: string, value: string, items: string, floor: string, target: string, mark: string) {
  return `${set.padEnd(25)} ${metric.padEnd(48)} ${value.padStart(6)} ${items.padStart(6)} ${floor.padStart(6)}  ${target.padEnd(8)} ${mark}`.trimEnd();
}

/** One line that is written over, only where a person watches. */
function progress(sentence: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${sentence}`);
}

run().catch((error: unknown) => {
  console.error(failureData(error).sentence);
  if (!(error instanceof Failure)) console.error(error);
  process.exitCode = 1;
});
