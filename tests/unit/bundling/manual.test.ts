import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moduleOf } from '../../../bundling/manual-module.ts';
import { idOf, readManual } from '../../../bundling/read-manual.ts';
import { keycaps } from '../../../renderer/keys/chord.ts';
import { KEYMAP } from '../../../renderer/keys/keymap.ts';
import type { Block, Inline } from '../../../renderer/manual/manual.ts';

const docs = resolve(import.meta.dirname, '../../../docs');
const markdown = readFileSync(join(docs, 'manual.md'), 'utf8');

function inlines(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(inlines);
    return block.kind === 'paragraph' ? block.children.flatMap(withChildren) : [];
  });
}

function withChildren(inline: Inline): Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(withChildren)] : [inline];
}

describe('the manual', () => {
  const manual = readManual(markdown);
  const blocks = [...manual.opening, ...manual.chapters.flatMap((chapter) => chapter.blocks)];

  it('names no key that Stet does not have', () => {
    const known = new Set(KEYMAP.flatMap(({ keys }) => keys.map((key) => keycaps(key, false))));
    const named = inlines(blocks).flatMap((inline) => (inline.kind === 'key' ? [inline.text] : []));
    const isDate = (text: string) => /^\d{4}(-\d\d)*$/.test(text);
    expect(named.length).toBeGreaterThan(50);
    const said = named.filter((text) => !isDate(text)).map((text) => (text === 'Escape' ? 'Esc' : text));
    expect(said.filter((text) => !known.has(text))).toEqual([]);
  });

  it('has both variants of every picture', () => {
    const pictures = blocks.filter((block) => block.kind === 'picture');
    expect(pictures.length).toBeGreaterThan(2);
    for (const { light, dark } of pictures) {
      expect(existsSync(join(docs, light)), light).toBe(true);
      expect(existsSync(join(docs, dark)), dark).toBe(true);
    }
  });
});

describe('reading a manual', () => {
  it('keeps chapters, sections, lists, keys and links', () => {
    const manual = readManual(
      '# M\n\nPress `j`.\n\n## One & two\n\n### A “part”\n\n1. *a* [b](#a-part)\n2. c\n\n## Three\n\nEnd.',
    );
    expect(manual.title).toBe('M');
    expect(manual.opening).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Press ' },
          { kind: 'key', text: 'j' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
    expect(manual.chapters.map(({ id }) => id)).toEqual(['one--two', 'three']);
    expect(manual.chapters[0]?.blocks).toMatchObject([
      { kind: 'section', id: 'a-part', title: 'A “part”' },
      { kind: 'list', ordered: true, items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
    ]);
  });

  it.each([
    ['HTML', '# M\n\n<b onclick="x()">b</b>'],
    ['a block of HTML', '# M\n\n<script>x()</script>'],
    ['a link that leads out', '# M\n\n[a](https://example.org)'],
    ['a link that leads nowhere', '# M\n\n## A\n\n[a](#b)'],
    ['a link within a list that leads nowhere', '# M\n\n- **[a](#b)**'],
    ['a picture from elsewhere', '# M\n\n![a](https://example.org/a-light.png)'],
    ['a picture without words', '# M\n\n![](pictures/review-light.png)'],
    ['two headings alike', '# M\n\n## A\n\n## A'],
  ])('refuses %s', (_, text) => {
    expect(() => readManual(text)).toThrow();
  });

  it('makes a module of it in which each picture is imported once', () => {
    const picture = '![a](pictures/a-light.png)';
    const source = moduleOf(`# M\n\n${picture}\n\n## B\n\n${picture}`);
    expect(source.match(/^import /gm)).toHaveLength(2);
    expect(source).toContain('import picture0 from "./pictures/a-light.png";');
    expect(source).toContain('"light":picture0,"dark":picture1');
  });

  it('names headings as GitHub does', () => {
    expect(idOf('Where your work is, and how')).toBe('where-your-work-is-and-how');
  });
});
