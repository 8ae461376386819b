import type { PageLine } from './pdf-lines.ts';

/** How many lines at the top and at the bottom of a page can be a running head. */
const AT_EDGE = 3;
const PAGE_NUMBER = /^[\s–—|/[\](){}.-]*(?:page\s*|p\.\s*)?\d{1,4}(?:\s*(?:of|\/|–|-)\s*\d{1,4})?[\s–—|/[\](){}.-]*$/i;

/**
 * Takes running heads, running feet and page numbers out of pages: lines at the edge of a page that stand on other pages
 * too, at the same height and alike but for their numbers; and lines at the edge that are nothing but a number. What
 * stands further in than a line that stays is never one.
 * @returns the pages without them, and what was taken out.
 */
export function withoutRunningLines(pages: readonly (readonly PageLine[])[]): {
  pages: PageLine[][];
  taken: string[];
} {
  const edges = pages.map((lines) => {
    const sorted = [...lines].sort((a, b) => b.y - a.y);
    return [sorted.slice(0, AT_EDGE), sorted.slice(AT_EDGE).slice(-AT_EDGE).reverse()];
  });
  const seen = new Map<string, number>();
  for (const [page, edge] of edges.entries()) {
    const keys = new Set(edge.flat().flatMap((line) => keysOf(line, page)));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(2, pages.length * 0.2);
  const runs = (line: PageLine, page: number) =>
    PAGE_NUMBER.test(line.text) ||
    (!isSentence(line.text) && keysOf(line, page).some((key) => (seen.get(key) ?? 0) >= fewest));
  const taken = new Set<PageLine>();
  for (const [page, edge] of edges.entries()) {
    for (const lines of edge) {
      const end = lines.findIndex((line) => !runs(line, page));
      for (const line of end < 0 ? lines : lines.slice(0, end)) taken.add(line);
    }
  }
  return {
    pages: pages.map((lines) => lines.filter((line) => !taken.has(line))),
    taken: [...taken].map(({ text }) => text),
  };
}

/** A sentence that two pages happen to begin with is no running head. */
function isSentence(text: string): boolean {
  return /[.!?][”’"']?$/.test(text) && text.split(' ').length > 8;
}

/**
 * The line as it stands, and with its first or its last number as how far it is from the number of the page: page numbers
 * grow by one. The height is rounded both ways, so that a hair’s breadth does not part two.
 */
function keysOf({ text, y }: PageLine, page: number): string[] {
  const numbers = [...text.matchAll(/\d{1,5}/g)];
  const ways = [numbers[0], numbers.at(-1)].flatMap((number) =>
    number === undefined
      ? []
      : [`${text.slice(0, number.index)}#${Number(number[0]) - page}${text.slice(number.index + number[0].length)}`],
  );
  return [text, ...new Set(ways)].flatMap((words) =>
    [Math.floor(y / 6), Math.ceil(y / 6)].map((height) => `${height} ${words.toLowerCase()}`),
  );
}
