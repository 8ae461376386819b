import { existsSync } from 'node:fs';
import type { TrackedText } from '../../../shared/article.ts';
import type { DateOrder } from '../../../shared/date-order.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { endingsInWords, REPORT_FORMATS, type ReportFormat, reportFormatOf } from '../../../shared/formats.ts';
import { readTypedDate } from '../../../shared/typed-dates.ts';
import { collectionIn } from './collection-in.ts';
import { dateIn, dateOrderIn } from './given-date.ts';
import { trackedIn } from './left-out-of-files.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';

export interface DatedFile {
  readonly path: string;
  /** Null where the file itself must give its date. */
  readonly publishedOn: PartialDate | null;
}

export interface CheckArguments {
  readonly article: DatedFile;
  readonly against: readonly DatedFile[];
  readonly asOf: PartialDate | null;
  /** Which number of a date like “03/04/2015” is the day; null where nobody said so. */
  readonly dateOrder: DateOrder | null;
  /** Which text of files with tracked changes. */
  readonly tracked: TrackedText;
  readonly reports: readonly { readonly path: string; readonly format: ReportFormat }[];
  /** Whether reports show also what plays no part in a verdict. */
  readonly allPassages: boolean;
  /** The file of the house style in which reports are written; null for the workspace’s, or Stet’s own. */
  readonly houseStyle: string | null;
  readonly workspace: string | null;
  /** Into which collection of the workspace the articles go; null for none. */
  readonly collection: string | null;
  readonly checker: string | null;
  /** Whether reports replace files that are there already. */
  readonly force: boolean;
}

/** Reads the words after `check`. @throws UsageFailure with one sentence. */
export function readCheckArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = parseWords(args, {
    allowPositionals: true,
    options: {
      published: { type: 'string' },
      against: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      'date-order': { type: 'string' },
      tracked: { type: 'string' },
      report: { type: 'string', multiple: true },
      'all-passages': { type: 'boolean' },
      'house-style': { type: 'string' },
      workspace: { type: 'string' },
      collection: { type: 'string' },
      checker: { type: 'string' },
      force: { type: 'boolean' },
    },
  });
  const [article, ...others] = positionals;
  if (article === undefined) throw new UsageFailure('Say which article to check.');
  if (others.length > 0)
    throw new UsageFailure(`One article is checked at a time, but “${others.join('”, “')}” came as well.`);
  if (values.collection !== undefined && values.workspace === undefined)
    throw new UsageFailure('--collection is for a workspace that stays: add --workspace FILE.');
  if (values.against === undefined) throw new UsageFailure('Say what to check it against, with --against FILE@DATE.');
  const dateOrder = dateOrderIn(values['date-order']);
  return {
    article: {
      path: article,
      publishedOn: values.published === undefined ? null : dateIn('--published', values.published, dateOrder),
    },
    against: values.against.map((word) => datedFile(word, dateOrder)),
    asOf: values['as-of'] === undefined ? null : dateIn('--as-of', values['as-of'], dateOrder),
    dateOrder,
    tracked: trackedIn(values.tracked),
    reports: (values.report ?? []).map((path) => {
      const format = reportFormatOf(path);
      if (format === null)
        throw new UsageFailure(`The report “${path}” must end in ${endingsInWords(REPORT_FORMATS, 'disjunction')}.`);
      return { path, format };
    }),
    allPassages: values['all-passages'] ?? false,
    houseStyle: values['house-style'] ?? null,
    workspace: values.workspace ?? null,
    collection: collectionIn(values.collection),
    checker: values.checker ?? null,
    force: values.force ?? false,
  };
}

/** `FILE@DATE`, split at the last `@`; a file whose own name holds an `@` may stand alone. */
function datedFile(word: string, order: DateOrder | null): DatedFile {
  const at = word.lastIndexOf('@');
  if (at > 0) {
    const typed = word.slice(at + 1);
    if (readTypedDate(typed).kind === 'date' || !existsSync(word))
      return { path: word.slice(0, at), publishedOn: dateIn('--against', typed, order) };
  }
  return { path: word, publishedOn: null };
}
