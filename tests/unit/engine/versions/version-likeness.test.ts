import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressKey,
  type VersionTraits,
  versionLikeness,
} from '../../../../electron/desk/engine/versions/version-likeness.ts';

const TEXT =
  'The council of Ellery closed the old bridge in March, after forty years. About 4,000 people crossed it every day. The mayor said that a new one will open in 2027 if the money is found. Traders in Harbour Street fear for the summer and ask for a ferry.';
const article = (given: Partial<VersionTraits> = {}): VersionTraits => ({
  title: 'Ellery closes its bridge',
  outlet: 'The Post',
  sourceUrl: null,
  text: TEXT,
  ...given,
});
const CHANGED = TEXT.replace('4,000', '5,000').replace('fear for', 'worry about');
const OTHER =
  'A tram line is to be built between the harbour and the airport, the transport office announced on Tuesday. It will have twelve stops.';

test('the same address with much of the same text is a version, however the address is written', () => {
  const found = versionLikeness(
    article({
      title: 'Bridge closed',
      sourceUrl: 'https://www.example.org/bridge/?utm_source=mail#top',
      text: CHANGED,
    }),
    article({ sourceUrl: 'http://example.org/bridge' }),
  );
  expect(found?.because).toBe('address');
});

test('an address whose page is filled anew is no version', () => {
  const sourceUrl = 'https://example.org/today';
  expect(versionLikeness(article({ sourceUrl }), article({ sourceUrl, text: OTHER }))).toBeNull();
});

test('the same title in the same outlet with much of the same text is a version', () => {
  const half = `${TEXT.slice(0, 130)} ${OTHER}`;
  expect(versionLikeness(article({ text: half }), article())?.because).toBe('title');
  expect(versionLikeness(article({ text: half, outlet: 'The Herald' }), article())).toBeNull();
  expect(versionLikeness(article({ text: OTHER }), article())).toBeNull();
});

test('mostly the same text is a version under another title too', () => {
  expect(
    versionLikeness(article({ title: 'Bridge shut for good', outlet: null, text: CHANGED }), article())?.because,
  ).toBe('text');
});

test('a different story is none', () => {
  expect(versionLikeness(article({ title: 'A tram', text: OTHER }), article())).toBeNull();
});

test('what counts as the same address', () => {
  expect(addressKey('https://m.example.org/a/index.html')).toBe(addressKey('http://example.org/a/'));
  expect(addressKey('https://example.org/a?id=1')).not.toBe(addressKey('https://example.org/a?id=2'));
  expect(addressKey('no address')).toBeNull();
});

test('it does not matter which of the two comes first, and the share is a share', () => {
  const words = fc.array(fc.constantFrom('bridge', 'council', 'tram', 'the', 'of', 'opens', 'city', '4,000'), {
    maxLength: 40,
  });
  let alike = 0;
  fc.assert(
    fc.property(words, words, words, (kept, left, added) => {
      const [one, two] = [
        article({ text: [...left, ...kept].join(' ') }),
        article({ text: [...kept, ...added].join(' ') }),
      ];
      const found = versionLikeness(one, two);
      expect(versionLikeness(two, one)).toEqual(found);
      if (found === null) return;
      alike += 1;
      expect(found.share).toBeGreaterThan(0);
      expect(found.share).toBeLessThanOrEqual(1);
    }),
  );
  expect(alike).toBeGreaterThan(0);
});
