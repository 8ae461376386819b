import { expect, test } from 'vitest';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import { partialDate } from '../../../../shared/dates.ts';

function headlineClaims(headline: string, subheading = 'Background') {
  const body = 'The town of Castra lies on the Lind.';
  const text = `${headline}\n\n${subheading}\n\n${body}`;
  const start = headline.length + 2;
  const blocks = [
    { kind: 'heading', level: 1, start: 0, end: headline.length },
    { kind: 'heading', level: 2, start, end: start + subheading.length },
    { kind: 'paragraph', level: 0, start: text.length - body.length, end: text.length },
  ] as const;
  const { claims } = engine.read({ title: headline, text, blocks, publishedOn: partialDate('2018-05-07') });
  return claims.map((claim) => ({ ...claim, quote: text.slice(claim.start, claim.end) }));
}

test.each([
  'Oil prices surge after refinery fire',
  'Mayor of Castra resigns after audit',
  'Council endorses plan for second tram line',
  'Castra Tram Will Not Open Before 2020',
  'Three killed in ferry accident off Lindmark',
  'Fire destroys Norlane market hall, no one hurt',
])('a headline that states something is a claim: %s', (headline) => {
  expect(headlineClaims(headline)[0]?.quote).toBe(headline);
});

test.each([
  'Who killed the mayor of Castra?',
  'How the tram was saved',
  'Ten things to know about the new tram',
  'The trams of Castra and Lindmark',
  'On the campaign trail in the North, June 2018',
  'Review: The Ferryman is a triumph',
  'Castra Courier',
])('a headline that asks, advises or only names its subject is none: %s', (headline) => {
  expect(headlineClaims(headline).filter(({ start }) => start === 0)).toEqual([]);
});

test('the headline of a plan is speculative, and only the headline over the article is marked', () => {
  const found = headlineClaims('Castra tram may not open before 2020', 'Depot was sold in March');
  expect(found[0]).toMatchObject({ modality: 'speculative', start: 0 });
  expect(found.map(({ quote }) => quote)).not.toContain('Depot was sold in March');
});
