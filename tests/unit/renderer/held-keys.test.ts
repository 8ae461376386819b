import { describe, expect, it } from 'vitest';
import { CommandDesk } from '../../../renderer/keys/command-desk.ts';
import { KEYMAP, type KeyBinding } from '../../../renderer/keys/keymap.ts';

const PRESS = { typing: false, held: false };
const HELD = { typing: false, held: true };

/** A window at a review that notes what its keys did; it paints when it is told to. */
function atReview() {
  const done: string[] = [];
  let waiting: (() => void)[] = [];
  const desk = new CommandDesk((then) => waiting.push(then));
  const does = (name: string) => () => {
    done.push(name);
  };
  const handlers = {
    'claim.next': does('next'),
    'verdict.confirmed': does('confirmed'),
    'verdict.outdated': does('outdated'),
    'note.write': does('note'),
  };
  desk.register({ place: 'review', handlers: { current: handlers } });
  const paint = () => {
    const now = waiting;
    waiting = [];
    for (const then of now) then();
  };
  return { desk, done, paint };
}

describe('keys that are held or pressed in haste', () => {
  it('decide one claim while a key is held, however long', () => {
    const { desk, done, paint } = atReview();
    desk.press('1', PRESS);
    for (let times = 0; times < 30; times += 1) {
      paint();
      expect(desk.press('1', HELD)).toBe(true);
    }
    expect(done).toEqual(['confirmed']);
  });

  it('open no note while the key is held, but go on walking', () => {
    const { desk, done } = atReview();
    expect(desk.press('n', HELD)).toBe(true);
    for (let times = 0; times < 3; times += 1) desk.press('j', HELD);
    expect(done).toEqual(['next', 'next', 'next']);
  });

  it('decide at most as many claims as were painted between the presses', () => {
    const { desk, done, paint } = atReview();
    for (let times = 0; times < 20; times += 1) desk.press(times % 2 === 0 ? '1' : '2', PRESS);
    expect(done).toEqual(['confirmed']);
    paint();
    desk.press('2', PRESS);
    desk.press('2', PRESS);
    expect(done).toEqual(['confirmed', 'outdated']);
  });

  it('walk in haste all the same', () => {
    const { desk, done } = atReview();
    desk.press('1', PRESS);
    desk.press('j', PRESS);
    desk.press('j', PRESS);
    expect(done).toEqual(['confirmed', 'next', 'next']);
  });

  it('are left to the field in which somebody types', () => {
    const { desk, done } = atReview();
    expect(desk.press('1', { typing: true, held: true })).toBe(false);
    expect(done).toEqual([]);
  });

  it.each(['review', 'library', 'inbox', 'audit', 'figures'] as const)(
    'do nothing in the %s while they are held, but for walking, selecting and the size of the text',
    (place) => {
      const table: readonly KeyBinding[] = KEYMAP;
      const mine = table.filter((binding) => binding.place === place || binding.place === 'everywhere');
      const done: string[] = [];
      const desk = new CommandDesk(() => undefined);
      for (const where of [place, 'everywhere'] as const) {
        const handlers = mine
          .filter((binding) => binding.place === where)
          .map(({ command }) => [command, () => done.push(command)]);
        desk.register({ place: where, handlers: { current: Object.fromEntries(handlers) } });
      }
      for (const key of mine.flatMap(({ keys }) => keys)) desk.press(key, HELD);
      expect(done.filter((command) => !/^span\.|\.(next|previous|larger|smaller)$/.test(command))).toEqual([]);
      expect(done.length).toBeGreaterThan(0);
    },
  );

  it('wait for a paint wherever they decide something', () => {
    const table: readonly KeyBinding[] = KEYMAP;
    const deciding =
      /^(verdict|aside|passage|entry\.(confirmed|outdated|speculative|dismiss))|\.(remove|reopen|agree|tick)$/;
    const named = table.filter(({ command }) => deciding.test(command) && command !== 'aside.own');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ decides }) => decides !== true)).toEqual([]);
    expect(table.filter(({ decides, whileHeld }) => decides === true && whileHeld === true)).toEqual([]);
  });
});
