import { z } from 'zod';
import { SETTLED_FROM, settlednessAt } from '../../electron/desk/engine/claims/settledness.ts';
import { VAGUE_FROM, vaguenessOf } from '../../electron/desk/engine/claims/vagueness.ts';
import { f1, pearson } from './metrics.ts';
import type { Figure } from './sets.ts';

export const uncertaintyItem = z.object({ text: z.string(), label: z.enum(['certain', 'uncertain']) });
export const factualityItem = z.object({
  text: z.string(),
  tokens: z.array(z.string()),
  event_index: z.int().nonnegative(),
  factuality: z.number(),
  label: z.enum(['settled', 'settled_not', 'uncertain']),
});

/** Sentences with at least one vague or hedging word: uncertain where the engine calls the sentence vague. */
export function measureUncertainty(items: readonly z.infer<typeof uncertaintyItem>[]): Figure[] {
  return [
    {
      metric: 'F1 of uncertain',
      value: f1(
        items.map(({ label }) => label),
        items.map(({ text }) => (vaguenessOf(text) >= VAGUE_FROM ? 'uncertain' : 'certain')),
        'uncertain',
      ),
      items: items.length,
    },
  ];
}

/**
 * Whether what a verb tells has happened. The correlation is with the mean answer of the annotators, −3 to 3. Where a
 * set was learned from, these figures flatter: `learn-settledness.ts` prints the crossed ones.
 */
export function measureFactuality(items: readonly z.infer<typeof factualityItem>[]): Figure[] {
  const chances = items.map((item) => settlednessAt(item.text, placeOf(item.text, item.tokens, item.event_index)));
  return [
    {
      metric: 'F1 of not settled',
      value: f1(
        items.map(({ label }) => (label === 'settled' ? 'settled' : 'open')),
        chances.map((chance) => (chance >= SETTLED_FROM ? 'settled' : 'open')),
        'open',
      ),
      items: items.length,
    },
    {
      metric: 'Pearson r',
      value: pearson(
        chances,
        items.map(({ factuality }) => factuality),
      ),
      items: items.length,
    },
  ];
}

/** Where a token stands in the text, which may have other white space than the tokens. */
export function placeOf(text: string, tokens: readonly string[], index: number): number {
  let at = 0;
  for (const token of tokens.slice(0, index)) {
    const found = text.indexOf(token, at);
    if (found >= 0) at = found + token.length;
  }
  const found = text.indexOf(tokens[index] ?? '', at);
  return found >= 0 ? found : at;
}
