import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Document as Article } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { bylineIn, nameIn } from './byline.ts';
import { cleanLine, composeText, type Piece } from './canonical-text.ts';
import { fileNameDates } from './file-name-dates.ts';
import { MAX_TEXT_LENGTH } from './longest-text.ts';
import { piecesOf } from './page-blocks.ts';
import { addressDates, pageMetadata } from './page-metadata.ts';
import { distinctDates } from './printed-dates.ts';
import { publicationDates } from './publication-lines.ts';
import { sameWords } from './same-words.ts';
import type { Source } from './source.ts';
import { titleOfFileName } from './title-line.ts';

const MOST_TAGS = 60_000;
/** The parser makes a node of its own for each `<` and `&`, even where they stand for nothing. */
const MOST_MARKS = 250_000;
/** The parser looks through all attributes of an element for each one that it adds. */
const MOST_ATTRIBUTES = 20_000;
const DEEPEST = 400;
/** Of the squared depths of all elements: the extractor reads an element's text again for every element around it. */
const MOST_DEPTH_IN_ALL = 150_000_000;
/** In code units, of all that a page shows; the extractor goes through it many times. */
const MOST_SHOWN = 2 * MAX_TEXT_LENGTH;
/** Everything that is no text of an article, or that only a running page would show. */
const NOT_TEXT =
  'script, style, noscript, template, iframe, frame, frameset, object, embed, applet, form, input, button, select, textarea, canvas, svg, math, audio, video, picture, img, link, meta, base, dialog, [hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';

/**
 * Reads the article of a saved page, found by Mozilla's Readability. The page is parsed as data by linkedom: no script
 * runs, nothing is loaded. Scripts, styles, forms, hidden elements, pictures and comments are taken out first; what is
 * left leaves as plain text.
 * @throws Failure `file-too-large` for a page with too many or too deeply nested elements; `no-article-text`.
 */
export function importHtml({ fileName, named, text }: Source): Article {
  const page = plainPage(named, text);
  const metadata = pageMetadata(page, text);
  if (strip(page) > MOST_SHOWN) throw new Failure('file-too-large', `${named} is too long for one article.`);
  const headings = [...page.querySelectorAll('h1')]
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter(Boolean);
  const pageTitle = cleanLine(page.querySelector('title')?.textContent ?? '');
  const shown = piecesOf(page.body ?? page.documentElement).map((piece) => cleanLine(piece.text));
  const extracted = extract(page);
  const pieces = extracted?.pieces ?? [];
  if (pieces.length === 0) throw new Failure('no-article-text', `${named} holds no text that could be an article.`);

  const heading = headings.length === 1 ? { value: headings[0] as string, where: 'the page’s heading' } : null;
  const title = metadata.titles[0] ??
    heading ??
    (pageTitle === '' ? null : { value: withoutSiteName(pageTitle), where: 'the page’s title' }) ?? {
      value: titleOfFileName(fileName) || 'Untitled',
      where: 'the file’s name',
    };
  const body = pieces.filter(
    (piece, at) => at > 2 || !(sameWords(piece.text, title.value) || (heading && sameWords(piece.text, heading.value))),
  );
  const lines = body.map((piece) => cleanLine(piece.text));
  const below = shown.findIndex((line) => sameWords(line, title.value) || sameWords(line, heading?.value ?? ''));
  const aroundTitle = below < 0 ? [] : shown.slice(below + 1, below + 7);
  const extractedByline = extracted?.byline ? nameIn(beginningOf(cleanLine(extracted.byline), 300)) : null;
  const sourceUrl = metadata.sourceUrls[0] ?? null;
  const headline: Piece = { kind: 'heading', level: 1, text: title.value };
  return {
    format: 'html',
    ...composeText([headline, ...(body.length > 0 ? body : pieces)]),
    title,
    byline:
      metadata.bylines[0] ??
      (extractedByline === null ? null : { value: extractedByline, where: 'the page’s byline' }) ??
      bylineIn(aroundTitle) ??
      bylineIn(lines),
    outlet: metadata.outlets[0] ?? null,
    sourceUrl,
    dates: distinctDates([
      ...metadata.dates,
      ...publicationDates(aroundTitle),
      ...publicationDates(lines),
      ...(sourceUrl === null ? [] : addressDates(sourceUrl.value)),
      ...fileNameDates(fileName, title.value),
      ...metadata.changes,
    ]),
    tracked: null,
    notes: [],
  };
}

