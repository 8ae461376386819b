import { companyOf } from './verb-company.ts';
import { surroundingsOf, type Token, tokensOf } from './verb-surroundings.ts';
import weights from './weights/settledness.json' with { type: 'json' };

const known: Readonly<Record<string, number>> = weights.questions;

/** From here on what a verb tells counts as settled. */
export const SETTLED_FROM: number = weights.settledFrom;

/** What may stand between a hedging word and its verb. */
const PASSED_OVER =
  /^(?:to|be|been|being|have|has|had|not|n't|that|it|he|she|they|we|i|you|the|a|an|this|also|even|still|now|soon|just|if|so)$/;

/**
 * How sure a reader can be that what the verb at an offset tells has happened or is so, 0 to 1: the logistic sum of the
 * weights of what stands around it. Learned from people's judgements of the same question (White et al. 2016, Rudinger et
 * al. 2018); see `docs/engine.md`.
 */
export function settlednessAt(text: string, offset: number): number {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  return at < 0 ? 1 : chanceAt(tokens, at);
}

/** True when what the first verb after an offset tells is open, as far as its surroundings show. */
export function isOpenAfter(text: string, offset: number): boolean {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(
    ({ word, start }) => start >= offset && /^\p{L}/u.test(word) && !PASSED_OVER.test(word) && !/ly$/.test(word),
  );
  return at >= 0 && chanceAt(tokens, at) < SETTLED_FROM;
}

function chanceAt(tokens: readonly Token[], at: number): number {
  const names = [...surroundingsOf(tokens, at), ...companyOf(tokens, at)];
  const sum = names.reduce((total, name) => total + (known[name] ?? 0), weights.constant);
  return 1 / (1 + Math.exp(-sum));
}
