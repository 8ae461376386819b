/** A stretch of text on one baseline of a page, in points; `y` grows upwards. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
}

/** A line as one reads it. `column` is the number of the stretch of lines below each other that it stands in. */
export interface PageLine extends Fragment {
  readonly column: number;
  /** Whether it is the row of a table: parts of it stand far from each other. */
  readonly isRow: boolean;
}

/** What PDF.js says of a piece of text. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** In widths of a letter: what is further apart belongs to another fragment, a column or a cell. */
const WIDEST_SPACE = 1.4;
/** In points. */
const NARROWEST_GUTTER = 7;
/** A column has at least this share of the width of the whole. */
const NARROWEST_COLUMN = 0.15;

/** The lines of a page in the order in which they are read: column after column, between what spans them. */
export function linesOfPage(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
  let column = 0;
  const read = (fragments: readonly Fragment[], depth: number): void => {
    const gutter = depth > 4 ? null : gutterOf(fragments);
    if (gutter === null) {
      lines.push(...joinedLines(fragments).map((line) => ({ ...line, column })));
      column += 1;
      return;
    }
    for (const band of bandsOf(fragments, gutter)) for (const part of band) if (part.length > 0) read(part, depth + 1);
  };
  read(fragmentsOf(items), 0);
  return lines;
}

/** Puts together what stands on one baseline without a gap; what is turned is left out, and raised numbers of notes. */
function fragmentsOf(items: readonly TextItem[]): Fragment[] {
  const fragments: Fragment[] = [];
  let current: { text: string; left: number; right: number; y: number; size: number } | null = null;
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(c, d);
    if (Math.abs(b) > Math.abs(a) * 0.1 || size === 0 || str === '') continue;
    const isSpace = str.trim() === '';
    if (current !== null && isRaised(str, size, y, current)) continue;
    const follows =
      current !== null &&
      Math.abs(y - current.y) < size * 0.3 &&
      x - current.right < size * WIDEST_SPACE &&
      x - current.right > -size * 0.5 &&
      Math.max(size, current.size) < Math.min(size, current.size) * 1.6;
    if (current === null || !follows) {
      if (isSpace) continue;
      current = { text: str, left: x, right: x + width, y, size };
      fragments.push(current);
      continue;
    }
    if (isSpace && width > size * WIDEST_SPACE * 1.5) {
      current = null;
      continue;
    }
    const parted = x - current.right > size * 0.18 && !/\s$/.test(current.text) && !/^\s/.test(str);
    current.text += parted ? ` ${str}` : str;
    current.right = Math.max(current.right, x + width);
  }
  return fragments.filter(({ text }) => text.trim() !== '');
}

/** The number of a note, set small and high behind a word. */
function isRaised(text: string, size: number, y: number, before: Fragment): boolean {
  return (
    /^\s*[\d*†‡]{1,3}\s*$/.test(text) &&
    size < before.size * 0.8 &&
    y > before.y + before.size * 0.2 &&
    y < before.y + before.size
  );
}

/** The middle of the widest white strip that parts fragments into two columns; null where there is none. */
function gutterOf(fragments: readonly Fragment[]): { from: number; to: number } | null {
  if (fragments.length < 8) return null;
  const left = Math.min(...fragments.map((fragment) => fragment.left));
  const right = Math.max(...fragments.map((fragment) => fragment.right));
  const width = right - left;
  const most = fragments.length * 0.3;
  const edges = [...new Set(fragments.map((fragment) => fragment.right))].sort((a, b) => a - b);
  let best: { from: number; to: number } | null = null;
  for (const from of edges) {
    if (from < left + width * NARROWEST_COLUMN || from > right - width * NARROWEST_COLUMN) continue;
    // What reaches over the strip spans the columns: a title, or a picture’s caption.
    const spanning = fragments.filter((fragment) => fragment.left < from && fragment.right > from + NARROWEST_GUTTER);
    if (spanning.length > most) continue;
    const beyond = fragments.filter((fragment) => fragment.left >= from);
    const within = fragments.filter((fragment) => fragment.right <= from);
    const to = Math.min(...beyond.map((fragment) => fragment.left));
    if (!(to - from >= NARROWEST_GUTTER) || !isColumn(within, width) || !isColumn(beyond, width)) continue;
    if (!areBeside(within, beyond)) continue;
    if (best === null || to - from > best.to - best.from) best = { from, to };
  }
  return best;
}

/** True for lines of running text below each other, not for the cells of a table. */
function isColumn(fragments: readonly Fragment[], width: number): boolean {
  if (fragments.length < 4) return false;
  const wide = fragments.filter((fragment) => fragment.right - fragment.left > width * NARROWEST_COLUMN);
  return wide.length >= fragments.length * 0.5;
}

/** True when two columns stand at the same height, at least in part. */
function areBeside(a: readonly Fragment[], b: readonly Fragment[]): boolean {
  const [lowA, highA] = heightOf(a);
  const [lowB, highB] = heightOf(b);
  return Math.min(highA, highB) - Math.max(lowA, lowB) > 0.3 * Math.min(highA - lowA, highB - lowB);
}

function heightOf(fragments: readonly Fragment[]): [low: number, high: number] {
  const heights = fragments.map(({ y }) => y);
  return [Math.min(...heights), Math.max(...heights)];
}

/** Parts a page into what spans the columns and the two columns between, from top to bottom. */
function bandsOf(fragments: readonly Fragment[], gutter: { from: number; to: number }): Fragment[][][] {
  const middle = (gutter.from + gutter.to) / 2;
  const spans = (fragment: Fragment) => fragment.left < middle && fragment.right > middle;
  const bands: Fragment[][][] = [];
  let band: [spanning: Fragment[], left: Fragment[], right: Fragment[]] = [[], [], []];
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    if (spans(fragment)) {
      if (band[1].length + band[2].length > 0) {
        const above = headingAbove(band[1], band[2]);
        bands.push([band[0], band[1].filter((left) => !above.includes(left)), band[2]]);
        band = [above, [], []];
      }
      band[0].push(fragment);
    } else band[fragment.right <= middle ? 1 : 2].push(fragment);
  }
  bands.push(band);
  return bands;
}

/** A heading below both columns that belongs to the spanning text under it. */
function headingAbove(left: readonly Fragment[], right: readonly Fragment[]): Fragment[] {
  const [low] = heightOf(right);
  const sizes = left.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const others = left.findLastIndex(({ y, size }) => y >= low || size <= usual * 1.12);
  return left.slice(others + 1);
}

/** What stands on one baseline of a column, as one line. */
function joinedLines(fragments: readonly Fragment[]): Omit<PageLine, 'column'>[] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - fragment.y < Math.min(first.size, fragment.size) * 0.4)
      row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.left - b.left);
    const longest = row.reduce((most, fragment) => (fragment.text.length > most.text.length ? fragment : most));
    const isRow = row.some(
      (fragment, at) => at > 0 && fragment.left - (row[at - 1] as Fragment).right > fragment.size * 3,
    );
    return {
      isRow,
      text: row.map(({ text }) => text.trim()).join(isRow ? ' | ' : ' '),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      y: longest.y,
      size: longest.size,
    };
  });
}
