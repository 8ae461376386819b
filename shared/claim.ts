import { z } from 'zod';
import type { ClaimOrigin } from './claim-fate.ts';
import type { PartialDate } from './dates.ts';
import type { CitedPages } from './pages.ts';
import type { BroughtBack, SetAside } from './set-aside.ts';
import type { SecondCheck } from './sign-off.ts';
import type { Span } from './span.ts';

export const CLAIM_KINDS = [
  'event',
  'schedule',
  'number',
  'quotation',
  'status',
  'comparison',
  'forecast',
  'other',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const MODALITIES = ['settled', 'speculative'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Words that make a statement uncertain, with their place in the article's text. */
export interface Hedge extends Span {
  readonly words: string;
}

/** A date that a text speaks of, resolved against the day it was published. */
export interface DateMention extends Span {
  readonly words: string;
  /** The range that is meant, both ends with the precision that the words support. */
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** What the engine finds in an article's text: a span that can turn out true or false. */
export interface ClaimDraft extends Span {
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly hedges: readonly Hedge[];
  readonly dates: readonly DateMention[];
  /** The day from which the claim can be checked, when it speaks of a time; otherwise null. */
  readonly dueOn: PartialDate | null;
  /** Who says it, for attributed speech. */
  readonly speaker: string | null;
  /** How much the span asks to be checked, 0 to 1. */
  readonly checkWorthiness: number;
}

export const PART_KINDS = ['number', 'date', 'name', 'title', 'quotation'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A stretch of a claim that can be checked by itself; `words` is the article's text between its offsets. */
export interface ClaimPart extends Span {
  /** A number comes with its unit; a title is that of a work or of a person’s office. */
  readonly kind: PartKind;
  readonly words: string;
}

/** What a checker said of a part: that it was checked, or why it is left unchecked. */
export interface PartTick {
  readonly state: 'ticked' | 'left';
  /** Why the part is left; empty for one that is ticked. */
  readonly reason: string;
  readonly checkedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly checkedAt: string;
}

export interface CheckedPart extends ClaimPart {
  /** Null where nobody has ticked or left the part. */
  readonly tick: PartTick | null;
}

export interface Claim extends ClaimDraft {
  readonly id: string;
  readonly articleId: string;
  /** `text.slice(start, end)` of the article. */
  readonly quote: string;
  readonly origin: 'engine' | 'editor';
}

export const RELATIONS = ['supports', 'contradicts', 'supersedes', 'mentions'] as const;
export type Relation = (typeof RELATIONS)[number];
export const relationSchema = z.enum(RELATIONS);

export const VERDICT_VALUES = ['confirmed', 'outdated', 'speculative'] as const;
export type VerdictValue = (typeof VERDICT_VALUES)[number];
export const verdictValueSchema = z.enum(VERDICT_VALUES);

/** Why an outdated claim no longer stands: later events overtook it, or it was wrong the day it was published. */
export const FAULTS = ['overtaken', 'wrong'] as const;
export type Fault = (typeof FAULTS)[number];
export const faultSchema = z.enum(FAULTS);

/** A passage of a later article that bears on a claim. Offsets are into the text of its own article. */
export interface Evidence extends Span {
  readonly id: string;
  readonly claimId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  /** Where in its article’s file the passage stands; not there where that has no pages. */
  readonly pages?: CitedPages;
  readonly quote: string;
  readonly relation: Relation;
  /** True where an editor said what the passage does; otherwise it is as the program read it, or as it was attached. */
  readonly relationSet: boolean;
  /** True for the one passage of the claim that an editor chose to decide. */
  readonly decides: boolean;
  /** How strongly the passage bears on the claim, 0 to 1; 1 for a passage that an editor chose. */
  readonly score: number;
  readonly chosenBy: 'engine' | 'editor';
}

/** Why the engine suggests what it suggests: a code that stays stable, and a sentence. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** What the engine would mark. It never counts as a verdict. */
export interface Suggestion {
  readonly value: VerdictValue;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly engine: string;
}

/** One line of a claim's history. The last one is in force; `value: null` means undecided (again). */
export interface Verdict {
  readonly id: string;
  readonly claimId: string;
  readonly value: VerdictValue | null;
  readonly note: string;
  readonly correction: string;
  /** Counts for an outdated claim only. */
  readonly fault: Fault;
  readonly decidedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly decidedAt: string;
  /** Who added this line: someone else than who decided where an undo, a redo or a newer version brought that back. */
  readonly madeBy: string;
  /** Since when the line stands, ISO 8601 instant, UTC. */
  readonly madeAt: string;
  /**
   * What made this line: a decision, the undoing or redoing of one; `carried`: it came over from an earlier version of
   * the article whose wording was the same; `reworded`: the verdict ended because the wording changed;
   * `disagreement`: it ended because a second person disagreed.
   */
  readonly cause: 'decision' | 'undo' | 'redo' | 'carried' | 'reworded' | 'disagreement';
  /** The evidence that lay before the editor, by id. */
  readonly evidenceIds: readonly string[];
  /** The report that it was read from, by its file’s name; not there for what was decided here. */
  readonly readFrom?: string;
}

/** A claim with everything the desk knows of it. */
export interface ClaimUnderReview extends Claim {
  /** Where in the article’s file the claim stands; not there where that has no pages. */
  readonly pages?: CitedPages;
  /** The one that decides first, then those attached by an editor, then the engine's; the strongest first. */
  readonly evidence: readonly Evidence[];
  readonly suggestion: Suggestion | null;
  /** The verdict in force; null where there never was one. */
  readonly verdict: Verdict | null;
  /** That it was set aside without a verdict, and nothing has come up since; otherwise null. */
  readonly aside: SetAside | null;
  /** What had set it aside, where a later passage brought it back and it has no verdict; not there otherwise. */
  readonly broughtBack?: BroughtBack;
  /** Oldest first; begins with what was decided on an earlier version of the article. */
  readonly history: readonly Verdict[];
  /** What can be checked by itself, read from the text; in reading order and apart from each other. */
  readonly parts: readonly CheckedPart[];
  /** Where the claim comes from when it was carried over from an earlier version; otherwise null. */
  readonly carriedFrom: ClaimOrigin | null;
  /** What second persons said of its verdicts, in the order of the history; at most one for each verdict. */
  readonly checks: readonly SecondCheck[];
}
