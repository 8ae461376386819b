import type { Fault, Relation } from './claim.ts';
import { earliestFirst, type PartialDate, precisionOf, readableDate } from './dates.ts';
import { type Difference, differingSpans, differingValues } from './differing-values.ts';
import type { Span } from './span.ts';

/** What a correction rests on: a passage of a later article. */
export interface CorrectionSource {
  readonly quote: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly relation: Relation;
  /** How strongly the passage bears on the claim, 0 to 1. */
  readonly score: number;
  readonly chosenBy: 'engine' | 'editor';
  /** An editor chose it to decide; a correction then rests on it alone, unless it bears the claim out. */
  readonly decides?: boolean;
}

/** An outdated claim as a correction sees it. */
export interface CorrectedClaim {
  /** The words as they were published. */
  readonly quote: string;
  /** The editor's own wording; '' where there is none. */
  readonly correction: string;
  readonly fault: Fault;
  /** Strongest first. */
  readonly evidence: readonly CorrectionSource[];
}

/** A wording that could take the claim's place, or why none is proposed. */
export type ProposedWording =
  | {
      readonly wording: string;
      readonly source: CorrectionSource;
      readonly changed: readonly string[];
      /** Where in the wording the first change stands. */
      readonly at: Span;
    }
  | { readonly wording: null; readonly why: string };

const NO_SOURCE = 'No later passage contradicts the claim, so there is no wording to propose.';
const NOTHING_CLEAR =
  'The later passages differ in more than one clear number, date or name. Write the wording yourself.';
const NO_DIFFERENCE =
  'The later passages name no number, date or name that could simply take the place of another. Write the wording yourself.';

/**
 * Proposes a wording for an outdated claim: the claim's own words, in which a number, date or name is replaced where one
 * later passage gives exactly one other for it. Nothing else is changed and nothing is made up; a month or day without a
 * year keeps the claim's year only when the passage was published in that year. Of several passages that speak clearly,
 * the one published last decides; of those that agree with it the strongest is named.
 * @returns the wording with the passage it comes from, or a sentence that says why there is none.
 */
export function proposedWording(claim: CorrectedClaim): ProposedWording {
  const against = usable(claim.evidence);
  if (against.length === 0) return { wording: null, why: NO_SOURCE };
  const read = against.map((source) => ({ source, differences: differingValues(claim.quote, source.quote) }));
  const clear = read
    .filter(({ differences }) => differences.length > 0 && differences.every(({ certain }) => certain))
    .map(({ source, differences }) => ({
      source,
      ...reworded(claim.quote, distinct(differences), source.publishedOn),
    }));
  const latest = clear.toSorted((a, b) => earliestFirst(b.source.publishedOn, a.source.publishedOn))[0];
  if (!latest) {
    return {
      wording: null,
      why: read.some(({ differences }) => differences.length > 0) ? NOTHING_CLEAR : NO_DIFFERENCE,
    };
  }
  return clear.find(({ wording }) => wording === latest.wording) ?? latest;
}

function reworded(quote: string, differences: readonly Difference[], publishedOn: PartialDate) {
  const replacements = differences.map((difference) => ({
    start: difference.earlier.start,
    end: difference.earlier.end,
    words: difference.earlier.words,
    by: inItsPlace(difference, publishedOn),
  }));
  let wording = quote;
  for (const { start, end, by } of replacements.toSorted((a, b) => b.start - a.start)) {
    wording = wording.slice(0, start) + by + wording.slice(end);
  }
  // In the order of the text, so nothing before the first is moved.
  const [first] = replacements as [(typeof replacements)[number]];
  return {
    wording,
    changed: replacements.map(({ words, by }) => `“${words}” becomes “${by}”`),
    at: { start: first.start, end: first.start + first.by.length },
  };
}

/** What an editor begins a correction with: words, and where in them to begin. */
export interface CorrectionStart {
  readonly words: string;
  readonly at: Span;
}

/**
 * What an editor begins a correction with, none of it made up: the proposed wording, at its first change; else the claim as
 * it was published, at the first value that a later passage gives otherwise, or all of it where none is known.
 */
export function correctionStart(claim: CorrectedClaim): CorrectionStart {
  const proposed = proposedWording(claim);
  if (proposed.wording !== null) return { words: proposed.wording, at: proposed.at };
  const differences = usable(claim.evidence).flatMap(({ quote }) => differingValues(claim.quote, quote));
  const [first] = differingSpans(differences, 'earlier');
  return { words: claim.quote, at: first ?? { start: 0, end: claim.quote.length } };
}

/**
 * Why a claim no longer stands, as far as anyone has said. Every verdict starts with *overtaken*, so that counts only
 * where a passage that the correction rests on speaks against the claim; *wrong* is always an editor's word.
 * @returns null where nobody and nothing says why.
 */
export function reasonGiven({ fault, evidence }: Pick<CorrectedClaim, 'fault' | 'evidence'>): Fault | null {
  if (fault === 'wrong') return fault;
  return usable(evidence).some(({ relation }) => relation !== 'mentions') ? fault : null;
}

const OPENINGS: Readonly<Record<Fault, string>> = { overtaken: 'Update.', wrong: 'Correction.' };
const TURNS: Readonly<Record<Fault, string>> = {
  overtaken: 'Later events have overtaken this.',
  wrong: 'That was wrong when it was published.',
};

/**
 * A correction notice for readers, which says what was wrong as well as what is right. It quotes the article, the wording
 * that takes its place where the editor has written one, and the later passage that a wording can be taken from, else the
 * strongest. Where nothing says why the claim no longer stands, it gives no reason.
 * @returns null where neither a wording nor a passage says what is right.
 */
