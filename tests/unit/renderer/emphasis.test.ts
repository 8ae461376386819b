import { expect, test } from 'vitest';
import { emphasisBetween, emphasisInPassage } from '../../../renderer/claim/emphasis.ts';
import type { Evidence } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';

const ARTICLE = 'It opened. A bed costs 49 crowns. Nobody came.';
const LATER = 'Norlane said on Friday that a bed costs 59 crowns. It is sorry.';

const piece = (articleId: string, quote: string, start: number): Evidence => ({
  id: `${articleId} ${start}`,
  claimId: 'c',
  articleId,
  articleTitle: 'T',
  outlet: null,
  publishedOn: partialDate('2022'),
  start,
  end: start + quote.length,
  quote,
  relation: 'contradicts',
  relationSet: false,
  decides: false,
  score: 0.8,
  chosenBy: 'engine',
});
const quote = 'A bed costs 49 crowns.';
const claim = {
  start: ARTICLE.indexOf(quote),
  quote,
  evidence: [piece('later', LATER.slice(0, 50), 0), piece('elsewhere', 'A bed costs 65 crowns.', 0)],
};

test('emphasises in both articles, at the places of each, and only for the article that stands open', () => {
  const { claim: own, passages } = emphasisBetween(claim, 'later');
  expect(own.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual(['49']);
  expect(passages.map(({ start, end }) => LATER.slice(start, end))).toEqual(['59']);
});

test('emphasises nothing where no later article stands open, none of its passages is there, or no claim is in hand', () => {
  const nothing = { claim: [], passages: [] };
  expect(emphasisBetween(claim, null)).toEqual(nothing);
  expect(emphasisBetween(claim, 'third')).toEqual(nothing);
  expect(emphasisBetween(null, 'later')).toEqual(nothing);
});

test('emphasises within a quoted passage', () => {
  const later = 'A bed will cost 59 crowns instead of 49.';
  expect(emphasisInPassage(quote, later).map(({ start, end }) => later.slice(start, end))).toEqual(['59']);
});
