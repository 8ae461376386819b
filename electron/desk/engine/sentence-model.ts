import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { SentenceModel } from './engine.ts';

const aboutSchema = z.object({
  id: z.string(),
  dimensions: z.int().positive(),
  maxTokens: z.int().positive(),
  sha256: z.record(z.string(), z.string()),
});

const BATCH = 8;

interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}

/**
 * Opens the sentence model (all-MiniLM-L6-v2; Reimers and Gurevych 2019, Wang et al. 2020) in a folder that holds
 * model.onnx, the tokenizer's files and model.json with their hashes.
 * @throws Failure `unreadable-file` when a file is missing or is not the one that model.json names.
 */
export async function openSentenceModel(folder: string): Promise<SentenceModel> {
  const about = aboutSchema.parse(JSON.parse(new TextDecoder().decode(await read(folder, 'model.json'))));
  const file = async (name: string) => {
    const bytes = await read(folder, name);
    if (createHash('sha256').update(bytes).digest('hex') !== about.sha256[name]) {
      throw new Failure('unreadable-file', `The sentence model’s file “${name}” is damaged.`);
    }
    return bytes;
  };
  const json = async (name: string) => JSON.parse(new TextDecoder().decode(await file(name))) as object;
  const tokenizer = new Tokenizer(await json('tokenizer.json'), await json('tokenizer_config.json'));
  const weights = await file('model.onnx');
  const runtime = await openRuntime();
  const session = await runtime.InferenceSession.create(weights, {
    intraOpNumThreads: 1,
    graphOptimizationLevel: 'all',
  });
  return new MiniLm(about, tokenizer, session, runtime);
}

class MiniLm implements SentenceModel {
  readonly id: string;
  readonly dimensions: number;
  readonly #maxTokens: number;
  readonly #tokenizer: Tokenizer;
  readonly #session: InferenceSession;
  readonly #runtime: Runtime;

  constructor(about: z.infer<typeof aboutSchema>, tokenizer: Tokenizer, session: InferenceSession, runtime: Runtime) {
    this.id = about.id;
    this.dimensions = about.dimensions;
    this.#maxTokens = about.maxTokens;
    this.#tokenizer = tokenizer;
    this.#session = session;
    this.#runtime = runtime;
  }

  async embed(texts: readonly string[]): Promise<Int8Array[]> {
    const encoded = texts.map((text, index) => ({ index, ids: this.#idsOf(text) }));
    // Texts of like length go together, so that little is spent on padding.
    encoded.sort((a, b) => a.ids.length - b.ids.length || a.index - b.index);
    const vectors = new Array<Int8Array>(texts.length);
    for (let at = 0; at < encoded.length; at += BATCH) {
      const batch = encoded.slice(at, at + BATCH);
      const values = await this.#run(batch.map(({ ids }) => ids));
      batch.forEach(({ index }, row) => {
        const start = row * this.dimensions;
        vectors[index] = Int8Array.from(values.subarray(start, start + this.dimensions), (value) =>
          Math.round(value * 127),
        );
      });
    }
    return vectors;
  }

  #idsOf(text: string): number[] {
    const { ids } = this.#tokenizer.encode(text);
    // Keeps the closing mark when the text is too long.
    return ids.length <= this.#maxTokens ? ids : [...ids.slice(0, this.#maxTokens - 1), ids.at(-1) as number];
  }

  async #run(rows: readonly number[][]): Promise<Float32Array> {
    const length = Math.max(...rows.map((row) => row.length));
    const ids = new BigInt64Array(rows.length * length);
    const mask = new BigInt64Array(rows.length * length);
    rows.forEach((row, r) => {
      row.forEach((id, i) => {
        ids[r * length + i] = BigInt(id);
        mask[r * length + i] = 1n;
      });
    });
    const tensor = (data: BigInt64Array) => new this.#runtime.Tensor('int64', data, [rows.length, length]);
    const { embedding } = await this.#session.run({
      input_ids: tensor(ids),
      attention_mask: tensor(mask),
      token_type_ids: tensor(new BigInt64Array(rows.length * length)),
    });
    return embedding?.data as Float32Array;
  }
}

async function read(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    throw new Failure('unreadable-file', `The sentence model’s file “${name}” cannot be opened.`, { cause: error });
  }
}

/** The native runtime, or the one in WebAssembly where the native one has no file for this machine (macOS on Intel). */
async function openRuntime(): Promise<Runtime> {
  try {
    return runtimeIn(await import('onnxruntime-node'));
  } catch {
    return runtimeIn(await import('onnxruntime-web'));
  }
}

/** Both runtimes are CommonJS, whose names Node may only find on the default export. */
function runtimeIn(loaded: object): Runtime {
  return ('InferenceSession' in loaded ? loaded : (loaded as { default: object }).default) as Runtime;
}
