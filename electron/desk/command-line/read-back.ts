import { basename } from 'node:path';
import { readableDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import {
  bringsSomething,
  READ_BACK_WORDS,
  REPORT_KIND_WORDS,
  type ReadBackPreview,
  readBackCounts,
} from '../../../shared/read-back.ts';
import { shortened } from '../../../shared/shortened.ts';
import { callDesk } from './call-desk.ts';
import { NamedPaths } from './named-paths.ts';
import { openNamed } from './open-named.ts';
import { parseWords } from './parse-words.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageFailure } from './usage-failure.ts';
import { userName } from './user-name.ts';

/**
 * `stet read-back`: brings the claims, verdicts and passages of a report into the workspace that holds its article.
 * @throws Failure where the file is no such report or its article is not there; nothing is stored then.
 */
export async function readBack(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { report, workspace, importArticle, preview } = argumentsIn(args);
  const dialogs = new NamedPaths({ open: [report], save: [], force: false });
  const desk = await openNamed({ ...surroundings, workspacePath: workspace, userName: userName(), dialogs });
  try {
    const [draft] = await callDesk(desk, 'import.pick', {});
    if (draft?.status === 'failed') throw new Failure('unreadable-file', draft.problem ?? '');
    if (draft?.status !== 'report')
      throw new Failure(
        'unknown-format',
        `“${basename(report)}” is no report that can be read back: Stet reads its own in JSON, web annotations and ClaimReview.`,
      );
    const { draftId } = draft;
    const planned = await callDesk(desk, 'report.preview', { draftId });
    if (planned.article.state === 'absent') throw new Failure('not-found', planned.article.why);
    if (planned.article.state === 'carried' && !importArticle && !preview)
      throw new Failure(
        'not-found',
        `“${planned.article.title}” is not in this workspace. The report carries its text: bring it in as well with --import-article.`,
      );
    if (preview) {
      process.stdout.write(inWords(planned));
      return;
    }
    const { done } = await callDesk(desk, 'report.readBack', { draftId, importArticle });
    process.stdout.write(inWords(done));
    process.stdout.write(bringsSomething(done.items) ? 'Read back.\n' : 'Nothing new; nothing was changed.\n');
    await desk.analysis.settled();
  } finally {
    await desk.close();
  }
}

function inWords({ fileName, kind, article, items, notes }: ReadBackPreview): string {
  const named = article.state === 'absent' ? '' : ` on “${article.title}”, ${readableDate(article.publishedOn)}`;
  const counts = readBackCounts(items).map(({ kind: own, counts: of }) => {
    const parts = [
      of.new > 0 ? `${of.new} new` : '',
      of.known > 0 ? `${of.known} already here` : '',
      of.conflict > 0 ? `${of.conflict} in conflict` : '',
      of.left > 0 ? `${of.left} left out` : '',
    ];
    return `  ${READ_BACK_WORDS[own][1]}: ${parts.filter((part) => part !== '').join(', ')}`;
  });
  const reasons = items
    .filter(({ outcome }) => outcome === 'conflict' || outcome === 'left')
    .map(
      ({ kind: own, outcome, quote, why }) =>
        `  ${outcome === 'conflict' ? 'Conflict' : 'Left out'}, ${READ_BACK_WORDS[own][0]}: “${shortened(quote.replaceAll(/\s+/g, ' '), 90)}”. ${why}`,
    );
  return [
    `“${fileName}” ${REPORT_KIND_WORDS[kind]}${named}`,
    ...counts,
    ...notes.map((note) => `  ${note}`),
    ...reasons,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function argumentsIn(args: readonly string[]) {
  const { values, positionals } = parseWords(args, {
    allowPositionals: true,
    options: {
      workspace: { type: 'string' },
      'import-article': { type: 'boolean' },
      preview: { type: 'boolean' },
    },
  });
  const [report, ...others] = positionals;
  if (report === undefined || others.length > 0) throw new UsageFailure('Say which report to read back: one file.');
  if (values.workspace === undefined)
    throw new UsageFailure('Say into which workspace, with --workspace FILE; Settings shows where yours is.');
  return {
    report,
    workspace: values.workspace,
    importArticle: values['import-article'] === true,
    preview: values.preview === true,
  };
}
