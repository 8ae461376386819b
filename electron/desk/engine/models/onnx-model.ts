import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { z } from 'zod';
import { Failure } from '../../../../shared/failure.ts';

const hashesSchema = z.object({ sha256: z.record(z.string(), z.string()) });

interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}

/** One row of a batch: token ids and token types of the same length. */
export interface TokenRow {
  readonly ids: readonly number[];
  /** Null where every token has type 0. */
  readonly types: readonly number[] | null;
}

/**
 * A folder with a network and its parts: `model.json` says what it is and holds the SHA-256 of every other file.
 * Nothing is used whose hash differs.
 */
export class ModelFolder {
  readonly #folder: string;
  readonly #about: unknown;
  readonly #hashes: Readonly<Record<string, string>>;

  private constructor(folder: string, about: unknown) {
    this.#folder = folder;
    this.#about = about;
    this.#hashes = hashesSchema.parse(about).sha256;
  }

  /** @throws Failure `unreadable-file` when `model.json` cannot be opened. */
  static async open(folder: string): Promise<ModelFolder> {
    return new ModelFolder(folder, JSON.parse(new TextDecoder().decode(await read(folder, 'model.json'))));
  }

  /** What `model.json` says, in the shape that is asked for. */
  about<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
    return schema.parse(this.#about);
  }

  /** @throws Failure `unreadable-file` when the file is missing or is not the one that `model.json` names. */
  async file(name: string): Promise<Uint8Array> {
    const bytes = await read(this.#folder, name);
    if (createHash('sha256').update(bytes).digest('hex') !== this.#hashes[name]) {
      throw new Failure('unreadable-file', `The model’s file “${name}” is damaged.`);
    }
    return bytes;
  }

  async json(name: string): Promise<object> {
    return JSON.parse(new TextDecoder().decode(await this.file(name))) as object;
  }
}

/** A BERT-like network in ONNX: rows of tokens in, one row of numbers out for each. */
export class OnnxModel {
  readonly #session: InferenceSession;
  readonly #runtime: Runtime;

  private constructor(session: InferenceSession, runtime: Runtime) {
    this.#session = session;
    this.#runtime = runtime;
  }

  static async open(weights: Uint8Array): Promise<OnnxModel> {
    const runtime = await openRuntime();
    // Threads share the rows and columns of a product, never the terms of one sum: the numbers stay the same.
    const options = {
      intraOpNumThreads: THREADS,
      graphOptimizationLevel: 'all',
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    } as const;
    return new OnnxModel(await runtime.InferenceSession.create(weights, options), runtime);
  }

  /** Runs one batch, padded to its longest row; gives the output named `output`, row after row. */
  async run(rows: readonly TokenRow[], output: string): Promise<Float32Array> {
    const length = Math.max(...rows.map((row) => row.ids.length));
    const size = rows.length * length;
    const [ids, mask, types] = [new BigInt64Array(size), new BigInt64Array(size), new BigInt64Array(size)];
    rows.forEach((row, r) => {
      row.ids.forEach((id, i) => {
        ids[r * length + i] = BigInt(id);
        mask[r * length + i] = 1n;
        types[r * length + i] = BigInt(row.types?.[i] ?? 0);
      });
    });
    const tensor = (data: BigInt64Array) => new this.#runtime.Tensor('int64', data, [rows.length, length]);
    const results = await this.#session.run({
      input_ids: tensor(ids),
      attention_mask: tensor(mask),
      token_type_ids: tensor(types),
    });
    return results[output]?.data as Float32Array;
  }
}

const BATCH = 8;
/** A core is left to the window where there are more than two. */
const THREADS = Math.max(1, Math.min(4, availableParallelism(), Math.max(2, availableParallelism() - 1)));

/**
 * Runs rows of any number through `run` in small batches of like length, so that little is spent on padding, and gives
 * each row's result at its own place.
 */
export async function inBatches<Result>(
  rows: readonly TokenRow[],
  run: (batch: readonly TokenRow[]) => Promise<Result[]>,
): Promise<Result[]> {
  const order = rows.map((row, index) => ({ row, index }));
  order.sort((a, b) => a.row.ids.length - b.row.ids.length || a.index - b.index);
  const results = new Array<Result>(rows.length);
  for (let at = 0; at < order.length; at += BATCH) {
    const batch = order.slice(at, at + BATCH);
    const found = await run(batch.map(({ row }) => row));
    batch.forEach(({ index }, i) => {
      results[index] = found[i] as Result;
    });
  }
  return results;
}

async function read(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    throw new Failure('unreadable-file', `The model’s file “${name}” cannot be opened.`, { cause: error });
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
