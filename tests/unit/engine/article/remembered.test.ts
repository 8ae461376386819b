import { expect, test } from 'vitest';
import { remembered } from '../../../../electron/desk/engine/article/remembered.ts';

test('a text is looked at once, and again only after many others', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => asked.push(text) && text.length, 2);
  expect([lengthOf('one'), lengthOf('three'), lengthOf('one')]).toEqual([3, 5, 3]);
  expect(asked).toEqual(['one', 'three']);
  expect([lengthOf('seven'), lengthOf('one')]).toEqual([5, 3]);
  expect(asked).toEqual(['one', 'three', 'seven', 'one']);
});

test('whole articles are not kept', () => {
  let times = 0;
  const lengthOf = remembered((text) => {
    times += 1;
    return text.length;
  });
  const article = 'word '.repeat(2000);
  expect([lengthOf(article), lengthOf(article)]).toEqual([10_000, 10_000]);
  expect(times).toBe(2);
});
