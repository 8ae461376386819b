import { comparable, wordsIn } from './checkable-values.ts';

/** What a name and the adjective or the people made of it end in: Crimea, Crimean; Italy, Italian; China, Chinese. */
const ENDING = /^(?:|a|e|y|ey|en|n|i|an|ian|ean|ese|ish|ic)$/;
/** So much two words must have in common to be of one stem. */
const STEM = 4;

/**
 * True where two names differ in form alone: Crimea and Crimean, the European Union and the EU, PM Yatsenyuk and Prime
 * Minister Arseniy Yatsenyuk. Two persons of one surname are two names: Julia Lund and Julian Lund.
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => wordsIn(name).map(({ text }) => comparable(text))) as [string[], string[]];
  if (a.length === b.length) {
    const differ = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] as string] as const]));
    const isGivenName = a.length > 1 && a.at(-1) === b.at(-1);
    return differ.every(([word, its]) => areOfOneStem(word, its)) && !(isGivenName && differ.length > 0);
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.at(-1) === longer.at(-1) || isInitials(shorter, longer);
}

function areOfOneStem(a: string, b: string): boolean {
  let alike = 0;
  while (alike < Math.min(a.length, b.length) && a[alike] === b[alike]) alike += 1;
  for (let stem = alike; stem >= STEM; stem -= 1) {
    if (ENDING.test(a.slice(stem)) && ENDING.test(b.slice(stem))) return true;
  }
  return false;
}

function isInitials([short, ...more]: readonly string[], words: readonly string[]): boolean {
  return more.length === 0 && words.length > 1 && short?.replaceAll('.', '') === words.map((word) => word[0]).join('');
}
