import type { Token } from './verb-surroundings.ts';

/** Words that tell what is meant with the doing that they stand near, in classes: each word alone is too rare to learn. */
const CLASSES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'a plan',
    /^(?:plan(?:s|ned|ning)?|intentions?|intend(?:s|ed)|aim(?:s|ed)|scheduled|slated|due|set|arranged|arrangements?|agreed|negotiate[sd]?|upcoming|propos(?:es|ed|als?)|bids?|expected|order(?:s|ed)?|chosen|decided|allow(?:s|ed)|starting)$/,
  ],
  [
    'an effort',
    /^(?:efforts?|attempt(?:s|ed)?|try|tries|tried|trying|measures?|steps?|fight(?:ing)?|working|need(?:s|ed)?|requires?|required|designed|used|pressure|pressing|seek(?:s|ing)?|sought|call(?:s|ed)?|asked|urged)$/,
  ],
  [
    'a hope or a fear',
    /^(?:hop(?:es?|ed|ing)|fear(?:s|ed|ing)?|worry|worries|worried|concerns?|prospects?|chances?|likelihood|possibility|expectations?|risks?|threats?|predictions?|forecasts?|speculation|rumou?rs?|potential|possible|likely|believe[sd]?|said|thought|reportedly)$/,
  ],
  [
    'a delay or a refusal',
    /^(?:delay(?:s|ed|ing)?|postpone[sd]?|(?:now-)?cancell?ed|cancel|halted|suspended|called|refus\p{L}+|nearly|almost|declin\p{L}+|denie[sd]|fail(?:s|ed|ure)?)$/u,
  ],
  ['ability', /^(?:can|could|able|capable|capacity|ability|enough|sufficient)$/],
];
const NOUN_ENDING = /(?:tion|ment|ance|ence|ery|ity|ing|al|sion|ness|ture|chase|flight|tour|deal)s?$/;
const BEFORE_NOUN = /^(?:the|a|an|of|its|his|her|their|this|for|in|and|'s|new|test|additional|economic|joint)$/;
/** How far a word of a class may stand from the verb, in words, to either side. */
const REACH = 5;

/**
 * The company that a word keeps, verb or noun (“the planned visit”, “talks scheduled for May”, “efforts to ease”): which
 * classes of words stand before and after it. Names are stable: they are keys of the weights of settledness.
 */
export function companyOf(tokens: readonly Token[], at: number): string[] {
  const yes = new Set<string>();
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const isNoun = NOUN_ENDING.test(wordAt(at)) && BEFORE_NOUN.test(wordAt(at - 1));
  const reading = isNoun ? 'a noun' : 'a verb';
  if (isNoun) yes.add('reads as a noun');
  for (const [name, words] of CLASSES) {
    for (let i = Math.max(0, at - REACH - 1); i < at; i += 1) {
      if (!words.test(wordAt(i))) continue;
      yes.add(`${name} before`).add(`${name} before ${reading}`);
      if (at - i <= 2) yes.add(`${name} just before`).add(`${name} just before ${reading}`);
      if (i === at - 2 && wordAt(at - 1) === 'to') yes.add(`“to” after ${name}`);
    }
    for (let i = at + 1; i <= Math.min(tokens.length - 1, at + REACH); i += 1)
      if (words.test(wordAt(i))) yes.add(`${name} after`).add(`${name} after ${reading}`);
  }
  return [...yes];
}
