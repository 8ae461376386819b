import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NamedPaths } from '../../electron/desk/command-line/named-paths.ts';
import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { partialDate } from '../../shared/dates.ts';
import { Failure } from '../../shared/failure.ts';
import { type GoldSet, outcomesOf } from './gold.ts';
import { share } from './metrics.ts';
import type { Figure } from './sets.ts';

const root = resolve(import.meta.dirname, '../..');

/** The labelled articles through the whole program: brought in, read, searched and weighed. */
export async function measureArticles(gold: GoldSet): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-eval-'));
  const desk = await openDesk({
    workspacePath: join(folder, 'workspace.stet'),
    userName: 'eval',
    resourcesPath: join(root, 'resources'),
    workerUrl: pathToFileURL(process.env.STET_BUNDLED_WORKER ?? join(root, 'electron/desk/worker/worker.ts')),
    appVersion: 'eval',
    dialogs: new NamedPaths({ open: [], save: [], force: false }),
  });
  try {
    const articleId = await bringIn(desk, gold.article);
    for (const later of gold.later) await bringIn(desk, later);
    const { article, claims } = await ask(desk, 'review.open', { articleId });
    const outcomes = outcomesOf(article.text, gold.claims, claims);
    const findable = outcomes.filter((outcome) => outcome.gold.findable !== false);
    const silent = outcomes.filter((outcome) => outcome.gold.findable === false);
    const figure = (metric: string, answers: readonly boolean[]): Figure => ({
      metric,
      value: share(answers),
      items: answers.length,
    });
    return [
      figure(
        'claims found',
        outcomes.map(({ claim }) => claim !== null),
      ),
      figure(
        'modality right, of those found',
        outcomes.flatMap(({ claim, gold: { modality } }) => (claim === null ? [] : claim.modality === modality)),
      ),
      figure(
        'acceptable suggestion, of the findable',
        findable.map(({ isAcceptable }) => isAcceptable),
      ),
      figure(
        'right passage among three, of the findable',
        findable.map(({ hasEvidence }) => hasEvidence),
      ),
      figure(
        'both',
        findable.map(({ isAcceptable, hasEvidence }) => isAcceptable && hasEvidence),
      ),
      figure(
        'not confirmed, of those without a passage',
        silent.map(({ claim }) => claim?.suggestion?.value !== 'confirmed'),
      ),
    ];
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bringIn(desk: Desk, article: { readonly text: string; readonly publishedOn: string }): Promise<string> {
  const draft = await ask(desk, 'import.paste', { text: article.text });
  const description = {
    title: draft.title?.value ?? 'Untitled',
    byline: null,
    outlet: null,
    sourceUrl: null,
    publishedOn: partialDate(article.publishedOn),
  };
  const { articleIds } = await ask(desk, 'import.accept', { drafts: [{ draftId: draft.draftId, description }] });
  await desk.analysis.settled();
  return articleIds[0] as string;
}

async function ask<Name extends ProcedureName>(desk: Desk, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await desk.call(name, input);
  if (answer.ok) return answer.value as Output<Name>;
  throw new Failure(answer.failure.code, answer.failure.sentence);
}
