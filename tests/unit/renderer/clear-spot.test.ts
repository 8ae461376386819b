import { expect, test } from 'vitest';
import { type Box, clearSpot, shareCovered } from '../../../renderer/ui/clear-spot.ts';

const WINDOW = { width: 1280, height: 800 };
const MESSAGE = { width: 500, height: 48 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const coveredBy = (obstacles: readonly Box[]) => {
  const spot = clearSpot(MESSAGE, WINDOW, obstacles);
  return obstacles.map((obstacle) => shareCovered(obstacle, { ...spot, ...MESSAGE }));
};

test('a message stands low in the middle where nothing is there to be pressed', () => {
  expect(clearSpot(MESSAGE, WINDOW, [])).toEqual({ left: 390, top: 718 });
});

test('it goes beside or above buttons, and covers none while there is room', () => {
  const bar = [box(50, 730, 110, 32), box(170, 730, 110, 32), box(290, 730, 110, 32), box(410, 730, 110, 32)];
  const card = [box(820, 620, 140, 38), box(970, 620, 140, 38), box(1115, 700, 140, 38)];
  for (const obstacles of [bar, card, [...bar, ...card]]) expect(Math.max(...coveredBy(obstacles))).toBe(0);
});

test('where all is taken a button is not covered for a row that is large', () => {
  const rows = Array.from({ length: 8 }, (_, at) => box(0, at * 90, 1280, 90));
  const bar = Array.from({ length: 10 }, (_, at) => box(at * 128, 720, 120, 60));
  const covered = coveredBy([...rows, ...bar]);
  expect(Math.max(...covered.slice(rows.length))).toBe(0);
});
