import type { Span } from '../../../../shared/span.ts';
import { namesAmong, namesKnown } from '../article/names.ts';
import { quotedIn, readsAsTitle } from '../article/quotations.ts';
import { wordsOf } from '../article/word.ts';
import { mainVerbOf } from './main-verb.ts';

/** Words of a stretch that point back, and the words they stand for. Offsets are into the stretch, not the article. */
export interface Substitution extends Span {
  readonly words: string;
}

/** How far back an antecedent is looked for, in UTF-16 code units: two or three sentences. */
const WINDOW = 420;

const HE =
  'Adam Ahmed Alan Albert Alex Alexander Ali Andrew Andrés Anthony Antonio Barack Ben Benjamin Bernard Bill Bob Boris Brian Bruce Carl Carlos Charles Chris Christopher Daniel Dave David Dennis Dick Dmitry Donald Doug Douglas Ed Edward Eric Fidel Francis Francisco Frank Franklin Fred Gary Geoff George Gerald Gerard Gordon Greg Hamid Harold Harry Henry Howard Hugo Hussein Ian Igor Ivan Jack Jacob Jacques James Jason Jeff Jeffrey Jeremy Jerry Jim Jimmy Joe John Jonathan José Joseph Juan Julian Justin Karl Keith Ken Kenneth Kevin Kim Larry Lars Lee Leonard Lloyd Louis Luis Mahmoud Marc Marco Mario Mark Martin Matt Matthew Michael Mike Mohamed Mohammad Mohammed Muhammad Narendra Nathan Neil Nicholas Nick Nicolas Norman Oleg Oliver Oscar Osama Patrick Paul Pedro Pervez Peter Phil Philip Rafael Ralph Raymond Richard Rick Robert Roger Ron Ronald Roy Russell Ryan Sam Samuel Scott Sean Sergei Silvio Simon Stephen Steve Steven Stuart Ted Thomas Tim Timothy Toby Todd Tom Tony Viktor Vincent Vladimir Volodymyr Walter Wayne William Yasser'.split(
    ' ',
  );
const SHE =
  'Alice Amanda Amy Angela Ann Anna Anne Annie Barbara Benazir Beth Betty Carla Carmen Carol Caroline Catherine Charlotte Christina Christine Claire Condoleezza Cristina Cynthia Deborah Diana Diane Dilma Dorothy Elena Elizabeth Ellen Emily Emma Eva Frances Gloria Grace Greta Hannah Heather Helen Hillary Ingrid Irene Jacinda Jane Janet Jennifer Jessica Joan Joanna Judith Julia Julie Kamala Karen Kate Katherine Kathleen Kimberly Laura Linda Lisa Louise Lucy Madeleine Margaret Maria Marie Martha Mary Melissa Michelle Nancy Natalia Nicola Olga Patricia Paula Rachel Rebecca Rosa Ruth Sally Sandra Sarah Sharon Sonia Sophie Stephanie Susan Theresa Valerie Vanessa Victoria Virginia Wendy Yulia'.split(
    ' ',
  );
const MEN = new Set(HE);
const WOMEN = new Set(SHE);
const MAN_BEFORE = /\b(?:Mr\.?|King|Prince|Sir|Lord|Pope|spokesman|chairman|Congressman)\s+$/u;
const WOMAN_BEFORE = /\b(?:Mrs\.?|Ms\.?|Queen|Princess|Lady|Dame|spokeswoman|chairwoman|Congresswoman)\s+$/u;

