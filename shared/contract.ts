import { z } from 'zod';
import type { ArticleSummary, ArticleText } from './article.ts';
import type { AuditLine } from './audit.ts';
import { type Evidence, faultSchema, relationSchema, verdictValueSchema } from './claim.ts';
import { partialDateSchema } from './dates.ts';
import type { SavedDecisions } from './decision.ts';
import { type Draft, draftNameSchema } from './draft.ts';
import type { Figures } from './figures.ts';
import type { ImportDraft } from './import.ts';
import type { Inbox } from './inbox.ts';
import type { Changes } from './job.ts';
import { LONGEST_DRAFT, MAX_FILE_BYTES, MAX_FILES } from './limits.ts';
import type { HistoryState, HistoryStep, Review } from './review.ts';
import type { SearchAnswer } from './search.ts';
import { type Settings, settingsChangeSchema } from './settings.ts';
import type { VersionPreview } from './versions.ts';

export { MAX_FILE_BYTES, MAX_FILES };

/** One procedure: the schema of what goes in and, for the compiler only, the type of what comes out. */
interface Procedure<In extends z.ZodType, Out> {
  readonly input: In;
  readonly output?: Out;
}

function procedure<Out>() {
  return <In extends z.ZodType>(input: In): Procedure<In, Out> => ({ input });
}

const id = z.uuid();
const nothing = z.strictObject({});
const offset = z.int().nonnegative();
const line = z.string().trim().max(2000);
const prose = z.string().max(20_000);
const optionalLine = line.transform((text) => (text === '' ? null : text)).nullable();
const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(4000)
  .nullable();

export const describedSchema = z.strictObject({
  title: line.min(1, 'An article needs a title'),
  byline: optionalLine,
  outlet: optionalLine,
  publishedOn: partialDateSchema,
  sourceUrl: webAddress,
});

