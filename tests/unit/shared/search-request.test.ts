import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noMatchSentences } from '../../../renderer/search/no-match.tsx';
import { limitWords, readSearch } from '../../../shared/search-request.ts';

const read = (query: string) => {
  const { terms, without, limits, problems } = readSearch(query);
  const words = (of: typeof terms) => of.map((term) => `${term.words.join(' ')}${term.open ? '…' : ''}`);
  return { terms: words(terms), without: words(without), limits: limits.map(limitWords), problems };
};
const plain = (part: object) => ({ terms: [], without: [], limits: [], problems: [], ...part });

test('words are folded, phrases stay together, and only what is being typed is open', () => {
  expect(read('Café  Tra')).toEqual(plain({ terms: ['cafe', 'tra…'] }));
  expect(read('tram ')).toEqual(plain({ terms: ['tram'] }));
  for (const quoted of ['"Season Two"', '“Season Two”', '„Season Two“', '«Season Two»'])
    expect(read(quoted)).toEqual(plain({ terms: ['season two'] }));
  expect(read('opens "season tw')).toEqual(plain({ terms: ['opens', 'season tw…'] }));
  expect(read('-delay -"new date" co-operate 12 - 14')).toEqual(
    plain({ terms: ['co operate', '12', '14…'], without: ['delay', 'new date'] }),
  );
});

test('operators take a word, a quotation, or a date as people write it', () => {
  expect(read('tram outlet:Gazette BY:"Ada Lind" verdict:Set-aside')).toEqual(
    plain({ terms: ['tram'], limits: ['outlet “Gazette”', 'by “Ada Lind”', 'set aside'] }),
  );
  expect(read('after:23 Nov 2015 tram before:November 23, 2016')).toEqual(
    plain({ terms: ['tram'], limits: ['after 23 November 2015', 'before 23 November 2016'] }),
  );
  expect(read('before:2016 tram after:"May 2015" verdict:conf')).toEqual(
    plain({ terms: ['tram'], limits: ['before 2016', 'after May 2015', 'verdict confirmed'] }),
  );
  expect(read('tram in:transport in:"City desk"')).toEqual(
    plain({ terms: ['tram'], limits: ['in the collection “transport”', 'in the collection “City desk”'] }),
  );
  expect(read('outlet: "The Times" tram ')).toEqual(plain({ terms: ['tram'], limits: ['outlet “The Times”'] }));
  expect(read('tram outlet:'), 'nothing is limited before there is a value').toEqual(plain({ terms: ['tram'] }));
  expect(read('quote:tram 12:30 ')).toEqual(plain({ terms: ['quote tram', '12 30'] }));
});

test('a value that cannot be read gets a sentence that says what to write', () => {
  expect(read('before:soon').problems).toEqual([
    'before:soon – Not recognised as a date. Write 23 November 2015, 2015-11-23, 2015-11 or 2015.',
  ]);
  expect(read('after:3/4/2015').problems).toEqual([
    'after:3/4/2015 – 3 April 2015 or 4 March 2015? Write the month as a word.',
  ]);
  expect(read('verdict:true').problems).toEqual([
    'verdict:true – There is no such verdict. Write confirmed, outdated, speculative, set-aside or undecided.',
  ]);
  expect(read('verdict:s').problems, 'two begin so').toHaveLength(1);
  expect(read('by:"!"').problems).toEqual(['by: needs a name, such as by:Lind.']);
});

test('what found nothing says what was searched and what to loosen', () => {
  const sentences = (query: string, nothing: object) =>
    noMatchSentences(readSearch(query), { unknown: [], empty: [], without: 0, ...nothing });
  expect(sentences('tram "opening day" outlet:gazette -delay', { without: 12 })).toEqual([
    'Nothing in the library matches “tram” and “opening day”, outlet “gazette”, without “delay”.',
    'Without these limits, 12 articles have all the words.',
  ]);
  expect(sentences('tram quokka', { unknown: ['quokka'] })).toEqual([
    'Nothing in the library matches “tram” and “quokka”.',
    'No article has “quokka”; check the spelling.',
  ]);
  expect(sentences('tram harbour', {})[1]).toBe('Each is in the library, but no article has them all: leave one out.');
  expect(sentences('before:1900', { empty: [0] })).toEqual([
    'Nothing in the library matches before 1900.',
    'No article matches before 1900.',
  ]);
});

test('whatever is typed can be read, and every term has a word', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('"', '“', '”', ' ', '-', 'outlet:', 'before:', 'after: ', 'verdict:', '2015', 'Nov', '\0', '*'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { terms, without } = readSearch(pieces.join(''));
      for (const { words } of [...terms, ...without])
        expect(words.length > 0 && words.every((word) => /^[^\s"]+$/.test(word))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
