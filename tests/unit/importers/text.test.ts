import { expect, test } from 'vitest';
import { importDocument, importPasted } from '../../../electron/desk/importers/import-document.ts';
import type { Document } from '../../../shared/article.ts';

const read = (text: string, name = 'a.txt') => importDocument(name, new TextEncoder().encode(text));
const blocks = ({ text, blocks }: Document) => blocks.map(({ start, end }) => text.slice(start, end));

test('lines wrapped by hand become paragraphs again', () => {
  const document = read(
    'The bridge\n\nThe council will close the bridge in the spring, and nobody\nhas said for how long. Traders fear for the summer, which is\nwhen they earn most of the year, and for the schools, which\nhave no other way.\n\nA ferry may come.\n',
  );
  expect(blocks(document)).toEqual([
    'The bridge',
    'The council will close the bridge in the spring, and nobody has said for how long. Traders fear for the summer, which is when they earn most of the year, and for the schools, which have no other way.',
    'A ferry may come.',
  ]);
});

test('a word parted at the end of a line is whole where the text has it whole, and keeps its hyphen elsewhere', () => {
  const document = read(
    'The bridge\n\nThe terminal will be closed in the spring, says the coun-\ncil, for how long nobody knows. Traders fear for the ter-\nminal in the summer, and above all for its long-\nterm tenants, who earn most of what they earn in the\nmonths when the council sits least.\n',
  );
  expect(document.text).toContain('says the council, for how long');
  expect(document.text).toContain('fear for the terminal in the summer');
  expect(document.text).toContain('its long-term tenants');
});

test('quoted lines are a quotation of their own; a lone “>” is the text’s', () => {
  const document = read('Title\n\nShe wrote:\n> It will open.\n> In May.\nHe did not answer.\n\n> 50 per cent agree.');
  expect(document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
    ['heading', 'Title'],
    ['paragraph', 'She wrote:'],
    ['quotation', 'It will open.'],
    ['quotation', 'In May.'],
    ['paragraph', 'He did not answer.'],
    ['paragraph', '> 50 per cent agree.'],
  ]);
});

test('lines that are paragraphs stay apart', () => {
  expect(blocks(read('Title\nA first paragraph that ends here.\nA second.\nA third one.'))).toHaveLength(4);
});

test('the first line is the title, and the text begins with it as a heading', () => {
  const document = read('A new bridge for Ellery\n\nThe council has decided. It took a year.');
  expect(document.title).toEqual({ value: 'A new bridge for Ellery', where: 'the first line' });
  expect(document.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
});

test('a text without a title takes its first words', () => {
  const document = importPasted(
    'The council decided on Monday that the bridge will be closed in the spring. It is old.',
  );
  expect(document.title.value).toMatch(/^The council decided on Monday .*…$/);
  expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph']);
});

test.each([
  ['By Ann Lee, transport correspondent\n\nThe story goes on.', 'Ann Lee'],
  ['The story goes on and ends.\n\nAnn Lee\nStaff writer', 'Ann Lee'],
  ['The story goes on and ends.\n\nAnn Lee\nAnn Lee is a writer from Ellery.', 'Ann Lee'],
  ['The story goes on and ends.\n\n— Ann van der Lee', 'Ann van der Lee'],
  ['By the end of the day all was over.\n\nNobody spoke.', undefined],
])('the byline of %j is %s', (body, expected) => {
  expect(read(`A title\n\n${body}`).byline?.value).toBe(expected);
});

test('lines that describe the article are read and are not part of its text', () => {
  const document = read(
    'Title: A bridge\nAuthor: Ann Lee\nDate: 3 May 2020\nOutlet: The Post\nURL: https://example.org/a\n\nThe story goes on.',
  );
  expect(document).toMatchObject({
    title: { value: 'A bridge' },
    byline: { value: 'Ann Lee' },
    outlet: { value: 'The Post' },
    sourceUrl: { value: 'https://example.org/a' },
    dates: [{ value: '2020-05-03' }],
  });
  expect(document.text).toBe('A bridge\n\nThe story goes on.');
});

test('the source of a page that was pasted is read as a page', () => {
  const document = importPasted('<!doctype html><title>Bridge closes again</title><p>The council has decided.</p>');
  expect(document.format).toBe('html');
  expect(document.text).not.toContain('<');
});