/** Every call that a window can make, by name. Both sides take their types from here. */
export const contract = {
  'workspace.info': procedure<WorkspaceInfo>()(nothing),
  /** Brings in the sample articles; answers once they are stored. */
  'workspace.loadSamples': procedure<{ articleIds: string[] }>()(nothing),
  'settings.get': procedure<Settings>()(nothing),
  'settings.set': procedure<Settings>()(settingsChangeSchema),

  /** Newest publication first. */
  'library.list': procedure<ArticleSummary[]>()(nothing),
  'article.text': procedure<ArticleText>()(z.strictObject({ articleId: id })),
  'article.describe': procedure<ArticleText>()(z.strictObject({ articleId: id, description: describedSchema })),
  /** Takes the article out of the library; can be undone. */
  'article.remove': procedure<null>()(z.strictObject({ articleId: id })),

  /** Opens the system's file dialog; an empty answer means that the editor cancelled. */
  'import.pick': procedure<ImportDraft[]>()(nothing),
  /** Files dropped on the window. `name` may hold a folder's path before the file's name. */
  'import.read': procedure<ImportDraft[]>()(
    z.strictObject({
      files: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(1000),
            bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'must be the bytes of a file'),
          }),
        )
        .max(MAX_FILES),
    }),
  ),
  'import.paste': procedure<ImportDraft>()(z.strictObject({ text: z.string().max(MAX_FILE_BYTES) })),
  /** What accepting a draft as a newer version of an article would do to that article's claims; stores nothing. */
  'import.preview': procedure<VersionPreview>()(z.strictObject({ draftId: id, articleId: id })),
  'import.accept': procedure<{ articleIds: string[] }>()(
    z.strictObject({
      drafts: z
        .array(
          z.strictObject({
            draftId: id,
            description: describedSchema,
            /** The article whose newer version this is; it leaves the library for it. */
            newerVersionOf: id.nullable().default(null),
            /** Claims of that article which the editor does not recognise in the newer text. */
            declined: z.array(id).max(100_000).default([]),
          }),
        )
        .max(MAX_FILES),
    }),
  ),
  'import.discard': procedure<null>()(z.strictObject({ draftIds: z.array(id).max(MAX_FILES) })),

  /** Looks through everything in the workspace; see services/searching.ts for what counts as found. */
  'search.everything': procedure<SearchAnswer>()(z.strictObject({ query: z.string().max(400) })),

  /** With `asOf`, the review as it would have stood at the end of that day, month or year: to be read, not changed. */
  'review.open': procedure<Review>()(
    z.strictObject({ articleId: id, asOf: partialDateSchema.nullable().default(null) }),
  ),
  /** Marks a span of the article as a claim of the editor's own. */
  'claim.mark': procedure<{ claimId: string }>()(z.strictObject({ articleId: id, start: offset, end: offset })),
  'claim.respan': procedure<null>()(z.strictObject({ claimId: id, start: offset, end: offset })),
  'claim.remove': procedure<null>()(z.strictObject({ claimId: id })),
  /** Attaches a passage of a later article by hand. */
  'evidence.attach': procedure<{ evidenceId: string }>()(
    z.strictObject({ claimId: id, articleId: id, start: offset, end: offset, relation: relationSchema }),
  ),
  'evidence.detach': procedure<null>()(z.strictObject({ evidenceId: id })),
  /** Looks for passages of later articles by the editor's own words; nothing is attached. */
  'evidence.search': procedure<PassageHit[]>()(z.strictObject({ claimId: id, query: z.string().max(400) })),
  /** Appends a verdict. `value: null` keeps (or makes) the claim undecided, with the note as given. */
  'verdict.record': procedure<null>()(
    z.strictObject({
      claimId: id,
      value: verdictValueSchema.nullable(),
      note: prose,
      correction: prose,
      /** Without it the fault stays as it stood. */
      fault: faultSchema.optional(),
    }),
  ),
  /** Ticks one part of a claim, or takes away its tick or the reason it was left for. */
  'part.tick': procedure<null>()(
    z.strictObject({ claimId: id, start: offset, end: offset, state: z.enum(['ticked', 'unticked']) }),
  ),
  /** Leaves what is not ticked yet, of one claim or of the whole article, with one reason; answers how many parts. */
  'part.leaveRest': procedure<{ parts: number }>()(
    z.strictObject({ articleId: id, claimId: id.nullable(), reason: line.min(1, 'a reason is needed') }),
  ),
  /** What a second person says of the verdict in force; a disagreement needs a note and opens the claim again. */
  'check.record': procedure<null>()(
    z.strictObject({ claimId: id, outcome: z.enum(['agrees', 'disagrees']), note: prose }),
  ),
  /** Refused while anything blocks it, see `blockersOf`. */
  'article.signOff': procedure<null>()(z.strictObject({ articleId: id })),
  'article.withdrawSignOff': procedure<null>()(z.strictObject({ articleId: id })),
  /** One verdict for many claims, as one edit; their notes and corrections stay. */
  'verdict.recordMany': procedure<null>()(
    z.strictObject({ claimIds: z.array(id).min(1).max(1000), value: verdictValueSchema.nullable() }),
  ),
  /** Every article by its risk of being out of date, the highest first. */
  'audit.list': procedure<AuditLine[]>()(nothing),
  /** How far the library is checked; with `words`, only the articles that have them in title, outlet, byline or date. */
  'figures.get': procedure<Figures>()(z.strictObject({ words: z.string().max(200).default('') })),
  /** Opens decided claims again that newer evidence touches or whose day has come, as one edit; answers how many. */
  'audit.reopen': procedure<{ claims: number }>()(z.strictObject({ articleIds: z.array(id).min(1).max(10_000) })),
  /** Has articles compared with all later ones again. */
  'article.compareAgain': procedure<null>()(z.strictObject({ articleIds: z.array(id).min(1).max(10_000) })),
  /** Claims of the whole library that ask for another look, the strongest first. */
  'inbox.list': procedure<Inbox>()(z.strictObject({ limit: z.int().min(1).max(1000) })),
  /** Puts claims aside until something new comes, as one edit. */
  'inbox.dismiss': procedure<null>()(z.strictObject({ claimIds: z.array(id).min(1).max(1000) })),
  /** Takes back the last edit, wherever in the library it was made; null when there is none. */
  'history.undo': procedure<HistoryStep | null>()(nothing),
  'history.redo': procedure<HistoryStep | null>()(nothing),
  'history.state': procedure<HistoryState>()(nothing),

  /** Asks where to save and writes the report; `path: null` means that the editor cancelled. */
  'report.save': procedure<{ path: string | null }>()(
    z.strictObject({
      articleId: id,
      format: z.enum(['html', 'markdown', 'csv', 'json']),
      asOf: partialDateSchema.nullable(),
    }),
  ),

  /** Asks for a folder and writes one report for each article into it; `folder: null` means that the editor cancelled. */
  'reports.saveAll': procedure<{ folder: string | null; files: number }>()(
    z.strictObject({
      articleIds: z.array(id).min(1).max(10_000),
      format: z.enum(['html', 'markdown', 'csv', 'json']),
    }),
  ),

  /**
   * Asks where to save and writes the anonymised decisions for evaluation; `path: null` means that the editor
   * cancelled. Refused unless the setting `shareDecisions` is on.
   */
  'decisions.save': procedure<SavedDecisions & { path: string | null }>()(nothing),

  /** Keeps words that are typed and not saved yet; empty ones forget what was kept. */
  'draft.keep': procedure<null>()(z.strictObject({ name: draftNameSchema, words: z.string().max(LONGEST_DRAFT) })),
  'drafts.list': procedure<Draft[]>()(nothing),

  /** Goes on comparing what waits, after it was cancelled. */
  'analysis.resume': procedure<null>()(nothing),
  'jobs.cancel': procedure<null>()(z.strictObject({ jobId: id })),
  /** Answers as soon as there is something newer than `after`, or after 25 seconds with nothing. `after: -1` answers at once. */
  'changes.next': procedure<Changes>()(z.strictObject({ after: z.int().min(-1) })),
} as const;

export interface WorkspaceInfo {
  /** Where the workspace file is. */
  readonly path: string;
  readonly articles: number;
  readonly appVersion: string;
  readonly engine: string;
  /** Things an editor should know of the workspace, each a sentence (“… lies on a network drive …”). */
  readonly warnings: readonly string[];
  /** The user's own name on this computer, as a first proposal for the checker. */
  readonly userName: string;
  /** How many articles still waited to be compared when the workspace was opened. */
  readonly goesOnComparing: number;
}

/** A passage of a later article found by the editor's own search. */
export interface PassageHit {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: Evidence['publishedOn'];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller passes. */
export type Input<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What the desk receives once the schema has read it. */
export type ReadInput<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ProcedureName> = Contract[Name] extends Procedure<z.ZodType, infer Out> ? Out : never;
