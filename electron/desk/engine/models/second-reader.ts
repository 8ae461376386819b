import { z } from 'zod';
import { openCrossEncoder, rounded, sharesOf } from './cross-encoder.ts';
import { type PairInContext, readingInput } from './reading-input.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What the second reader makes of a pair: the chance that both speak of the same event or the same lasting thing, and
 * for the case that they do the shares of three verdicts, which add up to 1. `open`: the passage decides nothing.
 */
export interface SecondReading {
  readonly same: number;
  readonly confirmed: number;
  readonly outdated: number;
  readonly open: number;
}

/** Reads a claim and a passage together, each with its title, date and the sentence before, once more. */
export interface SecondReader {
  readonly id: string;
  read(pairs: readonly PairInContext[]): Promise<SecondReading[]>;
}

const aboutSchema = z.object({
  id: z.string(),
  temperature: z.object({ verdict: z.number().positive(), same: z.number().positive() }),
  bias: z.object({ open: z.number(), same: z.number() }),
  limits: z.object({
    claim: z.int().positive(),
    passage: z.int().positive(),
    context: z.int().positive(),
    title: z.int().positive(),
  }),
  marks: z.object({ more: z.int(), less: z.int(), same: z.int() }),
  tokenizer: z.object({ cls: z.int(), sep: z.int() }),
});

/**
 * Opens the second reader: a cross-encoder (Nogueira and Cho 2019) taught by labelled pairs of news.
 * @param folder its own folder.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openSecondReader(folder: string, vocabulary: Vocabulary): Promise<SecondReader> {
  const { about, idsOf, read } = await openCrossEncoder(folder, vocabulary, aboutSchema);
  return {
    id: about.id,
    read: (pairs) =>
      read(
        pairs.map((pair) => readingInput(pair, about, idsOf)),
        4,
        (logits) => readingOf(logits, about),
      ),
  };
}

/** @param logits confirmed, outdated, open, and whether it is the same event or thing. */
function readingOf(logits: Float32Array, { temperature, bias }: z.output<typeof aboutSchema>): SecondReading {
  const [forIt, againstIt, nothing, same] = [...logits] as [number, number, number, number];
  const verdicts = sharesOf([forIt, againstIt, nothing + bias.open], temperature.verdict);
  const [confirmed, outdated, open] = verdicts as [number, number, number];
  const sameChance = 1 / (1 + Math.exp(-(same / temperature.same + bias.same)));
  return { same: rounded(sameChance), confirmed, outdated, open };
}