/** Nouns by which a text speaks again of what it has named, and how a name of that sort is known. */
const KINDS: readonly {
  readonly noun: RegExp;
  readonly isOne: (before: string, name: string, after: string) => boolean;
}[] = [
  {
    noun: /\b[Tt]he\s+(?:company|firm|airline|carrier|bank|automaker|carmaker|retailer|manufacturer|operator|corporation)\b/u,
    isOne: (before, name, after) =>
      /\b(?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|AG|Co|Company|Airlines?|Airways|Air|Bank|Motors|Group|Holdings|Industries|Entertainment|Pharmaceuticals|Systems|Technologies|Software|Records|Studios|Petroleum|Oil|Energy)$/u.test(
        name,
      ) ||
      /\b(?:company|firm|airline|carrier|bank|automaker|carmaker|retailer|manufacturer|giant|maker|operator)\s+$/u.test(
        before,
      ) ||
      /^,\s+(?:an?|the)\s+(?:[\p{L}-]+\s+){0,4}(?:company|firm|airline|carrier|bank|automaker|carmaker|retailer|manufacturer|operator)\b/u.test(
        after,
      ),
  },
  {
    noun: /\b[Tt]he\s+(?:ship|vessel|ferry|boat|freighter|tanker|trawler|yacht|cruiser|liner)\b/u,
    isOne: (before, name) =>
      /^(?:MV|MS|HMS|USS|SS|RMS|HMAS|USNS)\s/u.test(name) ||
      /\b(?:ship|vessel|ferry|boat|freighter|tanker|trawler|yacht|cruiser|liner)\s+$/u.test(before),
  },
];

