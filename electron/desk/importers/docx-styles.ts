import type { BlockKind } from '../../../shared/article.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** What a paragraph's style says of it; the built-in styles have English names in every language of Word. */
export interface ParagraphStyle {
  /** In lower case, as in “heading 1”; empty for none. */
  readonly name: string;
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, otherwise 0. */
  readonly level: number;
  readonly isHidden: boolean;
}

const PLAIN: ParagraphStyle = { name: '', kind: 'paragraph', level: 0, isHidden: false };
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:intense )?quote$|^block text$|^quotations$/, 'quotation'],
  [/^(?:image |table )?caption$/, 'caption'],
  [/^source code$|^html preformatted$|^preformatted text$/, 'preformatted'],
  [/^list\b/, 'list-item'],
];

/** The styles of a Word document by their ids. @param styles the root of `word/styles.xml`. */
export function readStyles(styles: XmlElement | undefined): (id: string | undefined) => ParagraphStyle {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const known = new Map<string, ParagraphStyle>();
  const read = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = id === undefined ? undefined : byId.get(id);
    // Styles may be based on each other in a circle.
    if (id === undefined || style === undefined || depth > 20) return PLAIN;
    const before = known.get(id);
    if (before !== undefined) return before;
    const base = read(childOf(style, 'w:basedOn')?.attributes['w:val'], depth + 1);
    const name = (childOf(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase();
    const properties = childOf(style, 'w:pPr');
    const level = headingLevel(name, properties) ?? base.level;
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    const listed = isListed(properties) ? 'list-item' : base.kind;
    const own = {
      name,
      level,
      kind: level > 0 ? ('heading' as const) : (kind ?? listed),
      isHidden: childOf(childOf(style, 'w:rPr'), 'w:vanish') !== undefined || base.isHidden,
    };
    known.set(id, own);
    return own;
  };
  return (id) => read(id, 0);
}

/** The level that a paragraph's own properties give, 1 to 6; 0 where they say that it is none; null where they are silent. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const level = Number.parseInt(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? '', 10);
  if (Number.isNaN(level)) return null;
  return level >= 0 && level < 9 ? Math.min(level + 1, 6) : 0;
}

/** Whether a paragraph is numbered or has a bullet; a number of 0 takes it away. */
export function isListed(properties: XmlElement | undefined): boolean {
  const number = childOf(childOf(properties, 'w:numPr'), 'w:numId')?.attributes['w:val'];
  return number !== undefined && number !== '0';
}

function headingLevel(name: string, properties: XmlElement | undefined): number | null {
  const named = /^heading (\d)$/.exec(name)?.[1];
  return named === undefined ? outlineLevel(properties) : Math.min(Math.max(Number(named), 1), 6);
}
