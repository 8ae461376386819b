import { z } from 'zod';
import { statementsOf } from '../../electron/desk/engine/clauses.ts';
import { hedgingOf, SPECULATIVE_FROM, speaksOfTheFuture } from '../../electron/desk/engine/hedges.ts';
import { stanceOf } from '../../electron/desk/engine/stance.ts';
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

/** Sentences with at least one word that hedges: a sentence counts as uncertain where the engine calls it speculative. */
export function measureUncertainty(items: readonly z.infer<typeof uncertaintyItem>[]): Figure[] {
  const answers = items.map(({ text }) =>
    hedgingOf(text, { start: 0, end: text.length }).weight >= SPECULATIVE_FROM ? 'uncertain' : 'certain',
  );
  return [
    {
      metric: 'F1 of uncertain',
      value: f1(
        items.map(({ label }) => label),
        answers,
        'uncertain',
      ),
      items: items.length,
    },
  ];
}

/**
 * Whether what a verb tells has happened, judged by the statement around it: settled unless that is hedged, denied or
 * speaks of the future. The correlation is with the mean answer of the annotators, −3 to 3.
 */
export function measureFactuality(items: readonly z.infer<typeof factualityItem>[]): Figure[] {
  const judged = items.map((item) => factualityOf(item.text, placeOf(item.text, item.tokens, item.event_index)));
  return [
    {
      metric: 'F1 of not settled',
      value: f1(
        items.map(({ label }) => (label === 'settled' ? 'settled' : 'open')),
        judged.map((value) => (value >= 3 ? 'settled' : 'open')),
        'open',
      ),
      items: items.length,
    },
    {
      metric: 'Pearson r',
      value: pearson(
        judged,
        items.map(({ factuality }) => factuality),
      ),
      items: items.length,
    },
  ];
}

/** 3 for a plain statement, −3 for a denied one, 0 where it is hedged in full or still to come. */
function factualityOf(text: string, at: number): number {
  const statements = statementsOf(text, { start: 0, end: text.length });
  const around = statements.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
  const words = text.slice(around.start, around.end);
  const { weight } = hedgingOf(text, around);
  const hedged = weight >= SPECULATIVE_FROM ? Math.min(1, weight) : 0;
  if (hedged > 0) return 3 * (1 - hedged);
  if (stanceOf(words).isNegated) return -3;
  return speaksOfTheFuture(words) ? 0 : 3;
}

/** Where a token stands in the text, which may have other white space than the tokens. */
function placeOf(text: string, tokens: readonly string[], index: number): number {
  let at = 0;
  for (const token of tokens.slice(0, index)) {
    const found = text.indexOf(token, at);
    if (found >= 0) at = found + token.length;
  }
  const found = text.indexOf(tokens[index] ?? '', at);
  return found >= 0 ? found : at;
}