/** “He’ll soon leave”: a name takes the whole verb. */
const SHORTENED = /^[’'](s|ll|d|re|ve)(?!\p{L})/u;
const WRITTEN_OUT = { s: 'is', ll: 'will', d: 'would', re: 'are', ve: 'have' } as const;
/** A claim cut out of “X says he will …”, “the company said it had …”. */
const TOLD = /^(?:he|she|they|it)(?=\s|[’'](?:s|ll|d|re|ve)\s)/u;
/** Who says it, where nobody is told: of “X told Y he would” it is not plain who is meant. */
const TELLER =
  /^(?:(?:But|And|Meanwhile,|However,)\s)?(?:(?:In|On|At|During|After|Before|Amid|Amidst|Speaking|Later|Earlier)\b[^,“”"]{0,160},\s)?(?<who>[^,;:“”"()]{2,70}?)\s(?:(?:again|also|later|now|then|has|have|had)\s){0,2}(?:says?|said|adds?|added|announced?|announces|argue[sd]?|believe[sd]?|claim(?:s|ed)?|expect(?:s|ed)?|hope[sd]?|insist(?:s|ed)?|pledge[sd]?|predict(?:s|ed)?|promise[sd]?|vow(?:s|ed)?|warn(?:s|ed)?)(?:\son\s\p{Lu}\p{Ll}+day)?(?:\sthat)?\s$/u;
const HAS_PRONOUN = /\b(?:he|she|it|they|we|I|you|his|her|its|their|our|my|him|them|this|these|those|which|who)\b/iu;
/** What is “it” and not “he” or “she”. */
const BODY =
  /(?:\b(?:agency|airline|army|association|authority|bank|board|body|broadcaster|carmaker|carrier|club|coalition|commission|committee|company|corporation|council|court|department|firm|force|government|group|hospital|league|manufacturer|military|ministry|newspaper|operator|organi[sz]ation|parliament|party|publisher|regulator|retailer|school|union|university|watchdog)|(?<!\p{L})\p{Lu}{2,})$/u;
/** Head nouns that are many without an s. */
const MANY = /^(?:people|police|men|women|children|staff)$/iu;

interface Named extends Span {
  readonly name: string;
}

/**
 * What the first pronoun of a stretch, “the company” and “the other two” stand for, where the text leaves no doubt: of
 * the sentences before, the one person who fits, the one thing of that kind, the last two names joined by “and”; of the
 * words before it in its sentence, who says it (“Rebels say they have …”). Nothing
 * is said where two fit; a wrong name does more harm than a pronoun.
 * @param text the article's canonical text. @param span the claim or passage within it.
 * @returns substitutions apart from each other, in order; what stands between quotation marks is left alone.
 */
export function referencesIn(text: string, span: Span): Substitution[] {
  const quote = text.slice(span.start, span.end);
  const from = Math.max(0, span.start - WINDOW);
  const named = namesIn(text, { start: from, end: span.end });
  const quoted = quotedIn(text, span);
  const isFree = (start: number) => !quoted.some((other) => other.start <= start && start < other.end);
  const found: Substitution[] = [];
  const add = (match: RegExpExecArray | null, words: string | null) => {
    if (match === null || words === null || !isFree(span.start + match.index)) return;
    const end = match.index + match[0].length;
    // “the company’s” is no verb.
    const shortened = TOLD.test(`${match[0].toLowerCase()} `) ? SHORTENED.exec(quote.slice(end)) : null;
    const verb = shortened === null ? '' : ` ${WRITTEN_OUT[shortened[1] as keyof typeof WRITTEN_OUT]}`;
    found.push({ start: match.index, end: end + (shortened?.[0].length ?? 0), words: `${words}${verb}` });
  };
  const told = TOLD.exec(quote);
  const pronoun = /(?<![\p{L}’'])(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)(?![\p{L}]|[’'](?!(?:s|ll|d)(?!\p{L})))/u.exec(quote);
  // Behind a name of its own stretch a pronoun mostly means that one, and needs no other.
  const opens =
    pronoun !== null && named.every(({ start, end }) => end <= span.start || start > span.start + pronoun.index);
  if (pronoun !== null && opens) {
    const isWoman = /^s?her?$/iu.test(pronoun[0]) && !/^he$/iu.test(pronoun[0]);
    const person = personFor(text, span.start + pronoun.index, isWoman);
    const isPossessive = /^(?:his|her)$/iu.test(pronoun[0]);
    // “met her”: an object reads alike in “her” and stays.
    const isObject = /^her$/iu.test(pronoun[0]) && !/^\s\p{Ll}/u.test(quote.slice(pronoun.index + 3));
    add(pronoun, person === null || isObject ? null : isPossessive ? `${person}’s` : person);
  }
  const they = /^They(?=[\s’'])/u.exec(quote);
  add(they, they === null ? null : groupBefore(text, span.start));
  if (told !== null && found.length === 0) add(told, tellerBefore(text, span.start, told[0]));
  for (const { noun, isOne } of KINDS) {
    const match = noun.exec(quote);
    if (match !== null)
      add(
        match,
        onlyOf(text, named, span.start + match.index, (one) =>
          isOne(text.slice(Math.max(0, one.start - 40), one.start), one.name, text.slice(one.end, one.end + 60)),
        ),
      );
  }
  const two = /\b[Tt]he\s+other\s+two(?!\s+(?:were|are|had|have|died|men|women|people|victims)\b)/u.exec(quote);
  if (two !== null) add(two, pairBefore(text, named, span.start + two.index, quote));
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, at, all) => at === 0 || (all[at - 1] as Substitution).end <= one.start);
}

/** A stretch with its substitutions written in. */
export function withReferences(quote: string, substitutions: readonly Substitution[]): string {
  return substitutions.reduceRight(
    (text, { start, end, words }) => text.slice(0, start) + words + text.slice(end),
    quote,
  );
}

function namesIn(text: string, span: Span, known = namesKnown(wordsOf(text.slice(0, span.end)))): Named[] {
  const stretch = text.slice(span.start, span.end);
  const words = wordsOf(stretch);
  const spans = namesAmong(stretch, words, known);
  const titles = quotedIn(stretch, { start: 0, end: stretch.length }).filter(({ start, end }) =>
    readsAsTitle(stretch.slice(start, end)),
  );
  return [
    ...spans.filter((name) => !titles.some((title) => title.start <= name.start && name.end <= title.end)),
    ...titles,
  ]
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end, name: stretch.slice(start, end) }))
    .sort((a, b) => a.start - b.start);
}

/**
 * Whom the sentence before begins with, by the full name that the article gave; null where that is nobody known, does
 * not fit the pronoun, or another who fits is named after.
 */
