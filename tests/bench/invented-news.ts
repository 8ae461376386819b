import type { Span } from '../../shared/span.ts';

/** What one invented article says. */
export interface InventedArticle {
  readonly title: string;
  readonly byline: string;
  readonly outlet: string;
  /** `2014-03-09`. */
  readonly publishedOn: string;
  /** The title, then every sentence. */
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Numbers from 0 to below `under`, the same for the same seed. */
export type Dice = (under: number) => number;

export function dice(seed: number): Dice {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return (under) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * under);
  };
}

const SYLLABLES = 'ba cor del fen gar hol ins jor kel lun mar nor os pel quin ras sel tor ul ves wick yar zan'.split(
  ' ',
);
const ENDINGS = ['by', 'ton', 'mouth', 'field', 'stad', 'haven', 'bridge', 'well'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const BODIES = [
  'council',
  'port authority',
  'transport office',
  'health board',
  'water company',
  'court',
  'university',
];
const THINGS = 'tram bridge hospital harbour stadium reservoir library tunnel school ferry market dam'.split(' ');
const UNITS = ['euros', 'homes', 'passengers a day', 'hectares', 'jobs', 'tonnes a year', 'kilometres'];
const OUTLETS = ['The Harbour Post', 'Northern Gazette', 'Evening Ledger', 'The Inland Times', 'Weekly Record'];

/** Invented names: enough that one stands in few articles of a large library, as names of news do. */
const PLACES = names(900, (roll) => `${capital(one(roll, SYLLABLES) + one(roll, SYLLABLES))}${one(roll, ENDINGS)}`);
const PEOPLE = names(2500, (roll) => {
  const surname = capital(one(roll, SYLLABLES) + one(roll, SYLLABLES) + one(roll, SYLLABLES));
  return `${capital(one(roll, SYLLABLES) + one(roll, SYLLABLES))} ${surname}`;
});

/**
 * Article `at` of a library of `of` articles, which appear over twelve years, oldest first: a place and its affairs,
 * told in some forty sentences with dates, numbers, people and forecasts. The same for the same seed.
 */
export function inventArticle(seed: number, at: number, of: number, sentencesEach: number): InventedArticle {
  const roll = dice(seed * 1_000_003 + at);
  const day = new Date(Date.UTC(2012, 0, 1 + Math.floor((at / Math.max(1, of)) * 365 * 12)));
  const place = one(roll, PLACES);
  const topic = {
    place,
    thing: one(roll, THINGS),
    body: one(roll, BODIES),
    person: one(roll, PEOPLE),
    year: day.getUTCFullYear(),
  };
  const title = `${place} ${topic.thing} ${one(roll, ['to open', 'delayed', 'costs rise', 'plan approved', 'closed'])} in ${topic.year}`;
  let text = `${title}\n\n`;
  const sentences: Span[] = [{ start: 0, end: title.length }];
  for (let row = 1; row < sentencesEach; row += 1) {
    const sentence = inventSentence(roll, topic);
    sentences.push({ start: text.length, end: text.length + sentence.length });
    text += `${sentence}${row % 4 === 0 ? '\n\n' : ' '}`;
  }
  return {
    title,
    byline: one(roll, PEOPLE),
    outlet: one(roll, OUTLETS),
    publishedOn: day.toISOString().slice(0, 10),
    text: text.trimEnd(),
    sentences,
  };
}

interface Topic {
  readonly place: string;
  readonly thing: string;
  readonly body: string;
  readonly person: string;
  readonly year: number;
}

function inventSentence(roll: Dice, { place, thing, body, person, year }: Topic): string {
  const number = (1 + roll(900)) * 10 ** roll(4);
  const when = `${one(roll, MONTHS)} ${year + roll(4)}`;
  const other = one(roll, PLACES);
  switch (roll(6)) {
    case 0:
      return `The ${body} of ${place} said the ${thing} will open in ${when}, at a cost of ${number} ${one(roll, UNITS)}.`;
    case 1:
      return `${person} told the ${one(roll, BODIES)} that ${number} ${one(roll, UNITS)} would be needed before ${when}.`;
    case 2:
      return `Work on the ${one(roll, THINGS)} between ${place} and ${other} began in ${when} and has cost ${number} so far.`;
    case 3:
      return `The ${thing} could serve ${number} ${one(roll, UNITS)} by ${when}, according to ${one(roll, PEOPLE)}.`;
    case 4:
      return `“We expect the ${thing} in ${place} to be ready by ${when},” ${person} said on day ${1 + roll(28)}.`;
    default:
      return `In ${other}, a ${one(roll, THINGS)} with ${number} ${one(roll, UNITS)} was closed by the ${one(roll, BODIES)} in ${when}.`;
  }
}

/** One of them, at random. */
export function one<T>(roll: Dice, of: readonly T[]): T {
  return of[roll(of.length)] as T;
}

function names(count: number, invent: (roll: Dice) => string): string[] {
  const roll = dice(count);
  const found = new Set<string>();
  while (found.size < count) found.add(invent(roll));
  return [...found];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
