import { expect, test } from 'vitest';
import { cardinalOf, ordinalOf, spellingsOf } from '../../../shared/number-words.ts';

test.each([
  [2, ['two', 'second']],
  [42, ['forty-two']],
  [0, ['zero']],
  [140, []],
])('how %d is written in words', (value, expected) => {
  expect(spellingsOf(value)).toEqual(expected);
});

test('every spelling reads as the number that it spells', () => {
  for (let value = 0; value < 100; value += 1) {
    const spellings = spellingsOf(value);
    expect(spellings).not.toHaveLength(0);
    for (const spelling of spellings) expect(cardinalOf(spelling) ?? ordinalOf(spelling)).toBe(value);
  }
});
