import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** A table with row numbers, as far as its pages are to be told from others'. */
export interface StoredTable {
  readonly root: number;
  /** `INTEGER`, `REAL`, `TEXT` or `BLOB`, by column. */
  readonly types: readonly string[];
  /** What the first column of every row is one of; then each row has all columns, too. */
  readonly begins?: readonly string[];
}

/** A page of rows: the numbers of its first and last, and how some of them are made up (SQLite's serial types). */
interface Leaf {
  readonly page: number;
  readonly first: number;
  readonly last: number;
  readonly rows: readonly (readonly number[])[];
  /** The beginning of each row’s first column, as text. */
  readonly words: readonly string[];
}

const INNER = 0x05;
const LEAF = 0x0d;
/** The header of the file stands before what the first page holds. */
const FILE_HEADER = 100;
const LONGEST_WORD = 16;
/** So many rows tell whose page it is. */
const ROWS_LOOKED_AT = 4;
/** So few children find room in a page whatever their row numbers. */
const CHILDREN = 200;

/**
 * Gives tables whose root, or another page above their rows, is destroyed new pages above the pages of rows that are left,
 * so that SQLite can read them; pages that no table leads to any more go to the one whose columns they fit. Works on a
 * closed file without a log, which must be a copy. Format: https://www.sqlite.org/fileformat2.html
 * @returns how many tables were given new pages.
 */
export function rebuildTrees(path: string, tables: readonly StoredTable[], pageSize: number): number {
  const file = openSync(path, 'r+');
  try {
    const pages = new Pages(file, pageSize);
    const { leaves, inner } = pages.scanned();
    const taken = pages.free();
    const broken: { table: StoredTable; own: Leaf[] }[] = [];
    for (const table of tables) {
      const own: Leaf[] = [];
      let isBroken = false;
      const ahead = [table.root];
      for (let page = ahead.pop(); page !== undefined; page = ahead.pop()) {
        const leaf = leaves.get(page);
        const children = inner.get(page);
        if (taken.has(page) || (leaf === undefined && children === undefined)) isBroken = true;
        else if (leaf !== undefined) own.push(...(leaf.rows.length === 0 ? [] : [leaf]));
        else ahead.push(...(children ?? []));
        taken.add(page);
      }
      if (isBroken) broken.push({ table, own });
    }
    for (const leaf of leaves.values()) {
      const fitting =
        taken.has(leaf.page) || leaf.rows.length === 0 ? [] : broken.filter(({ table }) => fits(leaf, table));
      // Rows from before a column was added lack it; where they could be of several tables, all columns tell.
      const full = fitting.filter(({ table }) => leaf.rows.every((row) => row.length === table.types.length));
      const [owner, ...others] = fitting.length > 1 ? full : fitting;
      if (others.length === 0) owner?.own.push(leaf);
    }
    const mended = broken.filter(({ own }) => own.length > 0);
    for (const { table, own } of mended) pages.build(table.root, apart(own));
    return mended.length;
  } finally {
    closeSync(file);
  }
}

/** In the order of their rows; one that claims rows of another is an old page that was not overwritten. */
function apart(leaves: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  for (const leaf of [...leaves].sort((one, other) => one.first - other.first))
    if (leaf.first > (kept.at(-1)?.last ?? Number.NEGATIVE_INFINITY)) kept.push(leaf);
  return kept;
}

function fits({ rows, words }: Leaf, { types, begins }: StoredTable): boolean {
  const isOf = (serial: number, type: string | undefined) =>
    serial === 0 ||
    (type === 'TEXT' && serial >= 13 && serial % 2 === 1) ||
    (type === 'BLOB' && serial >= 12 && serial % 2 === 0) ||
    (type === 'INTEGER' && serial <= 9 && serial !== 7) ||
    (type === 'REAL' && serial <= 9);
  const mayBe = rows.every((row) => row.length <= types.length && row.every((serial, at) => isOf(serial, types[at])));
  return (
    mayBe &&
    (begins === undefined ||
      (rows.every((row) => row.length === types.length) && words.every((word) => begins.includes(word))))
  );
}

class Pages {
  readonly #file: number;
  readonly #size: number;
  #count: number;

  constructor(file: number, size: number) {
    this.#file = file;
    this.#size = size;
    this.#count = Math.floor(fstatSync(file).size / size);
  }

