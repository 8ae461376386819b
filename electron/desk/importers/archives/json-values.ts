import { JSONParser } from '@streamparser/json';
import { Failure } from '../../../../shared/failure.ts';
import { damagedFile } from '../unreadable.ts';

/** A value somewhere in a JSON file, with the keys that lead to it; places in lists are numbers. */
export interface JsonValue {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

/** In code units, between one value that is asked for and the next. */
const LONGEST = 30_000_000;

/**
 * Reads a JSON file value by value; nothing but the value at hand is in memory.
 * @param paths which values, as `$.items.*`.
 * @throws Failure `unreadable-file` for JSON that is cut off or wrong, `file-too-large` for a value that no article is.
 */
export async function* jsonValues(
  named: string,
  chunks: AsyncIterable<string>,
  paths: readonly string[],
): AsyncGenerator<JsonValue> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false });
  const ready: JsonValue[] = [];
  let since = 0;
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.map((container) => container.key), key].filter((one) => one !== undefined);
    ready.push({ keys, value });
    since = 0;
  };
  const parsed = (step: () => void) => {
    try {
      step();
    } catch (error) {
      throw damagedFile(named, error);
    }
  };
  for await (const chunk of chunks) {
    since += chunk.length;
    parsed(() => parser.write(chunk.replace(/^\ufeff/, '')));
    if (since > LONGEST)
      throw new Failure('file-too-large', `${named} cannot be read: an entry in it is longer than an article can be.`);
    yield* ready.splice(0);
  }
  parsed(() => {
    if (!parser.isEnded) parser.end();
  });
  yield* ready.splice(0);
}

/** The fields of a value that is an object; none of any other. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A text or a number as text; empty for anything else. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
