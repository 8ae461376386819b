import { COLUMNS, type Column, type Columns } from '../../../shared/archives.ts';
import type { TrackedText } from '../../../shared/article.ts';
import type { DateOrder } from '../../../shared/date-order.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import { callDesk } from './call-desk.ts';
import { collectKnown } from './collect-known.ts';
import { collectionIn } from './collection-in.ts';
import { dateIn, dateOrderIn, givenDate } from './given-date.ts';
import { asAsked, trackedIn } from './left-out-of-files.ts';
import { NamedPaths } from './named-paths.ts';
import { openNamed } from './open-named.ts';
import { parseWords } from './parse-words.ts';
import { proposedDescription } from './proposed-description.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageFailure } from './usage-failure.ts';
import { userName } from './user-name.ts';

interface ImportArguments {
  readonly files: readonly string[];
  readonly workspace: string;
  /** Null to tell them by their names. */
  readonly columns: Columns | null;
  /** For those that give none themselves. */
  readonly outlet: string | null;
  readonly byline: string | null;
  /** For those that give no date, or none that is certain. */
  readonly published: PartialDate | null;
  /** Which number of a date like “03/04/2015” is the day; null where nobody said so. */
  readonly dateOrder: DateOrder | null;
  /** Which text of files with tracked changes. */
  readonly tracked: TrackedText;
  /** Into which collection; null for none. */
  readonly collection: string | null;
}

/** Of so many articles it is said why their date is in doubt; of the others they are counted. */
const DOUBTS_SAID = 20;

/**
 * `stet import`: brings files, folders and archives into a workspace. What lacks a date, or whose date is in doubt, or what
 * may be a newer version of an article, is left for the window and counted; what was brought in is compared. Stopped and
 * run again, it goes on: what is in the library is known.
 * @throws Failure where a file cannot be read; nothing is stored then.
 */
export async function bringIn(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { files, workspace, columns, outlet, byline, published, dateOrder, tracked, collection } = argumentsIn(args);
  const dialogs = new NamedPaths({ open: files, save: [], force: false });
  const desk = await openNamed({ ...surroundings, workspacePath: workspace, userName: userName(), dialogs });
  try {
    const drafts: ImportDraft[] = [];
    for (const draft of await asAsked(desk, await callDesk(desk, 'import.pick', {}), tracked, say)) {
      const isTable = columns !== null && draft.table !== null;
      if (isTable) drafts.push(...(await callDesk(desk, 'import.columns', { draftId: draft.draftId, columns })));
      // The articles of a table by the columns that Stet had told.
      else if (columns === null || draft.within === null) drafts.push(draft);
    }
    const failed = drafts.find(({ status, within }) => status === 'failed' && within === null);
    if (failed !== undefined) throw new Failure('unreadable-file', failed.problem ?? '');
    const report = drafts.find(({ status }) => status === 'report');
    if (report !== undefined)
      throw new Failure(
        'bad-input',
        `“${report.fileName}” is a report and no article: read it back with stet read-back.`,
      );
    for (const { status, notes } of drafts) if (status === 'archive') say(notes.join(' '));
    const undecided = drafts.find(({ table }) => table !== null && table.chosen.text === undefined);
    if (undecided !== undefined)
      throw new Failure('bad-input', `“${undecided.fileName}”: name its column with --columns text=NAME.`);
    const dateOf = (draft: ImportDraft) => givenDate(draft, dateOrder)?.value ?? published;
    const canBeStored = ({ status }: ImportDraft) => status === 'ready' || status === 'needs-date';
    const taken = drafts.flatMap((draft) => {
      const publishedOn = dateOf(draft);
      if (!canBeStored(draft) || draft.versionOf !== null || publishedOn === null) return [];
      const description = proposedDescription(draft, publishedOn);
      const filled = { ...description, outlet: description.outlet ?? outlet, byline: description.byline ?? byline };
      return [{ draftId: draft.draftId, description: filled }];
    });
    const { articleIds, left } = await callDesk(desk, 'import.accept', { drafts: taken, collection });
    if (left !== null) throw new Failure('unreadable-file', left.why);
    await collectKnown(desk, collection, drafts);
    const undated = drafts.filter((draft) => canBeStored(draft) && dateOf(draft) === null);
    const doubtful = undated.filter(({ dateDoubt }) => dateDoubt !== null);
    for (const { fileName, dateDoubt } of doubtful.slice(0, DOUBTS_SAID)) say(`“${fileName}”: ${dateDoubt}`);
    const number = (is: (draft: ImportDraft) => boolean) => drafts.filter(is).length;
    process.stdout.write(`Brought in ${articleIds.length}.\n`);
    tell(
      number(({ status }) => status === 'duplicate'),
      'already in the library',
    );
    tell(
      number(({ status }) => status === 'failed'),
      'without text that could be read',
    );
    tell(undated.length - doubtful.length, 'without a date: bring in in the window, or with --published DATE');
    tell(doubtful.length, 'whose date is in doubt: bring in in the window, or with --date-order or --published DATE');
    tell(
      number((draft) => canBeStored(draft) && dateOf(draft) !== null && draft.versionOf !== null),
      'perhaps a newer version of an article: bring in in the window',
    );
    if (articleIds.length > 0) say('Comparing. Stop at any time: it goes on when the workspace is opened.');
    await desk.analysis.settled();
  } finally {
    await desk.close();
  }
}

function tell(number: number, what: string): void {
  if (number > 0) process.stdout.write(`Left out ${number} ${what}.\n`);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function argumentsIn(args: readonly string[]): ImportArguments {
  const { values, positionals } = parseWords(args, {
    allowPositionals: true,
    options: {
      workspace: { type: 'string' },
      columns: { type: 'string' },
      outlet: { type: 'string' },
      byline: { type: 'string' },
      published: { type: 'string' },
      'date-order': { type: 'string' },
      tracked: { type: 'string' },
      collection: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new UsageFailure('Say what to bring in.');
  if (values.workspace === undefined)
    throw new UsageFailure('Say into which workspace, with --workspace FILE; Settings shows where yours is.');
  const dateOrder = dateOrderIn(values['date-order']);
  return {
    files: positionals,
    workspace: values.workspace,
    columns: values.columns === undefined ? null : columnsIn(values.columns),
    outlet: values.outlet ?? null,
    byline: values.byline ?? null,
    published: values.published === undefined ? null : dateIn('--published', values.published, dateOrder),
    dateOrder,
    tracked: trackedIn(values.tracked),
    collection: collectionIn(values.collection),
  };
}

/** `text=Body,title=Headline`. */
function columnsIn(words: string): Columns {
  const columns: Partial<Record<Column, string>> = {};
  for (const word of words.split(',')) {
    const [column = '', ...name] = word.split('=');
    if (!(COLUMNS as readonly string[]).includes(column) || name.length === 0)
      throw new UsageFailure(
        `--columns: “${word}” is not one of ${COLUMNS.map((known) => `${known}=NAME`).join(', ')}.`,
      );
    columns[column as Column] = name.join('=');
  }
  if (columns.text === undefined) throw new UsageFailure('--columns: say which column holds the text, with text=NAME.');
  return columns;
}
