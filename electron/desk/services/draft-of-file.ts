import type { TableColumns } from '../../../shared/archives.ts';
import type { DateOrder } from '../../../shared/date-order.ts';
import { failureData } from '../../../shared/failure.ts';
import { inDateOrder, twoReadings } from '../../../shared/found-dates.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import type { VersionProposal } from '../../../shared/versions.ts';
import { onlyOfMaking } from '../importers/core-properties.ts';
import type { ParsedFile } from '../worker/tasks.ts';

const EXCERPT = 320;

/** What a draft is of: its id, the file's name, and the archive that it stands in. */
export type DraftIdentity = Pick<ImportDraft, 'draftId' | 'fileName' | 'within'>;

/**
 * What the editor sees of a file that was read.
 * @param twin the article of the library with the same bytes.
 * @param order which number of a date like “03/04/2015” is the day; null where nobody has said so.
 */
export function draftOf(
  identity: DraftIdentity,
  { document, words, language }: ParsedFile,
  twin: { readonly id: string; readonly title: string } | null,
  versionOf: VersionProposal | null,
  order: DateOrder | null,
): ImportDraft {
  const dates = inDateOrder(document.dates, order);
  const dateDoubt = document.dateDoubt ?? twoReadings(dates) ?? onlyOfMaking(dates);
  return {
    ...identity,
    status: twin !== null ? 'duplicate' : dates.length === 0 || dateDoubt !== null ? 'needs-date' : 'ready',
    problem: twin === null ? null : `“${identity.fileName}” is already in the library, as “${twin.title}”.`,
    existingArticleId: twin?.id ?? null,
    versionOf,
    format: document.format,
    title: document.title,
    byline: document.byline,
    outlet: document.outlet,
    sourceUrl: document.sourceUrl,
    dates,
    dateDoubt,
    tracked: document.tracked,
    table: null,
    notes: document.notes,
    words,
    language,
    excerpt: copied(beginningOf(document.text, EXCERPT)),
  };
}

/** A file that cannot become an article, and why. @param error a thrown value, or the sentence itself. */
export function failedDraft(identity: DraftIdentity, error: unknown): ImportDraft {
  const problem = typeof error === 'string' ? error : failureData(error).sentence;
  return { ...withoutText(identity), status: 'failed', problem };
}

/** The line that stands for an archive. @param notes how much is in it, and what was left out. @param table its columns. */
export function archiveDraft(
  identity: DraftIdentity,
  notes: readonly string[],
  table: TableColumns | null,
): ImportDraft {
  return { ...withoutText(identity), status: 'archive', problem: null, notes, table };
}

/** The line that stands for a report, which is read back and becomes no article. */
export function reportDraft(identity: DraftIdentity): ImportDraft {
  return { ...withoutText(identity), status: 'report', problem: null };
}

function withoutText(identity: DraftIdentity): Omit<ImportDraft, 'status' | 'problem'> {
  return {
    ...identity,
    existingArticleId: null,
    versionOf: null,
    format: null,
    title: null,
    byline: null,
    outlet: null,
    sourceUrl: null,
    dates: [],
    dateDoubt: null,
    tracked: null,
    table: null,
    notes: [],
    words: 0,
    language: null,
    excerpt: '',
  };
}

/** A part of a string keeps the whole of it in memory; of ten thousand articles that is too much. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
