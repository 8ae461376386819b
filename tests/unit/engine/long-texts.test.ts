import { expect, test } from 'vitest';
import { engine } from '../../../electron/desk/engine/engine.ts';
import { partialDate } from '../../../shared/dates.ts';

// What one room of the engine looks for, again and again and without a full stop: nothing may grow with its square.

test.each([
  ['Monday '],
  ['last year '],
  ['12 May 2015, '],
  [', and the mayor will '],
  [', after the storm '],
  ['not until '],
  ['it may '],
  ['he said that '],
  ['according to '],
  ['“well ” '],
  ['“'],
  ['1,000 '],
  ['from 5 to 6 million '],
  ['John Smith '],
  ['better than '],
  ['A'],
  ['7'],
  ['’'],
  ['漢'],
  ['a\n'],
])('100,000 characters of “%s” are read within seconds', (words) => {
  const text = `The harbour board met. ${words.repeat(Math.ceil(100_000 / words.length))}`.trim();
  const block = { kind: 'paragraph', level: 0, start: 0, end: text.length } as const;
  const before = process.threadCpuUsage();
  const { passages } = engine.read({ title: 'A title', text, blocks: [block], publishedOn: partialDate('2018-05-07') });
  const { user, system } = process.threadCpuUsage(before);
  expect(passages.length).toBeGreaterThan(0);
  expect((user + system) / 1e6).toBeLessThan(10);
});
