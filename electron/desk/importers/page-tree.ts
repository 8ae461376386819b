import { parseHTML } from 'linkedom';
import { Failure } from '../../../shared/failure.ts';

/** Also the most that the extractor is given. */
export const MOST_TAGS = 60_000;
/** The parser makes a node of its own for each `<` and `&`, even where they stand for nothing. */
const MOST_MARKS = 250_000;
/** The parser looks through all attributes of an element for each one that it adds. */
const MOST_ATTRIBUTES = 20_000;
const DEEPEST = 400;
/** Of the squared depths of all elements: the extractor reads an element's text again for every element around it. */
const MOST_DEPTH_IN_ALL = 150_000_000;

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
