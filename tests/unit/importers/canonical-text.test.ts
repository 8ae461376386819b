import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCharacters, composeText, type Piece } from '../../../electron/desk/importers/canonical-text.ts';

const pieces: fc.Arbitrary<Piece[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Piece['kind']>('heading', 'paragraph', 'list-item', 'quotation', 'caption', 'preformatted'),
    level: fc.integer({ min: 0, max: 6 }),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u0301', '\u202e', '\ud800', '\u00a0', '👩‍🚀'),
        maxLength: 60,
      }),
    ),
  }),
);

test('every block is exactly a stretch of the text, and only empty lines stand between them', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const { text, blocks } = composeText(given);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      for (const { start, end } of blocks) {
        const block = text.slice(start, end);
        expect(block).not.toBe('');
        expect(block).not.toMatch(/\n\n|^\n|[ \n]$|[ ]\n/);
      }
      expect(text).toBe(text.normalize('NFC'));
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/u);
    }),
  );
});

test('cleaning what is clean changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = cleanCharacters(raw);
      expect(cleanCharacters(once)).toBe(once);
    }),
  );
});

test('hidden characters go, those that a script needs stay', () => {
  expect(cleanCharacters('de\u00adcided\u200b \u202eetad\u202c')).toBe('decided etad');
  expect(cleanCharacters('نمی\u200cخواهم 👩\u200d🚀 ☂\ufe0f')).toBe('نمی\u200cخواهم 👩\u200d🚀 ☂\ufe0f');
});
