import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import type { Report } from '../../../shared/report.ts';
import type { DeskContext } from '../context.ts';
import { htmlIndex, type IndexEntry, indexEntry } from '../exporters/html/index-page.ts';
import { reportWords } from '../exporters/report-words.ts';
import type { Handlers } from '../handlers.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { articleText } from '../store/articles.ts';
import { houseStyle } from '../store/house-style.ts';
import type { Reporting, WantedReport } from './reporting.ts';

const INDEX = 'fact-check-reports.html';

/**
 * Writes the report of each article, as it stands, into one folder, and for several a page that leads to them. No file
 * that is there is replaced: a name that is taken gets a number. What was written before a cancel stays.
 * @returns how many reports were written.
 * @throws Failure `cannot-write` when the folder cannot be read or a file not be written; `cancelled`.
 */
export async function writeReports(
  { reporting, outputs, db }: { readonly reporting: Reporting } & Pick<DeskContext, 'outputs' | 'db'>,
  articles: readonly { readonly id: string; readonly title: string }[],
  { format, choices }: Pick<WantedReport, 'format' | 'choices'>,
  folder: string,
  control: JobControl,
): Promise<number> {
  const taken = new Set(await namesIn(folder));
  const free = (name: string) => {
    const found = freeName(name, taken);
    taken.add(found.toLowerCase());
    return found;
  };
  const entries: IndexEntry[] = [];
  let last: Report | null = null;
  for (const [done, { id, title }] of articles.entries()) {
    if (control.signal.aborted) throw new Failure('cancelled', 'The export was cancelled.');
    control.progress(done, articles.length, `Writing the report on “${title}”`);
    const name = free(reporting.fileName(id, format));
    last = await reporting.write(
      { articleId: id, format, asOf: null, choices },
      { path: join(folder, name), mayReplace: false },
    );
    entries.push(indexEntry(name, last));
  }
  if (last !== null && entries.length > 1) {
    const index = htmlIndex(entries, last, reportWords(houseStyle(db)));
    await outputs.write({ path: join(folder, free(INDEX)), mayReplace: false }, index, 'index');
  }
  return articles.length;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).map((name) => name.toLowerCase());
  } catch (cause) {
    throw new Failure('cannot-write', 'That folder cannot be read. Choose another one.', { cause });
  }
}

/** `report.html`, or `report-2.html` where that is taken. @param taken names in lower case. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem}-${number}${ending}`;
  return free;
}

export function manyReportsProcedures(
  { db, dialogs, jobs, outputs }: DeskContext,
  reporting: Reporting,
): Handlers<'reports.saveAll'> {
  return {
    'reports.saveAll': async ({ articleIds, format, choices }) => {
      const articles = articleIds.map((id) => articleText(db, id));
      const folder = await dialogs.chooseFolder({ title: 'Choose a folder for the reports', button: 'Save here' });
      if (folder === null) return { folder, files: 0 };
      const files = await jobs.run('export', 'Writing reports', articles.length, (control) =>
        writeReports({ reporting, outputs, db }, articles, { format, choices }, folder, control),
      );
      return { folder, files };
    },
  };
}
