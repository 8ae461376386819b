import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';

const ENDING = '.jsonl';

/** One figure of one set; null where the set holds nothing to take it from. */
export interface Figure {
  readonly metric: string;
  readonly value: number | null;
  /** How many items it was taken over. */
  readonly items: number;
}

/** Names of the folders of a bench, in order; a single file of lines is one set, named as the file is. */
export function foldersOf(data: string): string[] {
  if (isOneSet(data)) return [basename(data, ENDING)];
  if (!existsSync(data)) throw new Failure('not-found', `There is no folder “${data}” with labelled data.`);
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The lines of a set's `eval.jsonl` as they stand, at most `limit`; null where the folder has no such file. */
export function linesOf(data: string, set: string, limit: number): unknown[] | null {
  const path = isOneSet(data) ? data : join(data, set, 'eval.jsonl');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(0, limit).map((line, at) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (error) {
      throw new Failure('bad-input', `Line ${at + 1} of “${set}/eval.jsonl” is no JSON.`, { cause: error });
    }
  });
}

function isOneSet(data: string): boolean {
  return data.endsWith(ENDING) && (statSync(data, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** The lines read by a schema. @throws Failure naming the first line that has another shape, and its field. */
export function readItems<T>(set: string, lines: readonly unknown[], schema: z.ZodType<T>): T[] {
  return lines.map((line, at) => {
    const read = schema.safeParse(line);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new Failure(
      'bad-input',
      `Line ${at + 1} of “${set}/eval.jsonl” is not as the others: ${issue?.path.join('.')} ${issue?.message}.`,
    );
  });
}
