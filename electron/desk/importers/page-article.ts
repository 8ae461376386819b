import { Readability } from '@mozilla/readability';
import { cleanLine } from './canonical-text.ts';
import { type PagePiece, piecesOf } from './page-blocks.ts';
import { dropFurniture } from './page-furniture.ts';
import { MOST_TAGS } from './page-tree.ts';

/** What a page holds of an article. */
export interface PageArticle {
  readonly pieces: readonly PagePiece[];
  /** The line that the extractor took for the byline, as it stands there. */
  readonly byline: string | null;
  /** Sentences on what an editor has to know of how the text was found. */
  readonly notes: readonly string[];
}

/** A paragraph with fewer letters may be a label, a menu's line or a caption, and says little of where the text is. */
const SHORTEST_RUNNING = 80;
const MOST_LINKED = 0.4;
/** Code units; of a shorter page the editor sees at once what was taken. */
const LONG_PAGE = 1500;
const IN_ARTICLE = '[itemprop~="articleBody"], article, [role="article"], main';

/**
 * Finds the article in a page that was stripped of what is no text: by Mozilla's Readability, or, where that leaves out
 * most of what the page itself marks as its article, the part so marked. The page is used up.
 */
export function articleOf(page: Document): PageArticle {
  dropFurniture(page);
  const shown = piecesOf(page.body ?? page.documentElement);
  const marked = markedArticle(page);
  const { pieces: extracted, byline } = extract(page);
  const all = runningLength(shown);
  const chosen = missesMost(extracted, marked) ? marked : extracted;
  if (chosen.length === 0) {
    // A short or unusual page has no part that stands out; then all that it shows is its article.
    return { pieces: shown, byline, notes: [] };
  }
  const taken = runningLength(chosen);
  const notes =
    all > LONG_PAGE && taken < all / 2
      ? [
          `Little of the page was taken as the article: ${inWords(taken)} of the ${inWords(all)} that it shows. Compare the text with the page.`,
        ]
      : [];
  return { pieces: chosen, byline, notes };
}

/** The element that a page marks as its article, the one with the most running text. */
function markedArticle(page: Document): PagePiece[] {
  let best: PagePiece[] = [];
  let most = 0;
  for (const element of [...page.querySelectorAll(IN_ARTICLE)].slice(0, 40)) {
    const pieces = piecesOf(element);
    const length = runningLength(pieces);
    if (length > most) [best, most] = [pieces, length];
  }
  return best;
}

/** True where a page marks an article of some length and less than half of it was found. */
function missesMost(extracted: readonly PagePiece[], marked: readonly PagePiece[]): boolean {
  const found = new Set(runningLines(extracted));
  const wanted = runningLines(marked);
  const all = lengthOf(wanted);
  const there = lengthOf(wanted.filter((line) => found.has(line)));
  return all >= 300 && there < all / 2 && all > lengthOf([...found]) / 2;
}

function extract(page: Document): { pieces: PagePiece[]; byline: string | null } {
  const reader = new Readability<Node>(page, {
    disableJSONLD: true,
    maxElemsToParse: MOST_TAGS * 2,
    serializer: (node) => node,
  });
  try {
    const article = reader.parse();
    return { pieces: article?.content ? piecesOf(article.content) : [], byline: article?.byline ?? null };
  } catch {
    // A page that the extractor cannot take is still a text.
    return { pieces: [], byline: null };
  }
}

function runningLength(pieces: readonly PagePiece[]): number {
  return lengthOf(runningLines(pieces));
}

/** Paragraphs of running text, each once: what repeats on a page is no part of its article. */
function runningLines(pieces: readonly PagePiece[]): string[] {
  const lines = pieces
    .filter(({ text, linked, kind }) => text.length >= SHORTEST_RUNNING && linked < MOST_LINKED && kind !== 'caption')
    .map(({ text }) => cleanLine(text));
  return [...new Set(lines)];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function inWords(length: number): string {
  const words = Math.round(length / 6);
  return words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`;
}
