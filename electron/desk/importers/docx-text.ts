import type { BlockKind, TrackedText } from '../../../shared/article.ts';
import { isListed, outlineLevel, type ParagraphStyle } from './docx-styles.ts';
import type { StyledPiece } from './styled-piece.ts';
import { rowPieces } from './table-rows.ts';
import { childOf, childrenOf, descendantsOf, textIn, type XmlElement } from './xml-tree.ts';

/** What stands in a part of a Word document, and what of it is not in `pieces`. */
export interface WordText {
  readonly pieces: StyledPiece[];
  readonly changes: number;
  readonly hasHidden: boolean;
  /** Whether something of another format is embedded as text (`w:altChunk`). */
  readonly hasForeign: boolean;
  /** The ids of the notes that the text refers to, in order: `footnote 2`. */
  readonly notes: readonly string[];
}

const CHANGES: Readonly<Record<string, 'in' | 'out'>> = {
  'w:ins': 'in',
  'w:moveTo': 'in',
  'w:del': 'out',
  'w:moveFrom': 'out',
};
/** Elements whose children stand in the text as if they were not there. */
const TRANSPARENT = new Set(
  'w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:fldSimple w:dir w:bdo w:ruby w:rubyBase m:oMath m:oMathPara m:r'.split(
    ' ',
  ),
);

/**
 * Reads the text of a part (`w:body`, a footnote) into pieces: with tracked changes as if all were accepted, or as if all
 * were rejected. Moves count as a deletion and an insertion, as Word shows them.
 */
export function readWordText(
  root: XmlElement,
  styleOf: (id: string | undefined) => ParagraphStyle,
  tracked: TrackedText,
): WordText {
  const pieces: StyledPiece[] = [];
  const notes: string[] = [];
  let changes = 0;
  let hasHidden = false;
  let hasForeign = false;
  /** The words of paragraphs whose end is taken away, which go on in the next one. */
  let before = '';

  const isTaken = (change: 'in' | 'out') => (change === 'in') === (tracked === 'accepted');

  function blocks(parent: XmlElement, into: StyledPiece[]): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:p') paragraph(child, into);
      else if (child.name === 'w:tbl') table(child, into);
      else if (child.name === 'w:altChunk') hasForeign = true;
      else if (child.name in CHANGES) {
        if (isTaken(CHANGES[child.name] as 'in' | 'out')) blocks(child, into);
      } else if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml')
        blocks(child, into);
    }
  }

  function table(element: XmlElement, into: StyledPiece[]): void {
    for (const row of partsOf(element, 'w:tr')) {
      const properties = childOf(row, 'w:trPr');
      const change = childOf(properties, 'w:ins') ? 'in' : childOf(properties, 'w:del') ? 'out' : null;
      if (change !== null) changes += 1;
      if (change !== null && !isTaken(change)) continue;
      const cells = partsOf(row, 'w:tc').map((cell) => {
        const inCell: StyledPiece[] = [];
        blocks(cell, inCell);
        flush(inCell);
        return inCell;
      });
      into.push(...rowPieces(cells).map((piece) => ({ style: '', ...piece })));
    }
  }

  function paragraph(element: XmlElement, into: StyledPiece[]): void {
    const properties = childOf(element, 'w:pPr');
    const style = styleOf(childOf(properties, 'w:pStyle')?.attributes['w:val']);
    const mark = childOf(properties, 'w:rPr');
    const boxes: XmlElement[] = [];
    const words = inline(element, boxes, style.isHidden);
    const endChange = childOf(mark, 'w:ins') ? 'in' : childOf(mark, 'w:del') ? 'out' : null;
    const text = before + words;
    before = '';
    if (endChange !== null && !isTaken(endChange)) before = text;
    else if (text.trim() !== '' && !/^toc \d$|^table of figures$/.test(style.name))
      into.push({ ...kindOf(style, properties), text, style: style.name });
    for (const box of boxes) blocks(box, into);
  }

  function flush(into: StyledPiece[]): void {
    if (before.trim() !== '') into.push({ kind: 'paragraph', level: 0, text: before, style: '' });
    before = '';
  }

  /** The words of a paragraph; text boxes in it stand below it. */
  function inline(parent: XmlElement, boxes: XmlElement[], hidden: boolean): string {
    let last = '';
    const parts: string[] = [];
    for (const child of childrenOf(parent)) {
      const change = CHANGES[child.name];
      if (change !== undefined) {
        const counted = `${child.name} ${child.attributes['w:author'] ?? ''}`;
        if (counted !== last && childrenOf(child).length > 0) changes += 1;
        last = counted;
        if (isTaken(change)) parts.push(inline(child, boxes, hidden));
        continue;
      }
      // Marks of bookmarks and of spelling stand between the parts of one change.
      if (child.name === 'w:r' || child.name === 'w:hyperlink') last = '';
      if (child.name === 'w:r') parts.push(run(child, boxes, hidden));
      else if (TRANSPARENT.has(child.name)) parts.push(inline(child, boxes, hidden));
      else if (child.name === 'm:t') parts.push(textIn(child));
      else if (child.name.startsWith('m:')) parts.push(inline(child, boxes, hidden));
    }
    return parts.join('');
  }

  function run(element: XmlElement, boxes: XmlElement[], hidden: boolean): string {
    const vanish = childOf(childOf(element, 'w:rPr'), 'w:vanish');
    const isHidden = vanish === undefined ? hidden : !/^(?:0|false|off)$/.test(vanish.attributes['w:val'] ?? '');
    const parts: string[] = [];
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          parts.push(textIn(child));
          break;
        case 'w:tab':
        case 'w:ptab':
          parts.push(' ');
          break;
        case 'w:br':
          parts.push(child.attributes['w:type'] === undefined ? '\n' : ' ');
          break;
        case 'w:cr':
          parts.push('\n');
          break;
        case 'w:noBreakHyphen':
          parts.push('-');
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          notes.push(`${child.name.slice(2, -9)} ${child.attributes['w:id'] ?? ''}`);
          break;
        case 'mc:AlternateContent':
          boxes.push(...descendantsOf(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback'), 'w:txbxContent'));
          break;
        case 'w:pict':
        case 'w:drawing':
        case 'w:object':
          boxes.push(...descendantsOf(child, 'w:txbxContent'));
          break;
        default:
          break;
      }
    }
    const text = parts.join('');
    if (isHidden && text.trim() !== '') hasHidden = true;
    return isHidden ? '' : text;
  }

  blocks(root, pieces);
  flush(pieces);
  return { pieces, changes, hasHidden, hasForeign, notes };
}

function kindOf(style: ParagraphStyle, properties: XmlElement | undefined): { kind: BlockKind; level: number } {
  const level = outlineLevel(properties) ?? style.level;
  if (level > 0) return { kind: 'heading', level };
  const numbered = childOf(properties, 'w:numPr');
  if (numbered !== undefined) return { kind: isListed(properties) ? 'list-item' : 'paragraph', level: 0 };
  return { kind: style.kind === 'heading' ? 'paragraph' : style.kind, level: 0 };
}

/** The rows of a table or the cells of a row, also those that stand in a content control. */
function partsOf(element: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : /^w:(?:sdt|sdtContent|customXml)$/.test(child.name) ? partsOf(child, name) : [],
  );
}