export function correctionNote(claim: CorrectedClaim): string | null {
  const right = whatIsRight(claim);
  if (right === null) return null;
  const said = `An earlier version of this article said: ${quoted(claim.quote)}`;
  const reason = reasonGiven(claim);
  return reason === null ? `${said} ${right}` : [OPENINGS[reason], said, TURNS[reason], right].join(' ');
}

/**
 * A label for an archived article whose text stays as it is.
 * @returns null where neither a wording nor a passage says what is right.
 */
export function archiveLabel(claim: CorrectedClaim, publishedOn: PartialDate): string | null {
  const since = sinceThen(claim);
  return since === null ? null : `${publishedSentence(publishedOn)} ${since}`;
}

/** The corrections of a whole article, ready to print: its name, one note for each claim, and one label for all. */
export interface ArticleCorrections {
  /** The notes, numbered where there are several, under a heading line. */
  readonly notes: string;
  readonly label: string;
  /** How many outdated claims are in them, and how many could not be, because nothing says what is right. */
  readonly drafted: number;
  readonly left: number;
}

/** @returns null where no claim can be corrected. */
export function articleCorrections(
  article: { readonly title: string; readonly outlet: string | null; readonly publishedOn: PartialDate },
  claims: readonly CorrectedClaim[],
): ArticleCorrections | null {
  const notes = claims.map(correctionNote).filter((note) => note !== null);
  const labels = claims.map(sinceThen).filter((label) => label !== null);
  if (notes.length === 0) return null;
  const place = [article.outlet, readableDate(article.publishedOn)].filter((part) => part !== null).join(', ');
  const lines = notes.length === 1 ? notes : notes.map((note, at) => `${at + 1}. ${note}`);
  return {
    notes: [`${quoted(article.title, '')} (${place})`, ...lines].join('\n\n'),
    label: [publishedSentence(article.publishedOn), ...labels].join(' '),
    drafted: notes.length,
    left: claims.length - notes.length,
  };
}

/** The passages that a correction may rest on: none that bears the claim out; those that speak against it first. */
function usable(evidence: readonly CorrectionSource[]): CorrectionSource[] {
  const against = evidence.filter(
    ({ relation, chosenBy, decides = false }) =>
      relation === 'contradicts' ||
      relation === 'supersedes' ||
      (relation === 'mentions' && (chosenBy === 'editor' || decides)),
  );
  const decider = against.find(({ decides = false }) => decides);
  if (decider !== undefined) return [decider];
  const best = Math.max(0, ...against.map(({ score }) => score));
  return against.filter(({ score, chosenBy }) => chosenBy === 'editor' || score >= best * 0.6);
}

/** The passage that a note quotes: the one that its wording comes from, else the strongest. */
export function restingOn<Source extends CorrectionSource>(
  claim: Omit<CorrectedClaim, 'evidence'> & { readonly evidence: readonly Source[] },
): Source | null {
  const proposed = proposedWording(claim);
  const from = proposed.wording === null ? usable(claim.evidence)[0] : proposed.source;
  return claim.evidence.find((source) => source === from) ?? null;
}

function whatIsRight(claim: CorrectedClaim): string | null {
  const source = restingOn(claim);
  const wording = claim.correction.trim();
  const parts: string[] = [];
  if (source) {
    const opening = claim.fault === 'wrong' ? 'In fact' : 'Since then';
    parts.push(`${opening}: ${quoted(source.quote, '')} (${sourceOf(source)}).`);
  }
  if (wording !== '') parts.push(`The passage now reads: ${quoted(wording)}`);
  return parts.length === 0 ? null : parts.join(' ');
}

function sinceThen(claim: CorrectedClaim): string | null {
  const source = restingOn(claim);
  const wording = claim.correction.trim();
  const said = `It says: ${quoted(claim.quote)}`;
  const turn = claim.fault === 'wrong' ? 'That was wrong when it was published. In fact:' : 'Since then:';
  if (source) return `${said} ${turn} ${quoted(source.quote, '')} (${sourceOf(source)}).`;
  if (wording === '') return null;
  return `${said} ${reasonGiven(claim) === null ? 'It should say:' : turn} ${quoted(wording)}`;
}

function sourceOf({ outlet, articleTitle, publishedOn }: CorrectionSource): string {
  return `${outlet ?? quoted(articleTitle, '')}, ${readableDate(publishedOn)}`;
}

function publishedSentence(publishedOn: PartialDate): string {
  const preposition = precisionOf(publishedOn) === 'day' ? 'on' : 'in';
  return `This article was published ${preposition} ${readableDate(publishedOn)}.`;
}

/**
 * Words in quotation marks on one line; marks inside become single ones.
 * @param stop what ends the sentence where the words do not end it themselves.
 */
function quoted(words: string, stop: '.' | '' = '.'): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll(/[“„]/g, '‘')
    .replaceAll('”', '’')
    .replaceAll(/(^|[\s(‘])"/g, '$1‘')
    .replaceAll('"', '’');
  return `“${line}”${/[.!?…]’?$/.test(line) ? '' : stop}`;
}

/** One difference for each place in the claim; the passage may name its value twice. */
function distinct(differences: readonly Difference[]): Difference[] {
  return [...new Map(differences.map((difference) => [difference.earlier.start, difference])).values()];
}

function inItsPlace({ earlier, later }: Difference, publishedOn: PartialDate): string {
  const isCapital = /^\p{Lu}/u.test(earlier.words) && earlier.kind === 'number';
  const words = isCapital ? later.words.charAt(0).toUpperCase() + later.words.slice(1) : later.words;
  if (earlier.kind !== 'date' || later.kind !== 'date') return words;
  const keepsYear = earlier.year !== null && later.year === null && publishedOn.startsWith(`${earlier.year}`);
  return keepsYear ? `${words} ${earlier.year}` : words;
}
