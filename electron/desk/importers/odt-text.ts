import type { BlockKind, TrackedText } from '../../../shared/article.ts';
import type { StyledPiece } from './styled-piece.ts';
import { rowPieces } from './table-rows.ts';
import { childOf, childrenOf, isElement, textIn, type XmlElement } from './xml-tree.ts';

/** What stands in an OpenDocument text, and what of it is not in `pieces`. */
export interface OpenText {
  readonly pieces: StyledPiece[];
  readonly changes: number;
  /** Who made each comment. */
  readonly comments: readonly string[];
  /** Foot- and endnotes in the order in which the text refers to them. */
  readonly notes: readonly (readonly StyledPiece[])[];
}

/** Where a deletion that is put back parts two paragraphs. */
const BREAK = '\u2029';
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:quotations|block text|quote|intense quote)$/, 'quotation'],
  [/^(?:caption|illustration|figure|table caption|image caption)\b/, 'caption'],
  [/^(?:preformatted text|source code)$/, 'preformatted'],
  [/^list\b/, 'list-item'],
];
const SKIPPED = new Set(
  'text:tracked-changes text:sequence-decls text:table-of-content text:alphabetical-index text:illustration-index text:user-field-decls text:variable-decls office:forms'.split(
    ' ',
  ),
);

/**
 * Reads the body of an OpenDocument text (ISO 26300) into pieces, with tracked changes as if all were accepted, or as if
 * all were rejected.
 * @param styleOf the name of a paragraph's style as an editor sees it, in lower case.
 */
export function readOpenText(body: XmlElement, styleOf: (name: string) => string, tracked: TrackedText): OpenText {
  const pieces: StyledPiece[] = [];
  const comments: string[] = [];
  const notes: StyledPiece[][] = [];
  const regions = changedRegions(body);
  /** The insertions that the walk is inside of and whose words are not wanted. */
  const inside = new Set<string>();
  let before = '';

  function blocks(parent: XmlElement, into: StyledPiece[], kind: BlockKind): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'text:p' || child.name === 'text:h') paragraph(child, into, kind);
      else if (child.name === 'table:table') table(child, into);
      else if (child.name === 'text:list') blocks(child, into, 'list-item');
      else if (child.name.startsWith('text:change')) change(child);
      else if (!SKIPPED.has(child.name)) blocks(child, into, kind);
    }
  }

  function table(element: XmlElement, into: StyledPiece[]): void {
    for (const child of childrenOf(element)) {
      if (child.name !== 'table:table-row') {
        if (child.name.startsWith('table:table-')) table(child, into);
        continue;
      }
      const cells = childrenOf(child, 'table:table-cell').map((cell) => {
        const inCell: StyledPiece[] = [];
        blocks(cell, inCell, 'paragraph');
        return inCell;
      });
      into.push(...rowPieces(cells).map((piece) => ({ style: '', ...piece })));
    }
  }

  function paragraph(element: XmlElement, into: StyledPiece[], kind: BlockKind): void {
    const style = styleOf(element.attributes['text:style-name'] ?? '');
    const boxes: XmlElement[] = [];
    const words = before + inline(element, boxes);
    before = '';
    if (inside.size > 0) before = words;
    else {
      for (const text of words.split(BREAK)) {
        if (text.trim() !== '') into.push({ ...shapeOf(element, style, kind), text, style });
      }
    }
    for (const box of boxes) blocks(box, into, 'paragraph');
  }

  function inline(parent: XmlElement, boxes: XmlElement[]): string {
    const parts: string[] = [];
    for (const child of parent.children) {
      if (!isElement(child)) {
        if (inside.size === 0) parts.push(child.replace(/\s+/g, ' '));
        continue;
      }
      switch (child.name) {
        case 'text:s':
          if (inside.size === 0) parts.push(' ');
          break;
        case 'text:tab':
          if (inside.size === 0) parts.push(' ');
          break;
        case 'text:line-break':
          if (inside.size === 0) parts.push('\n');
          break;
        case 'office:annotation':
          comments.push(textIn(childOf(child, 'dc:creator')));
          break;
        case 'text:note': {
          const note: StyledPiece[] = [];
          blocks(childOf(child, 'text:note-body') ?? child, note, 'paragraph');
          notes.push(note);
          break;
        }
        case 'draw:frame':
        case 'draw:custom-shape':
          boxes.push(...childrenOf(child, 'draw:text-box'));
          break;
        case 'text:change':
        case 'text:change-start':
        case 'text:change-end':
          parts.push(change(child));
          break;
        case 'text:ruby':
          parts.push(inline(childOf(child, 'text:ruby-base') ?? child, boxes));
          break;
        default:
          if (
            !/^(?:office:annotation-end|text:soft-page-break|text:bookmark|text:reference-mark|svg:|draw:)/.test(
              child.name,
            )
          )
            parts.push(inline(child, boxes));
      }
    }
    return parts.join('');
  }

  /** Walks over a mark of a change. @returns the words that it puts back. */
  function change(mark: XmlElement): string {
    const id = mark.attributes['text:change-id'] ?? '';
    const region = regions.get(id);
    if (region === undefined || tracked === 'accepted') return '';
    if (mark.name === 'text:change-end') inside.delete(id);
    else if (mark.name === 'text:change-start' && childOf(region, 'text:insertion')) inside.add(id);
    const deletion = childOf(region, 'text:deletion');
    if (deletion === undefined || mark.name === 'text:change-end') return '';
    return childrenOf(deletion)
      .filter(({ name }) => name === 'text:p' || name === 'text:h')
      .map((gone) => inline(gone, []))
      .join(BREAK);
  }

  blocks(body, pieces, 'paragraph');
  if (before.trim() !== '') pieces.push({ kind: 'paragraph', level: 0, text: before, style: '' });
  return { pieces, changes: regions.size, comments, notes };
}

/** Insertions and deletions by their ids; what only changes the look of words is none of them. */
function changedRegions(body: XmlElement): Map<string, XmlElement> {
  const regions = childrenOf(body).flatMap((part) =>
    childrenOf(
      childOf(part, 'text:tracked-changes') ?? (part.name === 'text:tracked-changes' ? part : undefined),
      'text:changed-region',
    ),
  );
  return new Map(
    regions
      .filter((region) => childOf(region, 'text:insertion') ?? childOf(region, 'text:deletion'))
      .map((region) => [region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '', region]),
  );
}

function shapeOf(element: XmlElement, style: string, kind: BlockKind): { kind: BlockKind; level: number } {
  if (element.name === 'text:h') {
    const level = Number.parseInt(element.attributes['text:outline-level'] ?? '1', 10);
    return { kind: 'heading', level: Math.min(Math.max(level || 1, 1), 6) };
  }
  const named = KINDS.find(([pattern]) => pattern.test(style))?.[1];
  return { kind: kind === 'paragraph' ? (named ?? kind) : kind, level: 0 };
}
