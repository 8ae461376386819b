import { Failure } from '../../../shared/failure.ts';
import { MAX_TEXT_LENGTH } from './longest-text.ts';

/** In code units, of all that a page shows; the extractor goes through it many times. */
const MOST_SHOWN = 2 * MAX_TEXT_LENGTH;
/** Everything that is no text of an article, or that only a running page would show. */
const NOT_TEXT =
  'script, style, noscript, template, iframe, frame, frameset, object, embed, applet, input, button, select, textarea, canvas, svg, math, audio, video, link, meta, base, dialog, [hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';
/** Whose letter may stand by itself before the word that it begins. */
const AROUND_A_LETTER = new Set(['SPAN', 'DIV', 'P', 'B', 'STRONG', 'I', 'EM', 'BIG', 'FONT', 'FIGURE']);

/**
 * Takes out of a page what is no text of an article: scripts, styles, controls, what is hidden, comments. Forms and
 * shadow trees stay, as plain boxes, for whole pages stand in them; pictures stay as empty elements, for they tell a
 * menu from a text; a letter that a page sets large goes back to its word.
 * @param named the file as a sentence names it.
 * @throws Failure `file-too-large` where more text is left than an article can have.
 */
export function stripPage(page: Document, named: string): void {
  for (const shadow of page.querySelectorAll('template[shadowrootmode], template[shadowroot]')) openTree(page, shadow);
  for (const element of page.querySelectorAll(NOT_TEXT)) {
    if (element !== page.documentElement && element !== page.body) element.remove();
  }
  for (const form of page.querySelectorAll('form')) openTree(page, form);
  for (const picture of page.querySelectorAll('img, picture, source')) {
    for (const name of picture.getAttributeNames()) picture.removeAttribute(name);
    picture.setAttribute('src', 'x');
  }
  if (leaveElementsAndText(page) > MOST_SHOWN) {
    throw new Failure('file-too-large', `${named} is too long for one article.`);
  }
  joinLargeLetters(page);
}

/** Puts a plain box in an element's place, with what is in it. */
function openTree(page: Document, element: Element): void {
  const box = page.createElement('div');
  const tree = (element as HTMLTemplateElement).content ?? element;
  while (tree.firstChild !== null) box.append(tree.firstChild);
  element.replaceWith(box);
}

/** @returns how much text is left, in code units. */
function leaveElementsAndText(page: Document): number {
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

function joinLargeLetters(page: Document): void {
  for (const element of page.querySelectorAll('span, div, p, b, strong, i, em, big, font')) {
    const [only, ...others] = element.childNodes;
    const text = only?.nodeValue ?? '';
    if (others.length > 0 || only?.nodeType !== 3 || text.length > 8 || !/^\s*["“‘'«]?\p{Lu}\s*$/u.test(text)) continue;
    let outermost = element;
    for (let around = element.parentElement; around?.childNodes.length === 1; around = around.parentElement) {
      if (!AROUND_A_LETTER.has(around.tagName.toUpperCase())) break;
      outermost = around;
    }
    const next = outermost.nextSibling;
    if (next?.nodeType === 3 && /^[\p{L}’']/u.test(next.nodeValue ?? '')) {
      next.nodeValue = `${text.trim()}${next.nodeValue}`;
      outermost.remove();
    }
  }
}
