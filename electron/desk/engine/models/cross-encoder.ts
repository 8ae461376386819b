import type { z } from 'zod';
import { inBatches, ModelFolder, OnnxModel, type TokenRow } from './onnx-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A network that reads two texts together (Nogueira and Cho 2019), with what its `model.json` says of it. */
export interface CrossEncoder<About> {
  readonly about: About;
  /** The vocabulary's entries for a text, without the ones that frame it. */
  idsOf(text: string): number[];
  /** What the network makes of each row: `made` is given its `width` logits. */
  read<Made>(rows: readonly TokenRow[], width: number, made: (logits: Float32Array) => Made): Promise<Made[]>;
}

/**
 * @param folder its own folder.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openCrossEncoder<Schema extends z.ZodType>(
  folder: string,
  vocabulary: Vocabulary,
  schema: Schema,
): Promise<CrossEncoder<z.output<Schema>>> {
  const files = await ModelFolder.open(folder);
  const network = await OnnxModel.open(await files.file('model.onnx'));
  return {
    about: files.about(schema),
    idsOf: (text) => (text === '' ? [] : vocabulary.encode(text, { add_special_tokens: false }).ids),
    read: (rows, width, made) =>
      inBatches(rows, async (batch) => {
        const logits = await network.run(batch, 'logits');
        return batch.map((_, row) => made(logits.subarray(row * width, (row + 1) * width)));
      }),
  };
}

/** Logits as shares that add up to 1, flattened by a temperature. */
export function sharesOf(logits: readonly number[], temperature: number): number[] {
  const top = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp((logit - top) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => rounded(weight / sum));
}

/** To a thousandth: every machine tells the same. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
