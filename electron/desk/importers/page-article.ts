import { Readability } from '@mozilla/readability';
import { cleanLine } from './canonical-text.ts';
import { type PagePiece, piecesOf } from './page-blocks.ts';
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
/** Code units of running text. */
const SHORTEST_ARTICLE = 300;
/** Of all running text that a page shows without its comments and menus. */
const SIDE_NOTE = 0.15;
/** Code units; of a shorter page the editor sees at once what was taken. */
const LONG_PAGE = 1500;
/** What marks the text itself, and what may mark a whole page. */
const ARTICLE_BODY = '[itemprop~="articleBody"]';
const AROUND_ARTICLE = 'article, [role="article"], main';

/**
 * Finds the article in a page that was stripped of what is no text and of what stands around articles: by Mozilla's Readability, or, where that leaves out
 * most of what the page itself marks as its article, the part so marked. The page is used up.
 */
export function articleOf(page: Document): PageArticle {
  const shown = piecesOf(page.body ?? page.documentElement);
  const body = longestOf(page, ARTICLE_BODY);
  const around = longestOf(page, AROUND_ARTICLE);
  const { pieces: extracted, byline } = extract(page);
  const all = runningLength(shown);
  const isSideNote = runningLength(extracted) < all * SIDE_NOTE;
  const chosen = missesMost(extracted, body)
    ? body
    : runningLength(around) > runningLength(extracted) && (isSideNote || liesOutside(extracted, around))
      ? around
      : extracted;
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

/** The pieces of the element with the most running text among those that a page marks as its article. */
function longestOf(page: Document, selector: string): PagePiece[] {
  let best: PagePiece[] = [];
  let most = SHORTEST_ARTICLE;
  for (const element of [...page.querySelectorAll(selector)].slice(0, 40)) {
    const pieces = piecesOf(element);
    const length = runningLength(pieces);
    if (length > most) [best, most] = [pieces, length];
  }
  return best;
}

/** True where less than half of what a page marks as the article’s text was found. */
function missesMost(extracted: readonly PagePiece[], body: readonly PagePiece[]): boolean {
  const wanted = runningLines(body);
  return wanted.length > 0 && sharedLength(wanted, extracted) < lengthOf(wanted) / 2;
}

/** True where most of what was found stands elsewhere than in what a page marks as an article. */
function liesOutside(extracted: readonly PagePiece[], around: readonly PagePiece[]): boolean {
  const found = runningLines(extracted);
  return sharedLength(found, around) <= lengthOf(found) / 2;
}

function sharedLength(lines: readonly string[], pieces: readonly PagePiece[]): number {
  const there = new Set(runningLines(pieces));
  return lengthOf(lines.filter((line) => there.has(line)));
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
