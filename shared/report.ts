import type { Block } from './article.ts';
import type { ClaimKind, ClaimPart, Fault, Modality, PartTick, Reason, Relation, VerdictValue } from './claim.ts';
import type { ClaimCounts } from './claim-mark.ts';
import type { PartialDate } from './dates.ts';
import type { ArticleFormat } from './formats.ts';
import type { CitedPages } from './pages.ts';
import type { ReportLedger } from './report-ledger.ts';
import type { LogEntry } from './report-log.ts';
import type { SetAside } from './set-aside.ts';
import type { SecondCheck, SignOff } from './sign-off.ts';

/**
 * What leaves the desk. The JSON export is this object without `layout`; its shape is stable and described by
 * `resources/report.schema.json`. Offsets are UTF-16 code units, half open, into `article.text`
 * (evidence: into the text of its own article).
 */
export interface Report {
  readonly schema: 'stet-report/1';
  /** ISO 8601 instant, UTC. */
  readonly generatedAt: string;
  readonly asOf: PartialDate;
  readonly app: { readonly name: string; readonly version: string };
  /** Who made the report. */
  readonly checker: string;
  readonly article: ReportArticle & { readonly text: string };
  /** The later articles at hand, whether or not one of them bears on a claim. */
  readonly checkedAgainst: CheckedAgainst;
  readonly summary: ClaimCounts;
  readonly claims: readonly ReportClaim[];
  readonly corrections: {
    /** One for each outdated claim of which evidence or wording says what is right, in reading order. */
    readonly notes: readonly ReportCorrection[];
    /** For the article as a whole when its text stays as it is; null where no note could be drafted. */
    readonly label: string | null;
    /** How many outdated claims have no note, because nothing says what is right. */
    readonly undrafted: number;
  };
  readonly sources: readonly ReportSource[];
  /** That the review was signed off; `valid` is false where something has changed since. */
  readonly signOff: SignOff | null;
  /** Everything that was done in the review by then, oldest first. */
  readonly log: readonly LogEntry[];
  /** What the workspace's ledger recorded of this review. */
  readonly ledger?: ReportLedger;
  /** For the exporters that set the article as a page; not part of the JSON shape. */
  readonly layout: { readonly format: ArticleFormat; readonly blocks: readonly Block[] };
}

export interface CheckedAgainst {
  readonly articles: number;
  /** When the first and the last of them were published; null where there is none. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export interface ReportArticle {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly sourceUrl: string | null;
  readonly sha256: string;
}

export interface ReportClaim {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Where in the article’s file the claim stands; not there where that has no pages. */
  readonly pages?: CitedPages;
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly hedges: readonly string[];
  readonly verdict: null | ReportVerdict;
  /** The verdict that the disagreement in `secondCheck` has ended; not there where none has. */
  readonly disputed?: ReportVerdict;
  /** Why an editor set it aside without a verdict; not there where nobody did. */
  readonly setAside?: SetAside;
  /** What a second person said of the verdict, or the disagreement that opened the claim again. */
  readonly secondCheck: null | Omit<SecondCheck, 'id' | 'verdictId'>;
  /** What was ticked off or left line by line, in reading order; not there where nothing was. */
  readonly checkedParts?: readonly ReportPart[];
  readonly suggestion: null | {
    readonly value: VerdictValue;
    readonly confidence: number;
    readonly reasons: readonly Reason[];
  };
  readonly evidence: readonly ReportEvidence[];
}

export interface ReportVerdict {
  readonly value: VerdictValue;
  readonly note: string;
  readonly correction: string;
  readonly fault: Fault;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** A part of a claim that was ticked off, or left with a reason. Offsets are into `article.text`. */
export interface ReportPart extends ClaimPart, PartTick {}

/** Drafted from the verdict and the evidence; for an editor to read before it is printed. */
export interface ReportCorrection {
  readonly claimId: string;
  readonly fault: Fault;
  readonly note: string;
  readonly label: string;
}

export interface ReportEvidence {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly publishedOn: PartialDate;
  readonly start: number;
  readonly end: number;
  /** Where in its article’s file the passage stands; not there where that has no pages. */
  readonly pages?: CitedPages;
  readonly quote: string;
  readonly relation: Relation;
  /** An editor said what the passage does; not there where nobody did. */
  readonly relationSet?: true;
  /** The one that an editor chose to decide; not there for any other. */
  readonly chosenToDecide?: true;
  readonly score: number;
  readonly chosenBy: 'engine' | 'editor';
}

export interface ReportSource {
  readonly articleId: string;
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly sourceUrl: string | null;
  readonly sha256: string;
}
