import { diffArrays } from 'diff';
import {
  type CheckableValue,
  checkableValues,
  comparable,
  type DateValue,
  hasWeight,
  type NameValue,
  type NumberValue,
  wordsIn,
} from './checkable-values.ts';
import { isSameName } from './same-name.ts';
import type { Span } from './span.ts';

/** A number, date or name in which a later sentence differs from an earlier one. */
export interface Difference {
  readonly earlier: CheckableValue;
  readonly later: CheckableValue;
  /**
   * True where exactly one value of its sort stands against exactly one other, so that the later may be put in the
   * earlier's place; false where several could be meant and the pair only asks to be looked at.
   */
  readonly certain: boolean;
}

/** What stands before a value that a sentence gives up: “59 crowns instead of 49”, “from 18 June to 18 November”. */
const GIVEN_UP =
  /\b(?:instead of|rather than|up from|down from|moved from|from|no longer|compared with|compared to|originally|previously|formerly|not)\s+(?:the\s+|on\s+|in\s+|about\s+)*[$€£¥]?$/i;

/**
 * The numbers, dates and names in which a later sentence differs from an earlier one. Numbers are set against each other
 * only where they count the same thing, dates only where both give a year or both give a month, names only where they
 * hold the same place in sentences that say much the same, and are not forms of one name. What only one of the two speaks of is no difference.
 * Offsets are UTF-16 code units, half open, each into its own sentence.
 */
export function differingValues(earlier: string, later: string): Difference[] {
  const before = checkableValues(earlier);
  const after = checkableValues(later);
  return [
    ...differingNumbers(numbersIn(before), numbersIn(after), later),
    ...differingDates(datesIn(before), datesIn(after), later),
    ...differingNames(earlier, later, namesIn(before), namesIn(after)),
  ].sort((a, b) => a.earlier.start - b.earlier.start || a.later.start - b.later.start);
}

/**
 * The words of one side that make the differences, each once and in order: of “18 June” against “18 November” only the
 * month.
 */
