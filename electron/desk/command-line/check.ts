import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DateOrder } from '../../../shared/date-order.ts';
import { mayBeBy, mayBeLater, type PartialDate, readableDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import type { Desk } from '../desk.ts';
import { callDesk } from './call-desk.ts';
import { type CheckArguments, type DatedFile, readCheckArguments } from './check-arguments.ts';
import { collectKnown } from './collect-known.ts';
import { givenDate } from './given-date.ts';
import { asAsked } from './left-out-of-files.ts';
import { NamedPaths } from './named-paths.ts';
import { openNamed } from './open-named.ts';
import { expectOwnFiles } from './own-files.ts';
import { proposedDescription } from './proposed-description.ts';
import { summaryOf } from './summary.ts';
import type { Surroundings } from './surroundings.ts';
import { userName } from './user-name.ts';

/**
 * `stet check`: brings the article and the later ones into a workspace, compares them, writes the reports and prints
 * a summary. @throws Failure with one sentence; a temporary workspace is removed either way.
 */
export async function check(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const words = readCheckArguments(args);
  const { article, against, asOf, reports, allPassages, houseStyle, workspace, checker, force } = words;
  const articles = [article, ...against].map(({ path }) => path);
  const sources = houseStyle === null ? articles : [...articles, houseStyle];
  const outputs = reports.map(({ path }) => path);
  const own = { one: 'the report needs a file of its own', two: 'reports' };
  await expectOwnFiles({ outputs, words: own, sources, workspace, force });
  const temporary = workspace === null ? await mkdtemp(join(tmpdir(), 'stet-')) : null;
  try {
    const workspacePath = workspace ?? join(temporary as string, 'workspace.stet');
    const dialogs = new NamedPaths({ open: articles, save: outputs, force });
    const desk = await openNamed({ ...surroundings, workspacePath, userName: checker ?? userName(), dialogs });
    try {
      if (checker !== null && workspace === null) await callDesk(desk, 'settings.set', { checker });
      if (houseStyle !== null) await desk.houseStyles.take(houseStyle);
      const articleId = await bringIn(desk, words);
      await desk.analysis.settled((sentence) => say(`${sentence} …`));
      const choices = {
        ...DEFAULT_CHOICES,
        parts: [...(desk.houseStyles.inForce()?.sections ?? DEFAULT_CHOICES.parts)],
        ...(allPassages ? { evidence: 'all' as const } : {}),
      };
      for (const { format } of reports) {
        const { path } = await callDesk(desk, 'report.save', { articleId, format, asOf, choices });
        say(`Wrote ${path}`);
      }
      process.stdout.write(summaryOf(await desk.reporting.compose(articleId, asOf)));
    } finally {
      await desk.close();
    }
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
  }
}

/** All files in one step, so that a bad one leaves nothing behind. */
async function bringIn(desk: Desk, words: CheckArguments): Promise<string> {
  const { article, against, asOf, dateOrder, tracked, collection } = words;
  const files = [article, ...against];
  const drafts = await asAsked(desk, await callDesk(desk, 'import.pick', {}), tracked, say);
  const failed = drafts.find((draft) => draft.status === 'failed');
  if (failed !== undefined)
    throw new Failure('unreadable-file', failed.problem ?? `“${failed.fileName}” cannot be read.`);
  const archive = drafts.find((draft) => draft.status === 'archive');
  if (archive !== undefined)
    throw new Failure(
      'bad-input',
      `“${archive.fileName}” holds many articles; name a file with one, or bring the archive into a workspace with stet import.`,
    );
  if (drafts.length !== files.length) throw new Failure('bad-input', 'Name files, not folders.');
  const dated = drafts.map((draft, index) => ({
    draft,
    publishedOn: dateOf(draft, files[index] as DatedFile, { dateOrder, isArticle: index === 0 }),
  }));
  const checked = dated[0] as (typeof dated)[number];
  const wanted = dated.filter(({ draft, publishedOn }, index) => {
    if (index === 0) return true;
    if (asOf !== null && !mayBeBy(publishedOn, asOf)) {
      say(`Left out “${draft.fileName}”: it was published after ${readableDate(asOf)}.`);
      return false;
    }
    if (!mayBeLater(publishedOn, checked.publishedOn)) {
      say(
        `“${draft.fileName}” (${readableDate(publishedOn)}) was not published later, so it cannot bear on the article.`,
      );
    }
    return true;
  });
  const fresh = wanted.filter(({ draft }) => draft.status !== 'duplicate');
  await collectKnown(
    desk,
    collection,
    wanted.map(({ draft }) => draft),
  );
  const { articleIds } = await callDesk(desk, 'import.accept', {
    collection,
    drafts: fresh.map(({ draft, publishedOn }) => ({
      draftId: draft.draftId,
      description: proposedDescription(draft, publishedOn),
    })),
  });
  return checked.draft.existingArticleId ?? (articleIds[0] as string);
}

function dateOf(
  draft: ImportDraft,
  file: DatedFile,
  { dateOrder, isArticle }: { readonly dateOrder: DateOrder | null; readonly isArticle: boolean },
): PartialDate {
  if (file.publishedOn !== null) return file.publishedOn;
  const found = givenDate(draft, dateOrder);
  if (found === null) {
    const remedy = isArticle ? 'add --published DATE' : `write --against ${basename(file.path)}@DATE`;
    const why =
      draft.dateDoubt === null
        ? `“${draft.fileName}” does not say when it was published; ${remedy}.`
        : `“${draft.fileName}”: ${draft.dateDoubt.replace(/\.$/, '')}: ${remedy}.`;
    throw new Failure('missing-date', why);
  }
  say(`“${draft.fileName}” was published on ${readableDate(found.value)}, by ${found.where}.`);
  return found.value;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
