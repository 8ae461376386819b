const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 2]),
);
const TIMES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};
const NUMBER = new RegExp(
  `(?<![A-Za-z0-9.,])([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?|${Object.keys(WORDS).join('|')})` +
    `(?:[ \\u00a0]+(${Object.keys(TIMES).join('|')}))?(?![A-Za-z0-9])`,
  'gi',
);

/** How a passage's number stands to the nearest number of the claim, to be said right after it. */
export interface NumberMark {
  /** Where the passage's number ends, in UTF-16 code units. */
  readonly at: number;
  readonly word: 'more' | 'less' | 'same';
}

/**
 * Compares the numbers of a passage with those of a claim, because word pieces cut 122,031 into parts that a small
 * network cannot compare. Must do exactly as `resources/models/compare/make.py` did in training: years are compared
 * with years only, and a number more than four times away from every other is not compared.
 */
export function numberMarks(claim: string, passage: string): NumberMark[] {
  const own = numbersOf(claim);
  if (own.length === 0) return [];
  return numbersOf(passage).flatMap((number) => {
    let nearest: number | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (const candidate of own) {
      if (candidate.isYear !== number.isYear) continue;
      const apart = Math.abs(Math.log1p(number.value) - Math.log1p(candidate.value));
      if (apart < distance) {
        distance = apart;
        nearest = candidate.value;
      }
    }
    if (nearest === undefined || distance >= Math.log(4)) return [];
    return [{ at: number.end, word: number.value === nearest ? 'same' : number.value > nearest ? 'more' : 'less' }];
  });
}

function numbersOf(text: string): { readonly end: number; readonly value: number; readonly isYear: boolean }[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const written = (match[1] as string).toLowerCase();
    const scale = match[2] === undefined ? 1 : (TIMES[match[2].toLowerCase()] as number);
    return {
      end: match.index + match[0].length,
      value: (WORDS[written] ?? Number(written.replaceAll(',', ''))) * scale,
      isYear: match[2] === undefined && /^(?:1[5-9]|20)[0-9]{2}$/.test(written),
    };
  });
}
