const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

const CARDINAL = new Map<string, number>(UNITS.map((word, value) => [word, value]));
TENS.forEach((ten, at) => {
  if (ten === '') return;
  CARDINAL.set(ten, at * 10);
  UNITS.slice(1, 10).forEach((unit, below) => {
    CARDINAL.set(`${ten}-${unit}`, at * 10 + below + 1);
  });
});
const CARDINAL_WORD = new Map([...CARDINAL].map(([word, value]) => [value, word]));
const ORDINAL = new Map(ORDINALS.flatMap((word, value) => (word === '' ? [] : [[word, value] as const])));

/** By how much a word after a number multiplies it: “12 million”. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** What a numeral in digits or an English number word (“forty-two”) counts; null for any other word. */
export function cardinalOf(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return CARDINAL.get(word.toLowerCase()) ?? null;
}

/** Splits “3bn” or “1.2m” into what is counted and its scale; null for any other word. */
export function scaledNumeral(word: string): { readonly digits: string; readonly scale: number } | null {
  const match = /^(\d[\d.,]*)(m|bn)$/i.exec(word);
  const scale = match?.[2]?.toLowerCase() === 'm' ? 1e6 : 1e9;
  return match?.[1] === undefined ? null : { digits: match[1], scale };
}

/** The place in a row that “third”, “3rd” or “21st” names; null for any other word. */
export function ordinalOf(word: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(word)?.[1];
  return digits === undefined ? (ORDINAL.get(word.toLowerCase()) ?? null) : Number(digits);
}

/** How English writes a number in words (“forty-two”) and as a place in a row (“third”), where this list has a word. */
export function spellingsOf(value: number): string[] {
  return [CARDINAL_WORD.get(value), ORDINALS[value]].filter(
    (spelling): spelling is string => spelling !== undefined && spelling !== '',
  );
}
