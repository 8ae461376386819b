import { expect, test } from 'vitest';
import { locate } from './locate.ts';
import { readClaims, readJudgements } from './work-files.ts';

const TEXT = 'BridgesThe old bridge closed on Monday. The old bridge will reopen in May, its owner said.';
const wordsAt = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test('a quote is found whole, or by its first and last words', () => {
  expect(wordsAt(locate(TEXT, 'closed on Monday'))).toBe('closed on Monday');
  expect(wordsAt(locate(TEXT, 'will reopen … May'))).toBe('will reopen in May');
  expect(wordsAt(locate(TEXT, 'The old bridge#2'))).toBe('The old bridge');
  expect(locate(TEXT, 'The old bridge#2').start).toBe(TEXT.lastIndexOf('The old bridge'));
});

test('a quote that is absent, ambiguous, cut inside a word or out of order is refused', () => {
  expect(() => locate(TEXT, 'the ferry')).toThrow('“the ferry” does not occur');
  expect(() => locate(TEXT, 'The old bridge')).toThrow('“The old bridge” occurs 2 times');
  expect(() => locate(TEXT, 'The old bridge#3')).toThrow('“The old bridge” occurs only 2 times');
  expect(() => locate(TEXT, 'losed on')).toThrow('does not occur');
  expect(() => locate(TEXT, 'in May … closed')).toThrow('“closed” does not follow “in May”');
});

test('claims come in the order of the text, their parts inside them', () => {
  const mistakes: string[] = [];
  const claims = readClaims(
    'c2 | schedule | speculative | The old bridge#2 … May | date: May\n# a remark\nc1 | event | settled | closed on Monday',
    TEXT,
    mistakes,
  );
  expect(mistakes).toEqual([]);
  expect(claims.map(({ id }) => id)).toEqual(['c1', 'c2']);
  expect(claims[1]?.parts.map(wordsAt)).toEqual(['May']);
});

test('every line that cannot be read is named, and no other is lost', () => {
  const mistakes: string[] = [];
  const claims = readClaims(
    [
      'c1 | event | settled | closed on Monday | date: May',
      'c2 | rumour | settled | will reopen in May',
      'c3 | schedule | speculative | will reopen in May',
      'c3 | event | settled | its owner said',
    ].join('\n'),
    TEXT,
    mistakes,
  );
  expect(claims.map(({ id }) => id)).toEqual(['c3']);
  expect(mistakes).toEqual([
    'c1: “May” does not occur',
    'c2: “rumour” is none of event, schedule, number, quotation, status, comparison, forecast, other',
    'c3: the id stands twice',
  ]);
});

test('judgements gather the sentences of a claim and refuse verdicts that differ', () => {
  const claims = readClaims('c1 | event | settled | closed on Monday', TEXT, []);
  const mistakes: string[] = [];
  const judgements = readJudgements(
    [
      'c1 | supports | confirmed | closed on Monday',
      'c1 | supports | confirmed | will reopen in May',
      'c1 | supersedes | outdated | its owner said',
      'c9 | supports | confirmed | its owner said',
    ].join('\n'),
    claims,
    TEXT,
    mistakes,
  );
  expect(judgements.map(({ claim, verdict, evidence }) => [claim, verdict, evidence.map(wordsAt)])).toEqual([
    ['c1', 'confirmed', ['closed on Monday', 'will reopen in May']],
  ]);
  expect(mistakes).toEqual(['c1: the verdicts of its lines differ', 'c9: the older document has no such claim']);
});
