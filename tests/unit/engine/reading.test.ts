import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engine } from '../../../electron/desk/engine/engine.ts';
import type { Block } from '../../../shared/article.ts';
import { partialDate } from '../../../shared/dates.ts';
import { sentencesOf } from '../../../shared/sentences.ts';

function article(...paragraphs: string[]) {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind: 'paragraph', level: 0, start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  return { title: 'A title', text, blocks, publishedOn: partialDate('2018-05-07') };
}

const sentences = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
const claims = (...paragraphs: string[]) => {
  const given = article(...paragraphs);
  return engine.read(given).claims.map((claim) => ({ ...claim, quote: given.text.slice(claim.start, claim.end) }));
};

test('sentences and claims are exact stretches of the text, in order and apart, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'The tram will open in May. ',
      'Mr. A. B. Smith said: “No! ',
      'Why? ',
      'U.S. ',
      '🎬 ',
      '3.5 million ',
      '’s ',
      '” ',
      ' – ',
      ', and the bridge was closed',
      'may not ',
      '2019. ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const paragraph = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const given = article(...paragraphs);
      const { passages, claims: found } = engine.read(given);
      let last = 0;
      for (const passage of passages) {
        expect(passage.start).toBeGreaterThanOrEqual(last);
        expect(passage.end).toBeGreaterThan(passage.start);
        expect(given.blocks.some((block) => block.start <= passage.start && passage.end <= block.end)).toBe(true);
        expect(given.text.slice(passage.start, passage.end).trim()).toBe(given.text.slice(passage.start, passage.end));
        last = passage.end;
      }
      for (const claim of found) {
        expect(passages.some((passage) => passage.start <= claim.start && claim.end <= passage.end)).toBe(true);
        expect(claim.end).toBeGreaterThan(claim.start);
        for (const part of [...claim.hedges, ...claim.dates])
          expect(given.text.slice(part.start, part.end)).toBe(part.words);
      }
    }),
    { numRuns: 150 },
  );
});

test('abbreviations, initials and quotations do not end a sentence', () => {
  expect(sentences('Mr. Smith met J. K. Rowan in the U.S. on Monday. They spoke.')).toEqual([
    'Mr. Smith met J. K. Rowan in the U.S. on Monday.',
    'They spoke.',
  ]);
  expect(sentences('“It opens in May,” she said. It did.')).toEqual(['“It opens in May,” she said.', 'It did.']);
  expect(sentences('The line cost 3.5 million crowns. It was late.')).toHaveLength(2);
});

test('questions, orders and mere opinion are no claims', () => {
  expect(claims('Will the tram open in 2019? Read more about it here. I love this wonderful little tram.')).toEqual([]);
});

test.each([
  'Why was the tram never built?',
  '“Will it open in 2019?” she asked.',
  'Take a look at the plans for the new depot.',
  'Send us your pictures of the opening.',
  'Don’t miss the parade on Sunday.',
  'I think the new tram is simply wonderful.',
  'What a splendid day it was!',
  'Thank you for reading.',
  'We should all be proud of that.',
])('no claim: %s', (text) => {
  expect(claims(text)).toEqual([]);
});

test.each([
  'The tram may not open before 2020.',
  'If the council agrees, the depot could be sold in June.',
  'Passenger numbers are expected to fall next year.',
  'It is unclear whether the line will be extended.',
  'There is a good chance that it will never be built.',
  'The council would have to pay 3 million crowns.',
])('a prediction or a hypothetical is a claim, and speculative: %s', (text) => {
  const found = claims(text);
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ modality }) => modality)).toContain('speculative');
});

test.each(['The tram was to have opened in 2016, and did in 2017.', 'The depot was sold to a firm from Ostrava.'])(
  'what was done is settled: %s',
  (text) => {
    expect(claims(text).map(({ modality }) => modality)).not.toContain('speculative');
  },
);

test('forecasts and conditions are claims, marked speculative with the words that say so', () => {
  const [claim] = claims('The tram will probably open in June 2019.');
  expect(claim).toMatchObject({
    modality: 'speculative',
    quote: 'The tram will probably open in June 2019',
    dueOn: '2019-06-30',
  });
  expect(claim?.hedges.map((hedge) => hedge.words)).toEqual(['probably']);
});

test('a plain statement is settled', () => {
  expect(claims('The Norlane line carried 51,000 passengers in 2017.')).toMatchObject([
    { modality: 'settled', hedges: [], dueOn: null },
  ]);
});

test('one sentence can hold several claims', () => {
  expect(
    claims('The Norlane line carried 51,000 passengers in 2017, but its Castra depot was closed in March.').map(
      (claim) => claim.quote,
    ),
  ).toEqual(['The Norlane line carried 51,000 passengers in 2017', 'its Castra depot was closed in March']);
});

test('an author’s note at the end holds no claims', () => {
  const found = claims(
    'The tram opened in June 2017 with 12 stops.',
    'The city paid 140 million crowns.',
    'Edda Brandt',
    'Edda Brandt is a writer and critic based in Lindmark. She has covered 40 festivals and owns 3 cats.',
  );
  expect(found.map((claim) => claim.quote)).toEqual([
    'The tram opened in June 2017 with 12 stops',
    'The city paid 140 million crowns',
  ]);
});

test('attributed speech keeps its speaker', () => {
  const [claim] = claims('Mayor Edda Brandt said that the tram will reach the airport in 2020.');
  expect(claim?.speaker).toContain('Edda Brandt');
});

test('a headline that the first sentence says again in the same words is one claim', () => {
  const [headline, lead] = [
    'Lindmark Tram Opens Second Line To The Harbour',
    'Lindmark tram opens second line to the harbour.',
  ];
  const text = `${headline}\n\n${lead}\n\nIt has 12 stops and cost 140 million crowns.`;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, start: 0, end: headline.length },
    { kind: 'paragraph', level: 0, start: headline.length + 2, end: headline.length + 2 + lead.length },
    { kind: 'paragraph', level: 0, start: headline.length + 4 + lead.length, end: text.length },
  ];
  const { claims: found } = engine.read({ title: headline, text, blocks, publishedOn: partialDate('2018-05-07') });
  const quotes = found.map(({ start, end }) => text.slice(start, end));
  expect(quotes.filter((quote) => /second line/iu.test(quote))).toEqual([headline]);
  expect(quotes.length).toBeGreaterThan(1);
});