  /** Every page that can be one of rows or one above such pages. */
  scanned(): { leaves: Map<number, Leaf>; inner: Map<number, number[]> } {
    const leaves = new Map<number, Leaf>();
    const inner = new Map<number, number[]>();
    for (let page = 1; page <= this.#count; page += 1) {
      const bytes = this.#read(page);
      const start = page === 1 ? FILE_HEADER : 0;
      const kind = bytes[start];
      if (kind !== INNER && kind !== LEAF) continue;
      const cells = cellsOf(bytes, start, kind === LEAF ? 8 : 12);
      if (cells === null) continue;
      if (kind === INNER && cells.length > 0) {
        const children = [...cells.map((cell) => bytes.readUInt32BE(cell)), bytes.readUInt32BE(start + 8)];
        if (children.every((child) => child >= 2 && child <= this.#count)) inner.set(page, children);
      } else if (kind === LEAF) {
        const leaf = leafOf(page, bytes, cells);
        if (leaf !== null) leaves.set(page, leaf);
      }
    }
    return { leaves, inner };
  }

  /** Pages that are free: what they hold was deleted. */
  free(): Set<number> {
    const found = new Set<number>();
    let trunk = this.#read(1).readUInt32BE(32);
    while (trunk >= 2 && trunk <= this.#count && !found.has(trunk)) {
      found.add(trunk);
      const bytes = this.#read(trunk);
      const number = Math.min(bytes.readUInt32BE(4), this.#size / 4 - 2);
      for (let at = 0; at < number; at += 1) found.add(bytes.readUInt32BE(8 + at * 4));
      trunk = bytes.readUInt32BE(0);
    }
    return found;
  }

  /** Makes `root` lead to pages of rows, over as many pages in between as are needed; these come behind all others. */
  build(root: number, leaves: readonly Leaf[]): void {
    let level: Child[] = leaves.map(({ page, last }) => ({ page, last }));
    while (level.length > CHILDREN) {
      const above: Child[] = [];
      for (let from = 0; from < level.length; from += CHILDREN - 1) {
        const children = level.slice(from, from + CHILDREN - 1);
        const last = children.at(-1) as Child;
        // A page above one other alone is none.
        if (children.length === 1) above.push(last);
        else {
          this.#count += 1;
          this.#write(this.#count, this.#inner(children, 0));
          above.push({ page: this.#count, last: last.last });
        }
      }
      level = above;
    }
    const start = root === 1 ? FILE_HEADER : 0;
    const [only] = level;
    if (only === undefined || only.page === root) return;
    // Only the first page has its rows elsewhere in the page than others.
    if (level.length > 1) this.#write(root, this.#inner(level, start));
    else if (start === 0) this.#write(root, this.#read(only.page));
    const header = this.#read(1);
    header.writeUInt32BE(this.#count, 28);
    this.#write(1, header);
  }

  #inner(children: readonly Child[], start: number): Buffer {
    const bytes = Buffer.alloc(this.#size);
    if (start > 0) this.#read(1).copy(bytes, 0, 0, start);
    let end = this.#size;
    for (const [at, { page, last }] of children.slice(0, -1).entries()) {
      const key = varintOf(last);
      end -= 4 + key.length;
      bytes.writeUInt32BE(page, end);
      bytes.set(key, end + 4);
      bytes.writeUInt16BE(end, start + 12 + at * 2);
    }
    bytes[start] = INNER;
    bytes.writeUInt16BE(children.length - 1, start + 3);
    bytes.writeUInt16BE(end, start + 5);
    bytes.writeUInt32BE(children.at(-1)?.page ?? 0, start + 8);
    return bytes;
  }

  #read(page: number): Buffer {
    const bytes = Buffer.alloc(this.#size);
    readSync(this.#file, bytes, 0, this.#size, (page - 1) * this.#size);
    return bytes;
  }

  #write(page: number, bytes: Buffer): void {
    writeSync(this.#file, bytes, 0, this.#size, (page - 1) * this.#size);
  }
}

/** A page below another, with the number of its last row. */
interface Child {
  readonly page: number;
  readonly last: number;
}

/** Where the cells of a page begin; null where that cannot be. */
function cellsOf(bytes: Buffer, start: number, header: number): number[] | null {
  const count = bytes.readUInt16BE(start + 3);
  const behind = start + header + count * 2;
  if (behind > bytes.length) return null;
  const cells = Array.from({ length: count }, (_, at) => bytes.readUInt16BE(start + header + at * 2));
  return cells.every((cell) => cell >= behind && cell <= bytes.length - 4) ? cells : null;
}

function leafOf(page: number, bytes: Buffer, cells: readonly number[]): Leaf | null {
  let last = Number.NEGATIVE_INFINITY;
  const rows: number[][] = [];
  const words: string[] = [];
  let first: number | null = null;
  for (const cell of cells) {
    const [, afterSize] = varintAt(bytes, cell);
    const [rowid, afterRowid] = varintAt(bytes, afterSize);
    if (!(rowid > last)) return null;
    last = rowid;
    first ??= rowid;
    const [size, afterHeader] = varintAt(bytes, afterRowid);
    const end = afterRowid + size;
    if (size < 2 || end > bytes.length) return null;
    const row: number[] = [];
    for (let at = afterHeader; at < end; ) {
      const [serial, next] = varintAt(bytes, at);
      row.push(serial);
      at = next;
    }
    if (rows.length === ROWS_LOOKED_AT) continue;
    rows.push(row);
    words.push(
      bytes.toString('latin1', end, Math.min(end + Math.max(0, ((row[0] ?? 0) - 13) / 2), end + LONGEST_WORD)),
    );
  }
  // A table without rows has one page without any.
  return { page, first: first ?? last, last, rows, words };
}

/** A number of SQLite's, of one to nine bytes, and where it ends. */
function varintAt(bytes: Buffer, at: number): [value: number, end: number] {
  let value = 0;
  for (let position = at; position < at + 8; position += 1) {
    const byte = bytes[position] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, position + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}

/** @param value of up to 53 bits. */
function varintOf(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}
