import { expect, test } from 'vitest';
import { isOpenAfter, SETTLED_FROM, settlednessAt } from '../../../../electron/desk/engine/claims/settledness.ts';
import { VAGUE_FROM, vaguenessOf } from '../../../../electron/desk/engine/claims/vagueness.ts';

const settled = (text: string, verb: string) => settlednessAt(text, text.indexOf(verb)) >= SETTLED_FROM;

test.each([
  ['The council opened the bridge in 2014.', 'opened'],
  ['Two ferries were sold to a firm in Ostrava.', 'sold'],
  ['He said that the line had been closed.', 'closed'],
])('settled: %s (%s)', (text, verb) => {
  expect(settled(text, verb)).toBe(true);
});

test.each([
  ['The council wants to open the bridge.', 'open'],
  ['The ferry might return in spring.', 'return'],
  ['They hope to reopen the line.', 'reopen'],
  ['Please send the form to the office.', 'send'],
  ['The bridge did not open.', 'open'],
  ['Would they close the line?', 'close'],
])('not settled: %s (%s)', (text, verb) => {
  expect(settled(text, verb)).toBe(false);
});

test('what an offset outside the text tells is taken for settled', () => {
  expect(settlednessAt('It opened.', 99)).toBe(1);
});

test('the verb after a hedge decides where the hedge is weak', () => {
  const text = 'The depot would close in May.';
  expect(isOpenAfter(text, text.indexOf('would') + 5)).toBe(true);
  expect(isOpenAfter('The depot closed in May.', 0)).toBe(false);
});

test.each([
  'Some people say that the mill is haunted.',
  'It is widely believed that the river was moved.',
  'The tower was probably built by monks.',
  'She is considered one of the finest potters of the region.',
])('vague: %s', (text) => {
  expect(vaguenessOf(text)).toBeGreaterThanOrEqual(VAGUE_FROM);
});

test.each(['The mill was built in 1811.', 'Castra lies on the Nor.', 'He died on 4 May 1920.'])(
  'not vague: %s',
  (text) => {
    expect(vaguenessOf(text)).toBeLessThan(VAGUE_FROM);
  },
);

test('more vague words leave more open, within 0 and 1', () => {
  const one = vaguenessOf('The tower was probably built by monks.');
  const two = vaguenessOf('The tower was probably built by monks, some say, and perhaps it fell.');
  expect(two).toBeGreaterThan(one);
  expect(two).toBeLessThanOrEqual(1);
});
