import { expect, test } from 'vitest';
import { readTypedDate, typedDate, typedDateProblem } from '../../../shared/typed-dates.ts';

test.each([
  ['2015-11-23', '2015-11-23'],
  ['2015-11', '2015-11'],
  [' 2015 ', '2015'],
  ['23 Nov 2015', '2015-11-23'],
  ['23 November 2015', '2015-11-23'],
  ['23rd of november, 2015', '2015-11-23'],
  ['Nov. 23, 2015', '2015-11-23'],
  ['November  2015', '2015-11'],
  ['23/11/2015', '2015-11-23'],
  ['11/23/2015', '2015-11-23'],
  ['03.04.2016', '2016-04-03'],
  ['4/4/2016', '2016-04-04'],
  ['2015/11/3', '2015-11-03'],
  ['11/2015', '2015-11'],
])('“%s” is read as %s', (typed, date) => {
  expect(typedDate(typed)).toBe(date);
  expect(typedDateProblem(typed)).toBe('');
});

test('a date that is possible in two orders is asked about, not guessed', () => {
  expect(readTypedDate('03/04/2016')).toEqual({ kind: 'either', dates: ['2016-04-03', '2016-03-04'] });
  expect(typedDate('03/04/2016')).toBeNull();
  expect(typedDateProblem('03/04/2016')).toBe('3 April 2016 or 4 March 2016? Write the month as a word.');
});

test('only a day that does not exist is said not to exist', () => {
  for (const typed of ['31 June 2015', '2015-02-30', '45/13/2015', '2015-13']) {
    expect(typedDateProblem(typed)).toBe('There is no such date. Write 2015-11-23, 2015-11 or 2015.');
  }
  for (const typed of ['yesterday', '23 Nov', '23.11.15', 'x'])
    expect(typedDateProblem(typed)).toMatch(/^Not recognised as a date/);
  expect(typedDateProblem('')).toBe('');
});
