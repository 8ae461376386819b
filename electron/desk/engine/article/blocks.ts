import type { Block } from '../../../../shared/article.ts';

/** The blocks of a text, or the text as one block where an importer gave none. */
export function blocksOf(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', level: 0, start: 0, end: text.length }];
}
