import { expect, test } from 'vitest';
import { statementsOf } from '../../../../electron/desk/engine/claims/clauses.ts';
import { statementSpan } from '../../../../electron/desk/engine/claims/statement-span.ts';
import { sentencesOf } from '../../../../shared/sentences.ts';

function statements(text: string): string[] {
  return statementsOf(text, { start: 0, end: text.length })
    .map((span) => statementSpan(text, span))
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['The tram opened in June.', 'The tram opened in June'],
  ['However, the tram opened in June.', 'the tram opened in June'],
  ['The depot closes at 6 p.m.', 'The depot closes at 6 p.m.'],
  ['The tram opened in June, after the bridge had been mended.', 'The tram opened in June'],
])('without the full stop, connectives and what came before: %s', (text, expected) => {
  expect(statements(text)).toEqual([expected]);
});

test.each([
  ['Police in Norlane said that three people were hurt.', 'three people were hurt'],
  ['Police said three people were hurt.', 'three people were hurt'],
  ['The mayor told reporters on Monday that the bridge will open in May.', 'the bridge will open in May'],
  ['According to the council, the bridge cost 12 million crowns.', 'the bridge cost 12 million crowns'],
  ['The bridge cost 12 million crowns, according to the council.', 'The bridge cost 12 million crowns'],
  ['The bridge cost 12 million crowns, she said on Monday.', 'The bridge cost 12 million crowns'],
  ['“Three people were hurt in the fire,” said Edda Brandt.', 'Three people were hurt in the fire'],
  ['The paper reported that, according to the council, the bridge was sold.', 'the bridge was sold'],
])('a mere attribution is left out: %s', (text, expected) => {
  expect(statements(text)).toEqual([expected]);
});

test.each([
  'The mayor argues that the bridge was never safe',
  'The mayor said that the council should resign',
  'Brandt said the plan was “a disgrace to the town”',
  'It is estimated that 400 people left',
  '“We are proud of this bridge,” said Edda Brandt',
])('the saying stays where it is the claim: %s', (text) => {
  expect(statements(`${text}.`)).toEqual([text]);
});

test('a second predicate of another time is a claim of its own', () => {
  expect(statements('The bridge was closed on Monday and will reopen in May.')).toEqual([
    'The bridge was closed on Monday',
    'will reopen in May',
  ]);
});

test('joined predicates in a clause that hangs on something stay together', () => {
  expect(statements('The council chose a firm that has built bridges and will build more of them.')).toHaveLength(1);
});

test('brackets, quotation marks and “while” before a participle hold a statement together', () => {
  expect(
    statements('The panel (a judge, a teacher, and an engineer who had built it) praised the bridge.'),
  ).toHaveLength(1);
  expect(statements('While speaking in Norlane, the mayor praised the new bridge.')[0]).toMatch(/^While speaking/);
});

test('the last quotation mark stays where the first is inside', () => {
  expect(statements('Brandt called the bridge “a wonder.”')).toEqual(['Brandt called the bridge “a wonder.”']);
});

test.each([
  ['Reps. Holt and Lund met.', 1],
  ['It was 2 p.m. GMT and raining.', 1],
  ['It closed at 2 p.m. The mayor left.', 2],
])('abbreviations end no sentence: %s', (text, count) => {
  expect(sentencesOf(text, { start: 0, end: text.length })).toHaveLength(count);
});
