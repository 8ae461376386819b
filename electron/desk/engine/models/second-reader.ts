import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { inBatches, ModelFolder, OnnxModel, type TokenRow } from './onnx-model.ts';
import { type PairInContext, readingInput } from './reading-input.ts';

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
 * @param vocabularyFolder the sentence model's folder, whose tokenizer it shares.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openSecondReader(folder: string, vocabularyFolder: string): Promise<SecondReader> {
  const files = await ModelFolder.open(folder);
  const about = files.about(aboutSchema);
  const vocabulary = await ModelFolder.open(vocabularyFolder);
  const tokenizer = new Tokenizer(
    await vocabulary.json('tokenizer.json'),
    await vocabulary.json('tokenizer_config.json'),
  );
  const network = await OnnxModel.open(await files.file('model.onnx'));
  const idsOf = (text: string) => (text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false }).ids);

  const readingsOf = async (batch: readonly TokenRow[]): Promise<SecondReading[]> => {
    const logits = await network.run(batch, 'logits');
    return batch.map((_, row) => readingOf(logits.subarray(row * 4, row * 4 + 4), about));
  };
  return {
    id: about.id,
    read: (pairs) =>
      inBatches(
        pairs.map((pair) => readingInput(pair, about, idsOf)),
        readingsOf,
      ),
  };
}

/** @param logits confirmed, outdated, open, and whether it is the same event or thing. */
function readingOf(logits: Float32Array, { temperature, bias }: z.output<typeof aboutSchema>): SecondReading {
  const [forIt, againstIt, nothing, same] = [...logits] as [number, number, number, number];
  const verdicts = [forIt, againstIt, nothing + bias.open];
  const top = Math.max(...verdicts);
  const weights = verdicts.map((logit) => Math.exp((logit - top) / temperature.verdict));
  const [confirmed, outdated, open] = weights as [number, number, number];
  const sum = confirmed + outdated + open;
  const rounded = (share: number) => Math.round(share * 1000) / 1000;
  return {
    same: rounded(1 / (1 + Math.exp(-(same / temperature.same + bias.same)))),
    confirmed: rounded(confirmed / sum),
    outdated: rounded(outdated / sum),
    open: rounded(open / sum),
  };
}
