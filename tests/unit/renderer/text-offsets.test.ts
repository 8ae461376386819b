import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { splitIntoSegments } from '../../../renderer/reading/segments.ts';
import {
  offsetOfPoint,
  pointOfOffset,
  START_ATTRIBUTE,
  spanOfSelection,
  trimSpan,
} from '../../../renderer/reading/text-offsets.ts';

/** A page as the reading page builds it: one element a block, one element a segment. */
function pageOf(paragraphs: readonly string[], cuts: readonly number[]) {
  const text = paragraphs.join('\n\n');
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const page = document.querySelector('article') as unknown as Element;
  let start = 0;
  for (const paragraph of paragraphs) {
    const block = { start, end: start + paragraph.length };
    const element = document.createElement('p');
    const claims = cuts.map((cut, index) => ({ id: `c${index}`, start: Math.min(cut, text.length), end: text.length }));
    for (const segment of splitIntoSegments(block, claims)) {
      const mark = document.createElement(segment.claimIds.length > 0 ? 'mark' : 'span');
      mark.setAttribute(START_ATTRIBUTE, String(segment.start));
      mark.append(document.createTextNode(text.slice(segment.start, segment.end)));
      element.append(mark);
    }
    page.append(element as unknown as Node);
    start = block.end + 2;
  }
  return { page, text };
}

const paragraphs = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), {
  minLength: 1,
  maxLength: 4,
});
const cuts = fc.array(fc.nat(100), { maxLength: 6 });

function textNodes(node: Node): Node[] {
  return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textNodes);
}

describe('selecting text in an article', () => {
  it('gives offsets that cut exactly the selected text out of the article', () => {
    fc.assert(
      fc.property(paragraphs, cuts, fc.nat(), fc.nat(), (parts, at, a, b) => {
        const { page, text } = pageOf(parts, at);
        const points = textNodes(page).flatMap((node) =>
          Array.from({ length: (node.textContent?.length ?? 0) + 1 }, (_, offset) => ({ node, offset })),
        );
        const [first, last] = [a % points.length, b % points.length].sort((x, y) => x - y) as [number, number];
        const from = points[first] as (typeof points)[number];
        const to = points[last] as (typeof points)[number];
        const start = offsetOfPoint(page, from, 'start') as number;
        const end = offsetOfPoint(page, to, 'end') as number;

        const nodes = textNodes(page);
        const selected = nodes
          .slice(nodes.indexOf(from.node), nodes.indexOf(to.node) + 1)
          .map((node) => {
            const own = node.textContent ?? '';
            return own.slice(node === from.node ? from.offset : 0, node === to.node ? to.offset : own.length);
          })
          .join('');
        // Blocks are joined by two line feeds that the page does not hold.
        expect(text.slice(start, end).replaceAll('\n\n', '')).toBe(selected.replaceAll('\n\n', ''));
      }),
    );
  });

  it('finds its way back from every offset to the same place in the page', () => {
    fc.assert(
      fc.property(paragraphs, cuts, (parts, at) => {
        const { page, text } = pageOf(parts, at);
        let start = 0;
        for (const part of parts) {
          for (let offset = start; offset < start + part.length; offset += 1) {
            const from = pointOfOffset(page, offset, 'start');
            const to = pointOfOffset(page, offset + 1, 'end');
            expect(from && offsetOfPoint(page, from, 'start')).toBe(offset);
            expect(to && offsetOfPoint(page, to, 'end')).toBe(offset + 1);
          }
          start += part.length + 2;
        }
        expect(pointOfOffset(page, text.length, 'start')).toBeNull();
      }),
    );
  });

  it('understands a selection that ends between paragraphs, as a triple click leaves it', () => {
    const { page, text } = pageOf(['One two.', 'Three.'], []);
    const [first, second] = [...page.children] as [Element, Element];
    const from = { node: textNodes(first)[0] as Node, offset: 0 };
    expect(spanOfSelection(page, from, { node: second, offset: 0 }, text)).toEqual({ start: 0, end: 8 });
    expect(spanOfSelection(page, { node: page, offset: 1 }, { node: page, offset: 2 }, text)).toEqual({
      start: 10,
      end: 16,
    });
    expect(spanOfSelection(page, { node: page, offset: 0 }, { node: page, offset: 2 }, text)).toEqual({
      start: 0,
      end: 16,
    });
  });

  it('leaves out the white space at both ends and refuses white space alone', () => {
    expect(trimSpan('a  bc \n d', { start: 1, end: 8 })).toEqual({ start: 3, end: 5 });
    expect(trimSpan('a  bc', { start: 1, end: 3 })).toBeNull();
  });
});
