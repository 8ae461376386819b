import { z } from 'zod';
import { inBatches, ModelFolder, OnnxModel, type TokenRow } from './onnx-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Turns sentences into vectors of unit length, quantised to signed bytes (value × 127). */
export interface SentenceModel {
  /** Names the weights; vectors of different models are never compared. */
  readonly id: string;
  readonly dimensions: number;
  embed(texts: readonly string[]): Promise<Int8Array[]>;
}

const aboutSchema = z.object({
  id: z.string(),
  dimensions: z.int().positive(),
  maxTokens: z.int().positive(),
});

/**
 * Opens the sentence model (all-MiniLM-L6-v2; Reimers and Gurevych 2019, Wang et al. 2020) in its folder.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openSentenceModel(folder: string, vocabulary: Vocabulary): Promise<SentenceModel> {
  const files = await ModelFolder.open(folder);
  const { id, dimensions, maxTokens } = files.about(aboutSchema);
  const network = await OnnxModel.open(await files.file('model.onnx'));

  const rowOf = (text: string): TokenRow => {
    const { ids } = vocabulary.encode(text);
    // Keeps the closing mark when the text is too long.
    return { ids: ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1) as number], types: null };
  };
  const vectorsOf = async (batch: readonly TokenRow[]): Promise<Int8Array[]> => {
    const values = await network.run(batch, 'embedding');
    return batch.map((_, row) => {
      const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
      return Int8Array.from(vector, (value) => Math.round(value * 127));
    });
  };
  return { id, dimensions, embed: (texts) => inBatches(texts.map(rowOf), vectorsOf) };
}
