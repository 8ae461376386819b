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

  it('know every command that gives a verdict, and let none of them be held', () => {
    const table: readonly KeyBinding[] = KEYMAP;
    const verdicts = table.filter(({ command }) => /^(verdict|entry)\.(confirmed|outdated|speculative)$/.test(command));
    expect(verdicts).toHaveLength(6);
    expect(verdicts.filter(({ decides }) => decides !== true)).toEqual([]);
    expect(table.filter(({ decides, whileHeld }) => decides === true && whileHeld === true)).toEqual([]);
  });
});
