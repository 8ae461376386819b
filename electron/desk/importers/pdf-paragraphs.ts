import type { PageStart } from '../../../shared/pages.ts';
import type { Piece } from './canonical-text.ts';
import type { PageLine } from './pdf-lines.ts';

const BULLET = /^[•◦▪‣●■*–-]\s+(?=\S)/;
const NUMBERED = /^\d{1,3}[.)]\s+\S/;
const ENDS = /[.!?:…]["”’»)\]]*$/;
const LONGEST_HEADING = 3;

/** The lines of a page, and which page that is. */
export interface ReadPage extends Pick<PageStart, 'number' | 'label'> {
  readonly lines: readonly PageLine[];
}

interface Open {
  readonly lines: PageLine[];
  /** The page of each line. */
  readonly pages: ReadPage[];
  readonly listed: boolean;
}

/** Joins the lines of pages to paragraphs and headings; a paragraph that goes on over a column or a page stays one. */
export function paragraphsOf(pages: readonly ReadPage[]): Piece[] {
  const all = pages.flatMap(({ lines }) => lines);
  const body = bodySize(all);
  const groups: Open[] = [];
  let edge = 0;
  for (const page of pages) {
    const { lines } = page;
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      const last = groups.at(-1);
      const column = lines.filter(({ column: other }) => other === line.column);
      const isNew =
        last === undefined ||
        (before !== undefined && before.column === line.column
          ? startsAnew(before, line, column, last, body)
          : startsElsewhere(last, edge, line, body));
      if (isNew || last === undefined) groups.push({ lines: [line], pages: [page], listed: isItem(line.text) });
      else {
        last.lines.push(line);
        last.pages.push(page);
      }
      edge = Math.max(...column.map((other) => other.right));
    }
  }
  const hyphens = new Set(
    all.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]/u)).filter((word) => word.includes('-')),
  );
  const levels = headingSizes(groups, body);
  return groups.map((group) => {
    const { lines, listed } = group;
    const { text, pages: begun } = written(group, hyphens);
    const level = lines.length <= LONGEST_HEADING && /\p{L}/u.test(text) ? levels.indexOf(sizeOf(lines)) + 1 : 0;
    if (level > 0) return { kind: 'heading', level: Math.min(level, 6), text, pages: begun };
    const bullet = BULLET.exec(text)?.[0].length ?? 0;
    return {
      kind: listed ? 'list-item' : 'paragraph',
      level: 0,
      text: text.slice(bullet),
      pages: begun.map((page) => ({ ...page, start: Math.max(0, page.start - bullet) })),
    };
  });
}

/** The lines of a paragraph as one text, with where each of its pages begins in it. */
function written({ lines, pages }: Open, hyphens: ReadonlySet<string>): { text: string; pages: PageStart[] } {
  let text = '';
  const begun: PageStart[] = [];
  for (const [at, line] of lines.entries()) {
    const words = line.text.trim();
    text = at === 0 ? words : joined(text, words, hyphens);
    const { number, label } = pages[at] as ReadPage;
    if (begun.at(-1)?.number !== number) begun.push({ start: text.length - words.length, number, label });
  }
  return { text, pages: begun };
}

/** Whether a line begins a paragraph below the line before it in its column. */
function startsAnew(before: PageLine, line: PageLine, column: readonly PageLine[], open: Open, body: number): boolean {
  const size = Math.max(before.size, line.size);
  if (size > Math.min(before.size, line.size) * 1.12) return true;
  if (isItem(line.text) || line.isRow || before.isRow) return true;
  const step = before.y - line.y;
  if (step > usualStep(column, size) * 1.3) return true;
  const left = Math.min(...column.map((other) => other.left));
  const right = Math.max(...column.map((other) => other.right));
  if (size > body * 1.12) return false;
  const isCentred = (other: PageLine) =>
    Math.abs(other.left + other.right - left - right) < size && other.right - other.left < (right - left) * 0.6;
  if (isCentred(before) && isCentred(line)) return true;
  // The lines of an item are set in, and a paragraph’s first line is.
  if (!open.listed && line.left - before.left > size * 0.7 && before.left - left < size * 0.5 && ENDS.test(before.text))
    return true;
  return (
    before.right < right - (right - left) * 0.15 &&
    ENDS.test(before.text) &&
    /^["“‘'(]?\p{Lu}/u.test(line.text) &&
    before.right < right - size * 4
  );
}

/** Whether a line at the top of a column or a page begins a paragraph. @param right the edge of the column before. */
function startsElsewhere(open: Open, right: number, line: PageLine, body: number): boolean {
  const last = open.lines.at(-1) as PageLine;
  if (Math.abs(last.size - line.size) > line.size * 0.12 || isItem(line.text) || line.isRow || last.isRow) return true;
  // A headline of two lines, of which the second ends before the gutter.
  if (line.size > body * 1.12) return !(last.y > line.y && last.y - line.y < line.size * 1.6);
  return (
    ENDS.test(last.text) ||
    !/^["“‘'(]?[\p{L}\p{N}]/u.test(line.text) ||
    (last.right < right - (right - last.left) * 0.15 && /^\p{Lu}/u.test(line.text))
  );
}

function isItem(text: string): boolean {
  return BULLET.test(text) || NUMBERED.test(text);
}

/** The distance of lines in a column, in points: what most of them have. */
function usualStep(column: readonly PageLine[], size: number): number {
  const steps = column
    .slice(1)
    .flatMap((line, at) => {
      const before = column[at] as PageLine;
      return Math.abs(line.size - before.size) + Math.abs(line.size - size) < size * 0.1 ? [before.y - line.y] : [];
    })
    .filter((step) => step > size * 0.8 && step < size * 2.2)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.3)] ?? size * 1.3;
}

/** The size in which most of the text is set. */
function bodySize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(round(size), (letters.get(round(size)) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The sizes of headings, largest first. */
function headingSizes(groups: readonly Open[], body: number): number[] {
  const sizes = groups.filter(({ lines }) => lines.length <= LONGEST_HEADING).map(({ lines }) => sizeOf(lines));
  return [...new Set(sizes)].filter((size) => size >= body * 1.12).sort((a, b) => b - a);
}

function sizeOf(lines: readonly PageLine[]): number {
  return round(lines[0]?.size ?? 0);
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Two lines of a paragraph; a word that was parted at the end of the line is whole again. */
function joined(whole: string, next: string, hyphens: ReadonlySet<string>): string {
  const parted = /(?<!\p{L})(\p{L}{1,50})[-\u00ad\u2010]$/u.exec(whole.slice(-60));
  const goesOn = /^\p{Ll}+/u.exec(next)?.[0];
  if (parted === null || goesOn === undefined)
    return /[-–—/]$/.test(whole) && /\p{L}[-/]$/u.test(whole) ? whole + next : `${whole} ${next}`;
  const isCompound = hyphens.has(`${parted[1]}-${goesOn}`.toLowerCase());
  return (isCompound ? whole : whole.slice(0, -1)) + next;
}
