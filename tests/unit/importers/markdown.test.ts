import { expect, test } from 'vitest';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';

const read = (text: string) => importDocument('a.md', new TextEncoder().encode(text));

test('front matter describes the article, dates as they are written', () => {
  const document = read(
    '---\ntitle: "The bridge: a story"\nauthors:\n  - Ann Lee\n  - name: Bo Ek\ndate: 2015-11\nsource: The Post\nurl: https://example.org/a\n---\n\nThe story.',
  );
  expect(document).toMatchObject({
    title: { value: 'The bridge: a story' },
    byline: { value: 'Ann Lee, Bo Ek' },
    outlet: { value: 'The Post' },
    sourceUrl: { value: 'https://example.org/a' },
    dates: [{ value: '2015-11' }],
  });
  expect(document.text).toBe('The bridge: a story\n\nThe story.');
});

test('headings, lists, quotations and code become blocks of plain words', () => {
  const { text, blocks } = read(
    '# Title\n\nA [link](https://example.org "t"), *stress*, `code` and ![a picture](x.png).\n\n## Part\n\n- one\n- two\n\n> said\n\n```\nx = 1\n  y\n```\n\nEnd <b onclick="x()">bold</b><script>bad()</script>.',
  );
  expect(blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
    ['heading', 1, 'Title'],
    ['paragraph', 0, 'A link, stress, code and a picture.'],
    ['heading', 2, 'Part'],
    ['list-item', 0, 'one'],
    ['list-item', 0, 'two'],
    ['quotation', 0, 'said'],
    ['preformatted', 0, 'x = 1\n  y'],
    ['paragraph', 0, expect.stringMatching(/^End bold/)],
  ]);
});

test('front matter that is no YAML stays in the text', () => {
  expect(read('---\n: [\n---\n\nThe story.').text).toContain('The story.');
});

test('front matter that refers to itself does not hang', () => {
  expect(read('---\nauthor: &a [*a, *a]\ntitle: T\n---\n\nThe story.').text).toContain('The story.');
});

test('an address that is not of the web is no source', () => {
  expect(read('---\nurl: javascript:alert(1)\ntitle: T\n---\n\nThe story.').sourceUrl).toBeNull();
});

test('a tangle of marks is refused at once', () => {
  expect(() => read('*a _b '.repeat(20_000))).toThrow(/marks/);
});

test('footnotes stand below the article, in the order in which it refers to them', () => {
  const { text } = read(
    '# Title\n\nThe board paid 3 million.[^b] The rest is owed.[^1]\n\n[^1]: See *there*,\npage 9.\n[^b]: Report 2015.\n\nThe end of `[^x]`.',
  );
  expect(text).toBe(
    'Title\n\nThe board paid 3 million. The rest is owed.\n\nThe end of [^x].\n\nNotes\n\n1. Report 2015.\n\n2. See there, page 9.',
  );
});

test('a table is read row by row, a cell with a link to a note too; a line with bars is a paragraph', () => {
  const { text } = read('# T\n\nYear | Ships\n--- | ---:\n2014 | [[Sarn\\|two]]\n\nEither a | b\nor - | -\n');
  expect(text).toBe('T\n\nYear | Ships\n\n2014 | two\n\nEither a | b or - | -');
});

test('front matter of lines, one of which is no YAML, describes the article; a text between two rules does not', () => {
  const described = read(
    '---\ntitle: The bridge: a story\nauthor: "[[Ann Lee]]"\ntags:\n  - x\ndate: 2015-11\n---\n\nThe story.',
  );
  expect(described).toMatchObject({ title: { value: 'The bridge: a story' }, byline: { value: 'Ann Lee' } });
  expect(described.text).toBe('The bridge: a story\n\nThe story.');
  expect(read('---\nNote: it said: no.\n---\n\nThe story.').text).toContain('it said: no.');
});