/**
 * All that a page shows, from top to bottom, without looking for its article.
 * @throws Failure `file-too-large` as {@link importHtml}.
 */
export function shownPieces({ named, text }: Source): Piece[] {
  const page = plainPage(named, text);
  if (strip(page) > MOST_SHOWN) throw new Failure('file-too-large', `${named} is too long for one article.`);
  return piecesOf(page.body ?? page.documentElement);
}

/** A page as data. @throws Failure `file-too-large` for one with too many or too deeply nested elements. */
export function plainPage(named: string, text: string): Document {
  if (
    holdsMoreThan(MOST_TAGS, /<[a-z]/gi, text) ||
    holdsMoreThan(MOST_MARKS, /[<&]/g, text) ||
    [...text.matchAll(/<[a-z][^<>]*/gi)].some(([tag]) => holdsMoreThan(MOST_ATTRIBUTES, /\s+/g, tag))
  ) {
    throw new Failure(
      'file-too-large',
      `${named} cannot be read: the page has more elements or attributes than an article can have.`,
    );
  }
  const page = parsePage(text);
  if (isNestedTooDeeply(page.documentElement)) {
    throw new Failure('file-too-large', `${named} cannot be read: the page is nested too deeply for an article.`);
  }
  return page;
}

function holdsMoreThan(most: number, pattern: RegExp, text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > most) return true;
  return false;
}

function parsePage(text: string): Document {
  const source = text.replace(/^\s*<\?xml[^>]{0,200}>/, '');
  if (/<html[\s>]/i.test(source) && /<body[\s>]/i.test(source)) {
    const page = parseHTML(source).document as unknown as Document;
    if ([...(page.documentElement?.children ?? [])].some((child) => child.localName === 'body')) return page;
  }
  // linkedom adds no elements that a page leaves out: a fragment, or a page without its body's tag, gets them here.
  const inside = source.replace(/<!doctype[^<>]{0,400}>|<\/?(?:html|head)(?:\s[^<>]{0,2000})?>/gi, '');
  return parseHTML(`<!doctype html><html><head></head><body>${inside}</body></html>`).document as unknown as Document;
}

/** Takes out what is no text of an article. @returns how much text is left, in code units. */
function strip(page: Document): number {
  for (const element of page.querySelectorAll(NOT_TEXT)) {
    if (element !== page.documentElement && element !== page.body) element.remove();
  }
  let shown = 0;
  const stack: Node[] = [page.documentElement];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let child = node.lastChild; child !== null; ) {
      const before: ChildNode | null = child.previousSibling;
      if (child.nodeType === 8 || child.nodeType === 7) child.remove();
      else if (child.nodeType === 1) stack.push(child);
      else shown += child.nodeValue?.length ?? 0;
      child = before;
    }
  }
  return shown;
}

function extract(page: Document): { pieces: Piece[]; byline: string | null } | null {
  const before = piecesOf(page.body ?? page.documentElement);
  const reader = new Readability<Node>(page, {
    disableJSONLD: true,
    charThreshold: 250,
    maxElemsToParse: MOST_TAGS * 2,
    serializer: (node) => node,
  });
  let article: ReturnType<typeof reader.parse> = null;
  try {
    article = reader.parse();
  } catch {
    // A page that the extractor cannot take is still a text: all that it shows is kept.
  }
  const pieces = article?.content ? piecesOf(article.content) : [];
  // A short or unusual page has no part that stands out; then all that it shows is its article.
  return { pieces: pieces.length > 0 ? pieces : before, byline: article?.byline ?? null };
}

function isNestedTooDeeply(root: Element): boolean {
  let inAll = 0;
  const stack: [node: Element, depth: number][] = [[root, 1]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, depth] = entry;
    inAll += depth * depth;
    if (depth > DEEPEST || inAll > MOST_DEPTH_IN_ALL) return true;
    for (let child = node.firstElementChild; child !== null; child = child.nextElementSibling)
      stack.push([child, depth + 1]);
  }
  return false;
}

/** `Title | The Paper` without the last part, when what is left still reads as a title. */
function withoutSiteName(title: string): string {
  const shorter = title.replace(/(?<!\s)\s+[|–—·•»-]\s+[^|–—·•»]{1,60}$/, '');
  return shorter.split(' ').length >= 3 ? shorter : title;
}