export function differingSpans(differences: readonly Difference[], side: 'earlier' | 'later'): Span[] {
  const spans = new Map<number, Span>();
  for (const difference of differences) {
    const own = difference[side];
    const other = difference[side === 'earlier' ? 'later' : 'earlier'];
    const otherWords = new Set(wordsIn(other.words).map((word) => comparable(word.text)));
    const leavesOutYear = other.kind === 'date' && other.year === null;
    const words = wordsIn(own.words).filter(
      (word) => !otherWords.has(comparable(word.text)) && !(leavesOutYear && /^\d{4}$/.test(word.text)),
    );
    const parts = own.kind === 'number' || words.length === 0 ? [{ start: 0, end: own.words.length }] : words;
    for (const part of parts) {
      const span = { start: own.start + part.start, end: own.start + part.end };
      spans.set(span.start, span);
    }
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function differingNumbers(earlier: readonly NumberValue[], later: readonly NumberValue[], text: string): Difference[] {
  const differences: Difference[] = [];
  for (const [sort, own] of Map.groupBy(earlier, (number) => number.sort)) {
    if (sort === '') continue;
    const others = later.filter((number) => number.sort === sort);
    const fresh = others.filter(({ value }) => earlier.every((number) => number.value !== value));
    const stale = own.filter(
      (number) => !others.some((other) => other.value === number.value && !isGivenUp(text, other)),
    );
    differences.push(...pairs(stale, fresh, (a, b) => a.vagueness === b.vagueness));
  }
  // A number that counts nothing by name is known by the word before it: “will cost 160”, “now cost 185”.
  const bare = later.filter(({ sort }) => sort === '');
  for (const number of earlier.filter(({ sort }) => sort === '')) {
    if (later.some(({ value }) => value === number.value)) continue;
    const fresh = bare.filter(
      ({ after, value }) => after !== '' && after === number.after && earlier.every((own) => own.value !== value),
    );
    differences.push(...pairs([number], fresh, (a, b) => a.vagueness === b.vagueness));
  }
  return differences;
}

function differingDates(earlier: readonly DateValue[], later: readonly DateValue[], text: string): Difference[] {
  const fresh = later.filter((date) => !earlier.some((own) => areCompatible(own, date)));
  const stale = earlier.filter((date) => {
    const kept = later.some((other) => areCompatible(date, other) && !isGivenUp(text, other));
    return !kept && fresh.some((other) => areTogether(date, other));
  });
  const rivals = fresh.filter((date) => stale.some((own) => areTogether(own, date)));
  return pairs(stale, rivals, (a, b) => isAsPrecise(a, b));
}

function isGivenUp(text: string, value: CheckableValue): boolean {
  return GIVEN_UP.test(text.slice(0, value.start));
}

/** True when two dates can be the same: every part that both give is equal, and there is one. */
function areCompatible(a: DateValue, b: DateValue): boolean {
  return areTogether(a, b) && PARTS.every((part) => a[part] === null || b[part] === null || a[part] === b[part]);
}

const PARTS = ['year', 'month', 'day', 'season'] as const;

/** True when two dates have a part in common by which they can be told apart. */
function areTogether(a: DateValue, b: DateValue): boolean {
  return PARTS.some((part) => part !== 'day' && a[part] !== null && b[part] !== null);
}

/** True when `b` gives what `a` gives, the year aside, which a newspaper leaves out for its own year. */
function isAsPrecise(a: DateValue, b: DateValue): boolean {
  return (
    (a.month === null || b.month !== null) &&
    (a.day === null || b.day !== null) &&
    (a.season === null || b.season !== null)
  );
}

/** How many words of weight two sentences must share before a name in one stands in the place of a name in the other. */
const FEWEST_SHARED = 2;
/** The same, as a part of those of the shorter sentence. */
const SHARED_PART = 0.4;

/** Names that take each other's place between words that both sentences share. */
function differingNames(
  earlier: string,
  later: string,
  before: readonly NameValue[],
  after: readonly NameValue[],
): Difference[] {
  const [ownWords, otherWords] = [wordsIn(earlier), wordsIn(later)];
  const known = new Set(otherWords.map((word) => comparable(word.text)));
  const knownBefore = new Set(ownWords.map((word) => comparable(word.text)));
  const keys = (words: typeof ownWords) => words.map((word) => comparable(word.text));
  const hunks = diffArrays(keys(ownWords), keys(otherWords));
  const shared = hunks.flatMap((hunk) => (hunk.added || hunk.removed ? [] : hunk.value)).filter(hasWeight).length;
  const weight = Math.min(...[ownWords, otherWords].map((words) => words.filter(({ text }) => hasWeight(text)).length));
  if (shared < Math.max(FEWEST_SHARED, weight * SHARED_PART)) return [];
  const found: Difference[] = [];
  let own = 0;
  let other = 0;
  hunks.forEach((hunk, at) => {
    const next = hunks[at + 1];
    if (hunk.removed && next?.added) {
      const gone = nameOf(ownWords.slice(own, own + hunk.value.length), before);
      const come = nameOf(otherWords.slice(other, other + next.value.length), after);
      const elsewhere = (name: NameValue, words: ReadonlySet<string>) =>
        wordsIn(name.words).every((word) => words.has(comparable(word.text)));
      const isOther = gone && come && !isSameName(gone.words, come.words);
      if (isOther && !elsewhere(gone, known) && !elsewhere(come, knownBefore)) {
        found.push({ earlier: gone, later: come, certain: true });
      }
    }
    if (!hunk.added) own += hunk.value.length;
    if (!hunk.removed) other += hunk.value.length;
  });
  return found.map((difference) => ({ ...difference, certain: found.length === 1 }));
}

/** The one name that some words are, articles aside; null where there is more than that. */
function nameOf(words: readonly Span[], names: readonly NameValue[]): NameValue | null {
  const inside = names.filter((name) => words.some((word) => name.start <= word.start && word.end <= name.end));
  const [name] = inside;
  if (!name || inside.length > 1) return null;
  const outside = words.filter((word) => word.start < name.start || word.end > name.end);
  return outside.every((word) => 'text' in word && /^(?:the|a|an|mr|mrs|ms|dr)$/i.test(String(word.text)))
    ? name
    : null;
}

/** Every earlier value against every later one; certain only where there is one of each. */
function pairs<Value extends CheckableValue>(
  stale: readonly Value[],
  fresh: readonly Value[],
  areAlike: (a: Value, b: Value) => boolean,
): Difference[] {
  const isOnlyOne = stale.length === 1 && new Set(fresh.map(({ words }) => words.toLowerCase())).size === 1;
  return stale.flatMap((earlier) =>
    fresh.map((later) => ({ earlier, later, certain: isOnlyOne && areAlike(earlier, later) })),
  );
}

function numbersIn(values: readonly CheckableValue[]): NumberValue[] {
  return values.filter((value) => value.kind === 'number');
}

function datesIn(values: readonly CheckableValue[]): DateValue[] {
  return values.filter((value) => value.kind === 'date');
}

function namesIn(values: readonly CheckableValue[]): NameValue[] {
  return values.filter((value) => value.kind === 'name');
}
