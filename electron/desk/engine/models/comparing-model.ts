import { z } from 'zod';
import { openCrossEncoder, sharesOf } from './cross-encoder.ts';
import { numberMarks } from './number-marks.ts';
import type { TokenRow } from './onnx-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A claim and a later passage to be read together, both as they stand in their texts. */
export interface PairToRead {
  readonly claim: string;
  readonly passage: string;
}

/** What the comparing model makes of a pair: shares that add up to 1. `open`: the passage decides nothing. */
export interface PairReading {
  readonly confirmed: number;
  readonly outdated: number;
  readonly open: number;
}

/** Reads a claim and a passage together. */
export interface ComparingModel {
  readonly id: string;
  read(pairs: readonly PairToRead[]): Promise<PairReading[]>;
}

const aboutSchema = z.object({
  id: z.string(),
  temperature: z.number().positive(),
  maxTokens: z.int().positive(),
  maxClaimTokens: z.int().positive(),
  marks: z.object({ more: z.int(), less: z.int(), same: z.int() }),
  tokenizer: z.object({ cls: z.int(), sep: z.int() }),
});

/**
 * Opens the comparing model: a cross-encoder (Nogueira and Cho 2019) that reads claim and passage together.
 * @param folder its own folder.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openComparingModel(folder: string, vocabulary: Vocabulary): Promise<ComparingModel> {
  const { about, idsOf, read } = await openCrossEncoder(folder, vocabulary, aboutSchema);

  /** `[CLS] claim [SEP] passage [SEP]`, with a mark of type 0 after each number of the passage. */
  const rowOf = ({ claim, passage }: PairToRead): TokenRow => {
    const { cls, sep } = about.tokenizer;
    const head = idsOf(claim).slice(0, about.maxClaimTokens);
    const body: number[] = [];
    const types: number[] = [];
    const add = (ids: readonly number[], type: number) => {
      for (const id of ids) {
        body.push(id);
        types.push(type);
      }
    };
    let from = 0;
    for (const { at, word } of numberMarks(claim, passage)) {
      add(idsOf(passage.slice(from, at)), 1);
      add([about.marks[word]], 0);
      from = at;
    }
    add(idsOf(passage.slice(from)), 1);
    const room = about.maxTokens - 3 - head.length;
    return {
      ids: [cls, ...head, sep, ...body.slice(0, room), sep],
      types: [...new Array<number>(head.length + 2).fill(0), ...types.slice(0, room), 1],
    };
  };
  return {
    id: about.id,
    read: (pairs) => read(pairs.map(rowOf), 3, (logits) => readingOf(logits, about.temperature)),
  };
}

function readingOf(logits: Float32Array, temperature: number): PairReading {
  const [confirmed, outdated, open] = sharesOf([...logits], temperature) as [number, number, number];
  return { confirmed, outdated, open };
}
