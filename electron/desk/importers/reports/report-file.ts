import type { Fault, PartTick, Relation, VerdictValue } from '../../../../shared/claim.ts';
import type { PartialDate } from '../../../../shared/dates.ts';
import type { ReportKind } from '../../../../shared/read-back.ts';
import type { SetAside } from '../../../../shared/set-aside.ts';
import type { SecondCheck } from '../../../../shared/sign-off.ts';
import type { Span } from '../../../../shared/span.ts';

/** What a report that was handed on says of one article, whatever its format; what it does not carry is null or empty. */
export interface ReportFile {
  readonly kind: ReportKind;
  readonly article: ReportedArticle;
  readonly claims: readonly ReportedClaim[];
  /** True where it lists every passage that was at hand, so that one that is missing was not known. */
  readonly listsAllPassages: boolean;
  /** What of the file says nothing of a place in an article, a sentence each. */
  readonly notes: readonly string[];
}

/** What tells the article; each of these may be missing. */
export interface ReportedArticle {
  /** Of the article’s original file. */
  readonly sha256: string | null;
  readonly text: string | null;
  readonly title: string | null;
  readonly publishedOn: PartialDate | null;
  readonly sourceUrl: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
}

/** Words in a text with what stands around them. */
export interface QuotedPlace {
  readonly quote: string;
  /** Null where the report does not say. */
  readonly prefix: string | null;
  readonly suffix: string | null;
}

export interface ReportedClaim extends QuotedPlace {
  /** In the report’s own text, UTF-16 code units, half open; null where it carries none. */
  readonly span: Span | null;
  readonly verdict: ReportedVerdict | null;
  /** The verdict that the disagreement in `check` has ended. */
  readonly disputed: ReportedVerdict | null;
  readonly check: Pick<SecondCheck, 'outcome' | 'note' | 'checkedBy' | 'checkedAt'> | null;
  readonly aside: SetAside | null;
  /** Offsets from the claim’s beginning. */
  readonly parts: readonly (Span & PartTick)[];
  /** What somebody wrote at these words without deciding anything; null where nobody did. */
  readonly remark: { readonly text: string; readonly by: string; readonly at: string } | null;
  readonly evidence: readonly ReportedEvidence[];
}

export interface ReportedVerdict {
  readonly value: VerdictValue;
  readonly note: string;
  readonly correction: string;
  readonly fault: Fault;
  readonly decidedBy: string;
  /** ISO 8601 instant, UTC; at noon where the report knows only the day. */
  readonly decidedAt: string;
  /** True where the report knows the day alone and carries no correction. */
  readonly isRough: boolean;
}

export interface ReportedEvidence extends QuotedPlace {
  readonly source: Omit<ReportedArticle, 'text' | 'byline' | 'outlet'>;
  /** In the text of its own article; null where the report does not say. */
  readonly span: Span | null;
  /** Null where the report does not say what the passage does. */
  readonly relation: Relation | null;
  readonly relationSet: boolean;
  readonly decides: boolean;
  readonly score: number;
  readonly chosenBy: 'engine' | 'editor';
}
