import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkableValues } from '../../../shared/checkable-values.ts';
import { differingSpans, differingValues } from '../../../shared/differing-values.ts';

const emphasised = (earlier: string, later: string) => {
  const differences = differingValues(earlier, later);
  const words = (text: string, side: 'earlier' | 'later') =>
    differingSpans(differences, side).map(({ start, end }) => text.slice(start, end));
  return [words(earlier, 'earlier'), words(later, 'later'), differences.every(({ certain }) => certain)];
};

describe('the numbers, dates and names of a sentence', () => {
  it.each([
    ['The ferry carried 51,000 passengers in May 2023.', ['51,000', 'May 2023']],
    ['It may sail on 3 June, Petra Solheim said.', ['3 June', 'Petra Solheim']],
    ['They march on. In March 2,000 people came.', ['March', '2,000']],
    ['It cost 38 million crowns, a fifth of it lent at 4.5%.', ['38 million', 'a fifth', '4.5%']],
    ['The second season leaves Varholm at 20:40.', ['second', 'Varholm', '20:40']],
    ['Twenty-four drivers left in the autumn of 2019 for $3bn.', ['Twenty-four', 'autumn of 2019', '$3bn']],
    ['One of them said so on 2015-11-23.', ['2015-11-23']],
  ])('“%s”', (sentence, words) => {
    expect(checkableValues(sentence).map((value) => value.words)).toEqual(words);
  });

  it('stand where they say, and never overlap', () => {
    const piece = fc.constantFrom(
      '12',
      'May',
      '3',
      'June',
      '2019',
      'million',
      'crowns',
      'Ada',
      '$',
      '%',
      'the',
      '. ',
      'third',
      'a',
      '8 pm',
      '½',
      '𝟛',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const sentence = pieces.join(' ');
        let end = 0;
        for (const value of checkableValues(sentence)) {
          expect(sentence.slice(value.start, value.end)).toBe(value.words);
          expect(value.start).toBeGreaterThanOrEqual(end);
          end = value.end;
        }
      }),
    );
  });
});

describe('what differs', () => {
  it.each([
    [
      'a price, though the old one is named too',
      'A bed is to cost 49 crowns.',
      'A bed will cost 59 crowns instead of 49.',
      ['49'],
      ['59'],
      true,
    ],
    ['a price that is known by its verb', 'A cabin will cost 160.', 'The cabins now cost 185.', ['160'], ['185'], true],
    [
      'a count under another number',
      'It has hired nine drivers and needs sixteen.',
      'It now has fourteen of the sixteen drivers it needs.',
      ['nine'],
      ['fourteen'],
      true,
    ],
    [
      'only the month of a date',
      'The first train leaves on 18 June 2022.',
      'The first train was moved from 18 June to 18 November.',
      ['June'],
      ['November'],
      true,
    ],
    ['a year', 'The hall opens in 2016.', 'The hall opened in 2018.', ['2016'], ['2018'], true],
    [
      'a share',
      'The bank holds a fifth of the shares.',
      'The bank’s share rises from a fifth to a third.',
      ['a fifth'],
      ['a third'],
      true,
    ],
    [
      'a name in the same place',
      'The council elected Ada Marlow as its mayor.',
      'The council elected Ida Marlow as its mayor.',
      ['Ada'],
      ['Ida'],
      true,
    ],
    [
      'one person’s name against another that only begins alike',
      'The council elected Julia Lund as its mayor.',
      'The council elected Julian Lund as its mayor.',
      ['Julia'],
      ['Julian'],
      true,
    ],
    ['a time of day', 'It leaves at 20:40.', 'It leaves at 21:05.', ['20:40'], ['21:05'], true],
    ['one of a row', 'The second season begins soon.', 'The third season begins soon.', ['second'], ['third'], true],
  ])('%s', (_name, earlier, later, own, other, certain) => {
    expect(emphasised(earlier, later)).toEqual([own, other, certain]);
  });

  it.each([
    ['the same number in words and in digits', 'It bought 24 carriages.', 'All twenty-four carriages have left.'],
    ['numbers of different things', 'It has 212 beds.', 'It has 24 carriages.'],
    ['what only one speaks of', 'The bridge opens in May.', 'The bridge is red, says Ida Brandvold.'],
    ['a date told more exactly', 'It opens in May 2016.', 'It opened on 4 May 2016.'],
    ['the day of a report', 'The bridge opens in May 2016.', 'The bridge opens in May, the mayor said on Wednesday.'],
    ['names in sentences that share nothing', 'Ada Marlow sings.', 'Ida Brandvold rows.'],
    [
      'a country and what is of that country',
      'The parliament of Crimea votes on Sunday for a referendum.',
      'The Crimean parliament votes on Sunday for a referendum.',
    ],
    ['a name and its adjective in its place', 'The Crimea vote was held today.', 'The Crimean vote was held today.'],
    ['a name in the plural', 'The Liberal party lost two seats.', 'The Liberals party lost two seats.'],
    ['a name with more or less of it', 'The council elected Ada Marlow today.', 'The council elected Marlow today.'],
    [
      'an office and its short form with the same name',
      'The reserve is called up, as interim PM Yatsenyuk says war has begun.',
      'The reserve is called up, as interim Prime Minister Arseniy Yatsenyuk says war has begun.',
    ],
    ['a name and its initials', 'The European Union rejects the vote.', 'The EU rejects the vote.'],
    [
      'names that two sentences about different things hold between a few common words',
      'The European Parliament rejects the upcoming referendum on independence in Crimea.',
      'The Crimean parliament officially declares its independence and asks Russia to accept it as a region.',
    ],
  ])('never %s', (_name, earlier, later) => {
    expect(differingValues(earlier, later)).toEqual([]);
  });

  it('is not certain where two could be meant, or where one is vague', () => {
    const certain = (earlier: string, later: string) => differingValues(earlier, later).map((one) => one.certain);
    expect(certain('Work began in August and ends in April.', 'Work ends in September.')).toEqual([false, false]);
    expect(certain('It carried more than 40,000 passengers.', 'It carried 51,000 passengers.')).toEqual([false]);
    expect(certain('A bed costs 49 crowns.', 'A bed costs 59 crowns and a cabin 185 crowns.')).toEqual([false, false]);
  });

  it('is nothing between a sentence and itself', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 2 }), fc.nat(3000), (words, number) => {
        const sentence = `${words} It cost ${number} crowns in May 2016, Ada Marlow said.`;
        expect(differingValues(sentence, sentence)).toEqual([]);
      }),
    );
  });
});
