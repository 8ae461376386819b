import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, shortened } from '../../../shared/shortened.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Words, emoji of many parts, accents, flags, line ends: whatever a claim can hold. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('👨‍👩‍👧‍👦', '🏳️‍🌈', '🇩🇪🇫🇷', 'e\u0301\u0323', '👍🏽', '𝒜', 'क्षि', ' ', '\n', 'tram'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('the beginning of a text is never longer than asked for, and ends where a character ends', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 200 }), (whole, longest) => {
      const cut = beginningOf(whole, longest);
      const characters = charactersOf(whole);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(characters.slice(0, charactersOf(cut).length)).toEqual(charactersOf(cut));
      // Not shorter than need be: with one character more it would be too long.
      const more = characters[charactersOf(cut).length];
      if (more !== undefined) expect(cut.length + more.length).toBeGreaterThan(longest);
    }),
    { numRuns: 500 },
  );
});

test('a text on one line keeps within its length, and nothing in it is half a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 90 }), (whole, longest) => {
      const line = shortened(whole, longest);
      expect(line.length).toBeLessThanOrEqual(longest);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/\s\s|\n/);
    }),
    { numRuns: 500 },
  );
});

test('an emoji at the place of the cut is left out whole', () => {
  const line = shortened(`${'a'.repeat(57)}👨‍👩‍👧‍👦 and more words`, 60);
  expect(line).toBe(`${'a'.repeat(57)}…`);
});

test('a short text stays as it is, on one line', () => {
  expect(shortened('The tram\n opens in May. ', 60)).toBe('The tram opens in May.');
});

test('the cut falls between words where one ends near it', () => {
  expect(shortened('The harbour tram will open in June 2019, the office said on Monday', 60)).toBe(
    'The harbour tram will open in June 2019, the office said on…',
  );
  expect(shortened('Donaudampfschifffahrtsgesellschaft', 20)).toBe('Donaudampfschifffah…');
});

test('a single character that is longer than the room for it is cut between code points', () => {
  const heap = `a${'\u0301'.repeat(50)}`;
  expect(beginningOf(heap, 10)).toBe(heap.slice(0, 10));
  expect(beginningOf(`😀${'\u0301'.repeat(50)}`, 1)).toBe('');
});
