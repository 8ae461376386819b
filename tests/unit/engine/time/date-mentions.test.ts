import { expect, test } from 'vitest';
import { datesOf, dueOn } from '../../../../electron/desk/engine/time/date-mentions.ts';
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

test.each([
  'Season 2 May Not Happen',
  'Season 2 May Be Delayed',
  'Part 3 May Never Come',
  'Theresa May said that she would stay.',
  'Mrs May told the House that she would stay.',
  'April Jones was found in the harbour.',
  '5,000 March Against the Tram',
  'Jan Brandt and Dec Roos met.',
  'The Sun and the Sat Nav were both wrong.',
])('a verb, a name or a number is no date: %s', (text) => {
  expect(read(text, '2015-11-23')).toEqual([]);
});

test.each([
  // Day and month without a year, in an article of 19 November 2022.
  ['The firm, which was sold on 30 September, could close its depot.', '2022-11-19', '2022-09-30'],
  ['The ship sank on 30 September.', '2022-11-19', '2022-09-30'],
  ['The ceasefire signed on 30 September may not hold.', '2022-11-19', '2022-09-30'],
  ['The trial will begin on 30 January.', '2022-11-19', '2023-01-30'],
  ['The trial, which began on 30 September, will go on.', '2022-11-19', '2022-09-30'],
  ['The bridge is expected to be opened on 30 March.', '2022-11-19', '2023-03-30'],
  ['The mayor said on 3 October that the bridge would open.', '2022-11-19', '2022-10-03'],
  ['The deadline is 15 December.', '2022-11-19', '2022-12-15'],
  ['The strike has been postponed until 5 January.', '2022-11-19', '2023-01-05'],
  ['He has been in office since 12 December.', '2022-11-19', '2021-12-12'],
  ['The vote is on 25 November.', '2022-11-19', '2022-11-25'],
  // Months alone, in an article of April.
  ['The council closed the depot in March.', '2019-04-10', '2019-03'],
  ['The council will close the depot in March.', '2019-04-10', '2020-03'],
  ['A hearing is set for May.', '2019-04-10', '2019-05'],
  ['The depot is to be sold in June.', '2019-04-10', '2019-06'],
  ['The depot, closed in March, could be sold.', '2019-04-10', '2019-03'],
  ['In March the council had promised a new depot.', '2019-04-10', '2019-03'],
  ['In June the council will decide.', '2019-04-10', '2019-06'],
  ['Sales fell after the January storm.', '2019-04-10', '2019-01'],
  ['A 40-year-old was charged over the fire in the market hall in February.', '2019-04-10', '2019-02'],
  ['Despite the agreement in July, they will not sign.', '2019-11-20', '2019-07'],
  ['The premier calls an election for 8 November.', '2008-09-12', '2008-11-08'],
  ['The trade fell to the rebels on 20 November, who will stay.', '2012-11-21', '2012-11-20'],
  ['Police protested against the cuts after the 1 October referendum.', '2017-10-03', '2017-10-01'],
  ['Infections were the lowest since 30 July of last year.', '2022-03-07', '2021-07-30'],
  ['Some 40 were hurt between 1 May and 31 October 2015.', '2016-01-19', '2015-05-01'],
  ['The satellite could hit the sea in February.', '2008-01-26', '2008-02'],
  ['The time breaks the record set in June.', '2026-08-15', '2026-06'],
  // Weekdays.
  ['The council met on Monday.', '2019-04-10', '2019-04-08'],
  ['The council will meet on Monday.', '2019-04-10', '2019-04-15'],
  ['The mayor said on Monday that the tram would be sold.', '2019-04-10', '2019-04-08'],
  ['The match has been moved to Sunday.', '2019-04-10', '2019-04-14'],
])('“%s” in an article of %s speaks of %s', (text, published, expected) => {
  const [mention] = datesOf(text, { start: 0, end: text.length }, partialDate(published));
  expect(mention?.from).toBe(expected);
});

test.each([
  ['The Agenda 2030 plan was adopted by the town.', null],
  ['The 2026 World Cup plan is ready.', null],
  ['The line will be ready by 2030.', '2030-12-31'],
  ['Season 2 May Not Happen', null],
  ['A hearing is set for May.', '2019-05-31'],
])('what is due needs a date that was read as one: %s', (text, expected) => {
  const published = partialDate('2019-04-10');
  expect(dueOn(text, datesOf(text, { start: 0, end: text.length }, published), published)).toBe(expected);
});
