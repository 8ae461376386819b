import { expect, test } from 'vitest';
import { leavesSubjectOpen } from '../../../../electron/desk/engine/claims/open-subject.ts';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import { partialDate } from '../../../../shared/dates.ts';

/** Whether the claim between the brackets leaves open whom or what it is about. */
function isOpen(marked: string): boolean {
  const start = marked.indexOf('⟦');
  const quote = marked.slice(start + 1, marked.indexOf('⟧'));
  const text = marked.replaceAll(/[⟦⟧]/gu, '');
  const span = { start, end: start + quote.length };
  const article = { title: 'Vote in Castra', text, blocks: [], publishedOn: partialDate('2018-05-07') };
  const claim = engine.describe(article, span);
  return leavesSubjectOpen({
    claim,
    quote,
    sentence: quote,
    title: article.title,
    text,
    publishedOn: article.publishedOn,
  });
}

test.each([
  'The vote was close. ⟦They would not recognise the result⟧.',
  'The mayor met the drivers. ⟦On Friday they also lost the vote⟧.',
  '“⟦We are extending the mission⟧,” a spokesman said.',
  'The forensic results came. ⟦It is expected to lead to new arrests⟧.',
  'The plan was signed. ⟦This provides a basis for talks⟧.',
  'Kask and Brandt spoke. ⟦He will resign in May⟧.',
])('open: %s', (marked) => {
  expect(isOpen(marked)).toBe(true);
});

test.each([
  'Rebels say ⟦they have cut off roads to the capital⟧.',
  'Martin Brandt lost the vote. ⟦He will resign in May⟧.',
  '⟦It is not yet known what the pipe carries⟧.',
  '⟦It is likely that the bill will be sent to the court⟧.',
  '⟦Brandt said he would resign⟧.',
  '⟦This session of the council begins in May⟧.',
  '⟦The tram line has 12 stops⟧.',
])('plain: %s', (marked) => {
  expect(isOpen(marked)).toBe(false);
});
