import { expect, test } from 'vitest';
import { datesOf } from '../../../../electron/desk/engine/time/date-mentions.ts';
import { partialDate } from '../../../../shared/dates.ts';

function read(text: string, published: string): string[] {
  return datesOf(text, { start: 0, end: text.length }, partialDate(published)).map(
    ({ words, from, to }) => `${words}: ${from === to ? from : `${from}..${to}`}`,
  );
}

test.each([
  ['It opens on September 30, 2016.', '2016-07', ['September 30, 2016: 2016-09-30']],
  ['It starts filming late this year.', '2016-07', ['late this year: 2016-09..2016-12']],
  ['Production starts a year from now.', '2015-11-23', ['a year from now: 2016-10..2016-12']],
  ['Released in late 2017.', '2016', ['in late 2017: 2017-09..2017-12']],
  ['Due out in 2017.', '2016-07', ['2017: 2017']],
  ['It was confirmed several months ago.', '2016-07', ['several months ago: 2015-09..2016-05']],
  ['Next summer there will be another.', '2021-10-14', ['Next summer: 2022-06..2022-08']],
  ['By the end of the year.', '2021-05-27', ['By the end of the year: 2021-12']],
  ['It opened last year.', '2018', ['last year: 2017']],
])('“%s”, published %s', (text, published, expected) => {
  expect(read(text, published)).toEqual(expected);
});

test('a time of day, a duration and the verb “may” are no dates', () => {
  expect(read('It may leave at 20:40 and take eleven hours and ten minutes.', '2021-10-14')).toEqual([]);
});

test('a relative date is never more precise than the day of publication', () => {
  expect(read('It opens next month.', '2018')).toEqual([]);
  expect(read('They met yesterday.', '2018')).toEqual([]);
  expect(read('They met yesterday.', '2018-05-07')).toEqual(['yesterday: 2018-05-06']);
});
