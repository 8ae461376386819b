import { dice } from './invented-news.ts';

export const DIMENSIONS = 384;

const directions = new Map<string, Int8Array>();

/**
 * A vector of signed bytes of unit length (127) for a sentence: the sum of a random direction for each of its words, so
 * that sentences with words in common lie near each other. No model is asked; what is measured with these vectors is
 * how they are kept and searched, never how well they understand.
 */
export function hashedVector(sentence: string): Int8Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const word of sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const direction = directionOf(word);
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i] = (sum[i] as number) + (direction[i] as number);
  }
  const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0)) || 1;
  return Int8Array.from(sum, (value) => Math.round((value / length) * 127));
}

function directionOf(word: string): Int8Array {
  const known = directions.get(word);
  if (known !== undefined) return known;
  let seed = 2_166_136_261;
  for (let i = 0; i < word.length; i += 1) seed = Math.imul(seed ^ word.charCodeAt(i), 16_777_619);
  const roll = dice(seed);
  const direction = Int8Array.from({ length: DIMENSIONS }, () => roll(255) - 127);
  directions.set(word, direction);
  return direction;
}
