import { numberMarks } from './number-marks.ts';
import type { TokenRow } from './onnx-model.ts';

/** What is known around a claim or a passage; anything may be missing. */
export interface TextAround {
  /** Title of its article. */
  readonly title?: string;
  /** Day of publication, YYYY-MM-DD; a date less exact counts as not known. */
  readonly date?: string;
  /** The sentence before it; for a claim that is a part of a sentence, that sentence. */
  readonly before?: string;
}

/** A claim and a later passage to be read together, both as they stand in their texts. */
export interface PairInContext {
  readonly claim: string;
  readonly passage: string;
  readonly older?: TextAround;
  readonly later?: TextAround;
}

/** What the second reader's `model.json` says of its input: entries of the vocabulary, and limits in tokens. */
export interface ReadingInput {
  readonly marks: Readonly<Record<'more' | 'less' | 'same', number>>;
  readonly tokenizer: { readonly cls: number; readonly sep: number };
  readonly limits: Readonly<Record<'claim' | 'passage' | 'context' | 'title', number>>;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAY = 86_400_000;

/**
 * A pair as the second reader reads it: `[CLS] claim [SEP] passage [SEP]` and, where any of it is known,
 * `older context [SEP] later context [SEP]`. Tokens of the older side have type 0, of the later side type 1; after each
 * number of the passage stands a mark of type 0. Must do exactly as `reading_input.py` beside the model did in training.
 * @param idsOf the vocabulary's entries for a text, without the ones that frame it.
 */
export function readingInput(pair: PairInContext, input: ReadingInput, idsOf: (text: string) => number[]): TokenRow {
  const { limits, tokenizer } = input;
  const ids = [tokenizer.cls];
  const types = [0];
  const add = (part: readonly number[], kinds: readonly number[] | 0 | 1) => {
    part.forEach((id, i) => {
      ids.push(id);
      types.push(typeof kinds === 'number' ? kinds : (kinds[i] as number));
    });
  };
  const end = (kind: 0 | 1) => add([tokenizer.sep], kind);

  add(idsOf(pair.claim).slice(0, limits.claim), 0);
  end(0);
  const passage = markedPassage(pair, input, idsOf);
  add(passage.ids.slice(0, limits.passage), passage.types);
  end(1);
  const since = dayOf(pair.older);
  const older = context(pair.older, dated(since, null), limits, idsOf);
  const later = context(pair.later, dated(dayOf(pair.later), since), limits, idsOf);
  if (older.length > 0 || later.length > 0) {
    add(older, 0);
    end(0);
    add(later, 1);
    end(1);
  }
  return { ids, types };
}

function markedPassage({ claim, passage }: PairInContext, { marks }: ReadingInput, idsOf: (text: string) => number[]) {
  const ids: number[] = [];
  const types: number[] = [];
  let from = 0;
  const addUpTo = (to: number) => {
    for (const id of idsOf(passage.slice(from, to))) {
      ids.push(id);
      types.push(1);
    }
    from = to;
  };
  for (const { at, word } of numberMarks(claim, passage)) {
    addUpTo(at);
    ids.push(marks[word]);
    types.push(0);
  }
  addUpTo(passage.length);
  return { ids, types };
}

/** `date: title. sentence before`, each as far as it is known. */
function context(
  around: TextAround | undefined,
  date: string,
  limits: ReadingInput['limits'],
  idsOf: (text: string) => number[],
): number[] {
  const title = around?.title ?? '';
  return [
    ...idsOf(date),
    ...idsOf(title).slice(0, limits.title),
    ...(title === '' ? [] : idsOf('.')),
    ...idsOf(around?.before ?? ''),
  ].slice(0, limits.context);
}

/** Days since 1970, or null where the date is not known to the day. */
function dayOf(around: TextAround | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(around?.date ?? '');
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().startsWith(match[0]) ? time / DAY : null;
}

/** `18 march 2021:`, or `236 days later, 9 november 2021:` where the older date is known too. */
function dated(day: number | null, since: number | null): string {
  if (day === null) return '';
  const date = new Date(day * DAY);
  const written = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}:`;
  if (since === null || day < since) return written;
  const days = day - since;
  return `${days} ${days === 1 ? 'day' : 'days'} later, ${written}`;
}