function personFor(text: string, at: number, isWoman: boolean): string | null {
  const from = sentenceBefore(text, at);
  const people = peopleIn(text, at);
  const named = namesIn(text, { start: from, end: at }).filter(({ end }) => end <= at);
  const first = named[0];
  if (first === undefined) return isFirstWord(text, at) ? loneSubject(text, from, at) : null;
  if (first.start - from > FROM_START) return null;
  const lead = text.slice(from, first.start);
  // Another pronoun before it, or words that somebody says: it is not the subject.
  if (/\b(?:he|she|his|her|they|their)\b|[“"‘]/iu.test(lead)) return null;
  const fits = ({ name }: Named) => people.get(surnameOf(name))?.isWoman === isWoman;
  const person = people.get(surnameOf(first.name));
  // “Saleh is wounded. He’s flown …”: nobody and nothing else is named, and the sentence is about that one.
  const isAlone = first.start === from && named.length === 1 && !/\s/.test(first.name) && !NO_PERSON.test(first.name);
  if (person === undefined) return isAlone && isFirstWord(text, at) ? first.name : null;
  if (!fits(first)) return null;
  const rivals = named.filter(
    (one) =>
      surnameOf(one.name) !== surnameOf(first.name) &&
      (fits(one) || MEN.has(firstOf(one.name)) || WOMEN.has(firstOf(one.name))),
  );
  return rivals.length === 0 ? person.name : null;
}

/** Who says what a claim tells, where the words before it in its sentence are only that: “Rebels say ⟦they have …⟧”. */
function tellerBefore(text: string, at: number, pronoun: string): string | null {
  const who = TELLER.exec(text.slice(sentenceBefore(text, at), at))?.groups?.who ?? null;
  if (who === null || HAS_PRONOUN.test(who)) return null;
  if (/^it$/iu.test(pronoun)) return BODY.test(who) ? who : null;
  if (/^they$/iu.test(pronoun)) return who;
  return BODY.test(who) || isMany(who) ? null : who;
}

/** The subject of the sentence before, where it is many and nothing else in that sentence is; for a claim that begins with “They”. */
function groupBefore(text: string, at: number): string | null {
  const from = sentenceBefore(text, at);
  const sentence = text.slice(from, at).trim();
  if (/[\n“”"]/u.test(sentence)) return null;
  const { tokens, at: verb } = mainVerbOf(sentence);
  const until = tokens[verb]?.start ?? 0;
  const subject = sentence.slice(0, until).trim();
  if (subject === '' || subject.length > FROM_START || /[,;:()]/u.test(subject) || HAS_PRONOUN.test(subject))
    return null;
  if (/^(?:in|on|at|by|for|from|with|after|before|since|when|while|if|as|some|many|most|others?)\b/iu.test(subject))
    return null;
  return isMany(subject) &&
    !/\p{Ll}{2}[\p{Ll}--[sui]]s(?!\p{L})|\b(?:people|men|women|children)\b/v.test(sentence.slice(until))
    ? subject
    : null;
}

function isMany(subject: string): boolean {
  const head = subject.split(/\s(?:of|in|from|at|for|with|on|to|by)\s/u)[0] as string;
  const last = head.split(/\s+/u).at(-1) as string;
  return /\sand\s/u.test(head) || MANY.test(last) || /^\p{L}{3,}(?<![sui’'])s$/u.test(last);
}

/** How far into its sentence a subject may stand, in UTF-16 code units: “On Monday, President …”. */
const FROM_START = 45;

/** Where the sentence before a place begins; where that place is not at the beginning of its sentence, where its own does. */
function sentenceBefore(text: string, at: number): number {
  const from = Math.max(0, at - WINDOW);
  const starts = [
    ...text
      .slice(from, at)
      .matchAll(
        /(?:^|(?<![\s.(]\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Gov|St|Jr|Sr))[.!?]["”’]?\s+|\n)(?=["“‘]?\p{Lu})/gu,
      ),
  ].map((match) => from + match.index + match[0].length);
  const own = starts.at(-1) ?? at;
  // “He said …”: a sentence of its own, so that the one before tells who.
  return at - own <= 2 ? (starts.at(-2) ?? at) : own;
}

/** A name at the head of a sentence that stands nowhere else and so is not known as one: “Saleh is wounded”. */
function loneSubject(text: string, from: number, at: number): string | null {
  const sentence = text.slice(from, at);
  const [, word = ''] = /^(\p{Lu}[\p{L}-]{2,})\s/u.exec(sentence) ?? [];
  const isOne = word !== '' && mainVerbOf(sentence).at === 1 && wordsOf(word)[0]?.isStop === false && !isMany(word);
  return isOne && !text.includes(` ${word.toLowerCase()}`) ? word : null;
}

/** Whether a sentence of the same paragraph begins at a place. */
function isFirstWord(text: string, at: number): boolean {
  return /[.!?]["”’)]?[^\S\n]+$/u.test(text.slice(Math.max(0, at - 4), at));
}

const NO_PERSON =
  /\b(?:Facility|University|School|Prize|Foundation|Centre|Center|Airport|Hospital|Street|Award|Museum|Institute|Library|Stadium|Memorial|Park|Administration|Campaign)\b/u;

interface Person {
  readonly name: string;
  readonly isWoman: boolean;
}

/** The people whom an article has named in full before a place, by surname; none of a surname that two share. */
function peopleIn(text: string, at: number): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const shared = new Set<string>();
  for (const { name, start } of namesIn(text, { start: 0, end: at })) {
    const before = text.slice(Math.max(0, start - 30), start);
    const first = firstOf(name);
    if (!/\s/.test(name) || NO_PERSON.test(name)) continue;
    const isMan = MEN.has(first) || MAN_BEFORE.test(before);
    const isWoman = WOMEN.has(first) || WOMAN_BEFORE.test(before);
    if (isMan === isWoman) continue;
    const known = people.get(surnameOf(name));
    if (known !== undefined && firstOf(known.name) !== first) shared.add(surnameOf(name));
    if (known === undefined) people.set(surnameOf(name), { name, isWoman });
  }
  for (const surname of shared) people.delete(surname);
  return people;
}

function surnameOf(name: string): string {
  return name
    .replace(/,?\s(?:Jr|Sr|II|III)\.?$/u, '')
    .split(/\s+/)
    .at(-1) as string;
}

function firstOf(name: string): string {
  return name.split(/\s+/)[0] as string;
}

/** The one name of a kind, where the sentence before begins with it; null where another of its kind stands near. */
function onlyOf(text: string, named: readonly Named[], at: number, fits: (one: Named) => boolean): string | null {
  const from = sentenceBefore(text, at);
  const names = new Set(named.filter((one) => one.end <= at && fits(one)).map(({ name }) => name));
  const first = named.find((one) => one.start >= from && one.end <= at);
  if (names.size !== 1 || first === undefined || first.start - from > FROM_START) return null;
  return names.has(first.name) ? first.name : null;
}

/** The last two names joined by “and” before a place, where the stretch itself names neither. */
function pairBefore(text: string, named: readonly Named[], at: number, quote: string): string | null {
  const before = named.filter(({ end }) => end <= at);
  for (let i = before.length - 1; i > 0; i -= 1) {
    const [one, other] = [before[i - 1] as Named, before[i] as Named];
    if (!/^["”’]?\s+and\s+["“‘]?$/u.test(text.slice(one.end, other.start))) continue;
    // “A, B and C” are three.
    const third = before[i - 2];
    if (third !== undefined && /^["”’]?,\s+["“‘]?$/u.test(text.slice(third.end, one.start))) return null;
    return quote.includes(one.name) || quote.includes(other.name) ? null : `${one.name} and ${other.name}`;
  }
  return null;
}
