import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';
import { mayBeLater } from '../../../shared/dates.ts';

const folder = new URL('../../../resources/samples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const documents = names.map((name) => importDocument(name, readFileSync(new URL(name, folder))));

test.each(names.map((name, at) => [name, documents[at]] as const))(
  'the sample %s comes in with a title, an author, a date and enough to read',
  (_name, document) => {
    expect(document?.title.value).toMatch(/\p{L}/u);
    expect(document?.byline?.value).toMatch(/^\p{Lu}/u);
    expect(document?.dates[0]?.value).toMatch(/^20\d\d-\d\d/);
    expect(document?.text.split(/\s+/).length).toBeGreaterThan(120);
  },
);

test('a newcomer has one article to check and at least four that came later, in all three formats', () => {
  const main = documents[names.indexOf('a-bed-on-the-night-train.md')];
  const published = main?.dates[0]?.value;
  if (published === undefined) throw new Error('the main sample has no date');
  const later = documents.filter(({ dates }) => dates[0] !== undefined && mayBeLater(dates[0].value, published));
  expect(later.length).toBeGreaterThanOrEqual(4);
  expect(new Set(documents.map((document) => document.format))).toEqual(new Set(['text', 'markdown', 'html']));
});
