import { expect, test } from 'vitest';
import { fileNameDates } from '../../../electron/desk/importers/file-name-dates.ts';
import { dateField, datesIn } from '../../../electron/desk/importers/printed-dates.ts';
import { publicationDates } from '../../../electron/desk/importers/publication-lines.ts';

const values = (found: readonly { value: string }[]) => found.map(({ value }) => value);

test.each([
  ['Published 23 November 2015', ['2015-11-23']],
  ['Nov. 23, 2015', ['2015-11-23']],
  ['Monday, 23rd November 2015, 10:15 GMT', ['2015-11-23']],
  ['The Messenger, April 2024', ['2024-04']],
  ['23.11.2015', ['2015-11-23']],
  ['11/23/2015', ['2015-11-23']],
  ['2015-11-23', ['2015-11-23']],
  ['04/04/2016', ['2016-04-04']],
  ['31 February 2016', []],
  ['the 31st of June 2016', []],
  ['yesterday', []],
  ['23 November', []],
  ['two years ago, in 2015', []],
])('“%s” gives %j', (line, expected) => {
  expect(values(datesIn(line, 'here'))).toEqual(expected);
});

test('a date that can be read two ways is not guessed: the year comes first and both readings follow', () => {
  const found = datesIn('Posted 03/04/2016', 'the line below the title');
  expect(values(found)).toEqual(['2016', '2016-04-03', '2016-03-04']);
  for (const { where } of found) expect(where).toContain('ambiguous');
});

test('a field keeps the day that was written, whatever its time zone', () => {
  expect(values(dateField('2015-11-23T23:30:00-08:00', 'metadata'))).toEqual(['2015-11-23']);
  expect(values(dateField('2015', 'metadata'))).toEqual(['2015']);
  expect(values(dateField('20151123', 'metadata'))).toEqual(['2015-11-23']);
});

test.each([
  ['2015-11-23-the-title.txt', ['2015-11-23']],
  ['archive/20151123.html', ['2015-11-23']],
  ['the-title-23-nov-2015.txt', ['2015-11-23']],
  ['2015-11-the-title.txt', ['2015-11']],
  ['2015-the-title.txt', ['2015']],
  ['apollo-1969-and-after.txt', []],
  ['12345678.txt', []],
])('the name %s gives %j', (name, expected) => {
  expect(values(fileNameDates(name, 'The title'))).toEqual(expected);
});

test('a number that belongs to the title is not taken for a year of publication', () => {
  expect(fileNameDates('2001-a-space-odyssey.txt', '2001: a space odyssey')).toEqual([]);
});

test('dates that the article speaks of are not taken for its own', () => {
  const story = ['It was signed on 4 May 1999 by both of the sides, and nobody has spoken of it since then.'];
  expect(publicationDates(story)).toEqual([]);
  expect(values(publicationDates(['By Ann Lee', '5 May 1999', ...story]))).toEqual(['1999-05-05']);
});

test('the day of publication comes before the day of a change', () => {
  expect(values(publicationDates(['Updated 9 May 2020', 'Published 3 May 2020']))).toEqual([
    '2020-05-03',
    '2020-05-09',
  ]);
});
