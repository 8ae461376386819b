import type { VerdictValue } from './claim.ts';
import type { PartialDate } from './dates.ts';

/** The formats in which a report can be read back. */
export type ReportKind = 'report' | 'annotations' | 'claim-review';

/** What a file is, after its name: “tram.json” is a Stet report. */
export const REPORT_KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  report: 'is a Stet report',
  annotations: 'holds web annotations',
  'claim-review': 'holds a ClaimReview',
};

/** What a report brings for one article. */
export const READ_BACK_KINDS = [
  'claim',
  'verdict',
  'second check',
  'set-aside',
  'note',
  'tick',
  'passage',
  'passage role',
] as const;
export type ReadBackKind = (typeof READ_BACK_KINDS)[number];

/** As counts name them: “3 verdicts”. */
export const READ_BACK_WORDS: Readonly<Record<ReadBackKind, readonly [one: string, many: string]>> = {
  claim: ['claim', 'claims'],
  verdict: ['verdict', 'verdicts'],
  'second check': ['second check', 'second checks'],
  'set-aside': ['claim set aside', 'claims set aside'],
  note: ['note', 'notes'],
  tick: ['tick', 'ticks'],
  passage: ['passage', 'passages'],
  'passage role': ['word on a passage', 'words on passages'],
};

/**
 * What becomes of it. `new`: it comes in; `known`: the workspace has it already; `conflict`: the workspace says otherwise,
 * `why` says what follows; `left`: it cannot come in, `why` says for what reason.
 */
export const READ_BACK_OUTCOMES = ['new', 'known', 'conflict', 'left'] as const;
export type ReadBackOutcome = (typeof READ_BACK_OUTCOMES)[number];

/** One thing that a report says, and what becomes of it. */
export interface ReadBackItem {
  readonly kind: ReadBackKind;
  readonly outcome: ReadBackOutcome;
  /** The words of the claim, or of the passage. */
  readonly quote: string;
  /** Of a verdict. */
  readonly value?: VerdictValue;
  /** A sentence; empty for what is new, and for what is known word for word. */
  readonly why: string;
}

/** The article that a report is on, as far as the workspace knows it. */
export type ReadBackArticle =
  | {
      readonly state: 'found';
      readonly articleId: string;
      readonly title: string;
      readonly publishedOn: PartialDate;
      /** What it was recognised by. */
      readonly by: 'file' | 'text' | 'address' | 'title' | 'words';
    }
  /** It is not there, and the report carries its text. */
  | { readonly state: 'carried'; readonly title: string; readonly publishedOn: PartialDate }
  /** It is not there; `why` is a sentence. */
  | { readonly state: 'absent'; readonly why: string };

/** What reading a report back would do, or has done. */
export interface ReadBackPreview {
  readonly fileName: string;
  readonly kind: ReportKind;
  readonly article: ReadBackArticle;
  readonly items: readonly ReadBackItem[];
  /** What of the file is left out from the beginning, a sentence each. */
  readonly notes: readonly string[];
}

/** How many things of each kind have an outcome, in the order of {@link READ_BACK_KINDS}, none left out that has any. */
export function readBackCounts(
  items: readonly ReadBackItem[],
): { readonly kind: ReadBackKind; readonly counts: Readonly<Record<ReadBackOutcome, number>> }[] {
  return READ_BACK_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    const count = (outcome: ReadBackOutcome) => own.filter((item) => item.outcome === outcome).length;
    const counts = { new: count('new'), known: count('known'), conflict: count('conflict'), left: count('left') };
    return own.length === 0 ? [] : [{ kind, counts }];
  });
}

/** True where reading a report back would write something. */
export function bringsSomething(items: readonly ReadBackItem[]): boolean {
  return items.some(({ outcome }) => outcome === 'new');
}
