import type { Columns } from '../../../../shared/archives.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { ArchiveItem } from './archive-item.ts';
import { columnsOf, rowEntry } from './columns.ts';
import { fieldsOf, wordsOf } from './json-values.ts';

const LONGEST_LINE = 30_000_000;

/**
 * Reads lines of JSON (JSONL), an object each, line by line.
 * @param chosen which field holds what; null to tell by their names.
 * @throws Failure `unreadable-file` naming the line that is none, `file-too-large` for one that no article can be.
 */
export async function* jsonLineItems(
  named: string,
  chunks: AsyncIterable<string>,
  chosen: Columns | null = null,
): AsyncGenerator<ArchiveItem> {
  let number = 0;
  let hasText = false;
  for await (const line of linesOf(named, chunks)) {
    number += 1;
    if (line.trim() === '') continue;
    const row = rowOf(named, line.replace(/^\ufeff/, ''), number);
    const columns = chosen ?? columnsOf(Object.keys(row));
    if (columns.text === undefined && !hasText)
      throw new Failure(
        'unreadable-file',
        `${named} cannot be read: Stet cannot tell which field of line ${number} holds the article; name it “text”.`,
      );
    hasText = true;
    yield rowEntry(columns, row, (name) => `the line’s field “${name}”`);
  }
}

/** The fields of the first line. @throws Failure as {@link jsonLineItems}. */
export async function jsonLineHead(named: string, chunks: AsyncIterable<string>): Promise<string[]> {
  for await (const line of linesOf(named, chunks))
    if (line.trim() !== '') return Object.keys(rowOf(named, line.replace(/^\ufeff/, ''), 1));
  return [];
}

async function* linesOf(named: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE)
      throw new Failure('file-too-large', `${named} cannot be read: a line in it is longer than an article can be.`);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The fields of a line as text; of a list, or of something with a name, the names. */
function rowOf(named: string, line: string, number: number): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Failure('unreadable-file', `${named} cannot be read: its line ${number} is no JSON, or was cut off.`, {
      cause: error,
    });
  }
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, field]) => [name, textOf(field)]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.slice(0, 20).map(textOf).filter(Boolean).join(', ');
  return wordsOf(value) || wordsOf(fieldsOf(value).name);
}
