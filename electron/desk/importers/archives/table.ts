import type { Columns } from '../../../../shared/archives.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { ArchiveItem } from './archive-item.ts';
import { columnsOf, rowEntry } from './columns.ts';
import { tableRows } from './table-rows.ts';

/**
 * Reads a table of articles, one in each row; the first row names the columns.
 * @param chosen which column holds what; null to tell by their names.
 * @throws Failure `unreadable-file` where no column can hold the text, or a row has more cells than there are columns;
 *   as {@link tableRows}.
 */
export async function* tableItems(
  named: string,
  chunks: AsyncIterable<string>,
  chosen: Columns | null = null,
): AsyncGenerator<ArchiveItem> {
  let names: string[] | null = null;
  let columns: Columns = {};
  for await (const cells of tableRows(named, chunks)) {
    if (names === null) {
      names = headOf(cells);
      columns = chosen ?? columnsOf(names);
      if (columns.text === undefined) throw noText(named, names);
      continue;
    }
    if (cells.length > names.length + 1)
      throw new Failure(
        'unreadable-file',
        `${named} cannot be read: a row in it has more cells than the first, which names the columns; save it anew as CSV.`,
      );
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    yield rowEntry(columns, row, (name) => `the table’s column “${name}”`);
  }
}

/** The names of a table's columns; none where it is empty. @throws Failure as {@link tableRows}. */
export async function tableHead(named: string, chunks: AsyncIterable<string>): Promise<string[]> {
  for await (const cells of tableRows(named, chunks)) return headOf(cells);
  return [];
}

function headOf(cells: readonly string[]): string[] {
  return cells.map((name) => name.replace(/^\ufeff/, '').trim());
}

function noText(named: string, names: readonly string[]): Failure {
  const listed = new Intl.ListFormat('en-GB').format(names.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`));
  return new Failure(
    'unreadable-file',
    `${named} cannot be read: Stet cannot tell which of its columns holds the articles (${listed}); name that one “text”.`,
  );
}
