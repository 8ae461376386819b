import Papa from 'papaparse';
import { Failure } from '../../../../shared/failure.ts';

/** In code units, of one row: a quotation mark that is never closed makes one of all that follows. */
const LONGEST_ROW = 30_000_000;

/**
 * Reads a table (CSV, RFC 4180, or one parted by semicolons or tabs) row by row; empty rows are left out.
 * @throws Failure `unreadable-file` where a quotation mark is not closed or stands where none can, `file-too-large` for a
 *   row that no article can be.
 */
export async function* tableRows(named: string, chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let parser: Papa.Parser | null = null;
  let rest = '';
  let before = 0;
  /** A row that lies over many chunks is looked at again only when twice as much of it is there. */
  let tryAt = 0;
  const rowsIn = (isEnd: boolean) => {
    parser ??= new Papa.Parser({ delimiter: delimiterOf(rest) });
    const { data, errors, meta } = parser.parse(rest, 0, !isEnd) as Papa.ParseResult<string[]>;
    const wrong = errors.find(({ type, row = 0 }) => type === 'Quotes' && (isEnd || row < data.length));
    if (wrong !== undefined)
      throw new Failure(
        'unreadable-file',
        `${named} cannot be read: in row ${before + (wrong.row ?? 0) + 1} a quotation mark is not closed, or the file was cut off there.`,
      );
    before += data.length;
    rest = rest.slice(meta.cursor);
    tryAt = data.length === 0 ? 2 * rest.length : 0;
    return data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  };
  for await (const chunk of chunks) {
    rest += chunk;
    if (rest.length > LONGEST_ROW)
      throw new Failure('file-too-large', `${named} cannot be read: a row in it is longer than an article can be.`);
    if (rest.length < tryAt) continue;
    yield* rowsIn(false);
  }
  if (rest !== '') yield* rowsIn(true);
}

/** What parts the cells, by the first rows. */
function delimiterOf(text: string): string {
  return Papa.parse(text.slice(0, 200_000), { preview: 20 }).meta.delimiter;
}
