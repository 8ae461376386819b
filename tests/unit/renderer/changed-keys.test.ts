import { describe, expect, it } from 'vitest';
import { ownKeysWith, ownKeysWithout } from '../../../renderer/keys/changed-keys.ts';
import { KEYMAP } from '../../../renderer/keys/keymap.ts';
import { objectionSentence } from '../../../renderer/keys/objection-sentence.ts';
import { settingsChangeSchema } from '../../../shared/settings.ts';

describe('the keys that are kept', () => {
  it('are those that differ from Stet’s own', () => {
    expect(ownKeysWith({}, { 'claim.next': ['n'] })).toEqual({ 'claim.next': ['n'] });
    expect(ownKeysWith({ 'claim.next': ['n'] }, { 'claim.next': ['j'] })).toEqual({});
    expect(ownKeysWith({ 'claim.next': ['n'] }, { 'claim.previous': [] })).toEqual({
      'claim.next': ['n'],
      'claim.previous': [],
    });
    expect(ownKeysWithout({ 'claim.next': ['n'], 'claim.previous': ['b'] }, 'claim.next')).toEqual({
      'claim.previous': ['b'],
    });
  });

  it('cross to the desk only as keys', () => {
    const read = (keys: unknown) => settingsChangeSchema.safeParse({ keys }).success;
    expect(read({ 'claim.next': ['j', 'Mod+Shift+Z', 'g l', '?', 'ArrowDown'] })).toBe(true);
    expect(read({ 'claim.next': ['g l x'] })).toBe(false);
    expect(read({ 'claim.next': [' '] })).toBe(false);
    expect(read({ 'claim.next': 'j' })).toBe(false);
    for (const { keys } of KEYMAP) expect(read({ any: [...keys] })).toBe(true);
  });
});

describe('why a key cannot be had', () => {
  const [next, previous] = KEYMAP.filter(({ place }) => place === 'review') as [
    (typeof KEYMAP)[number],
    (typeof KEYMAP)[number],
  ];

  it('is said with the other command’s name', () => {
    expect(objectionSentence({ why: 'taken', by: previous, key: 'k' }, 'k', next, false)).toBe(
      '“k” is already “Previous claim”.',
    );
    expect(objectionSentence({ why: 'begins', by: previous, key: 'g l' }, 'g', next, false)).toBe(
      '“g” begins “g l”, which is “Previous claim”.',
    );
    expect(objectionSentence({ why: 'begins', by: previous, key: 'k' }, 'k x', next, false)).toBe(
      '“k x” begins with “k”, which is “Previous claim”.',
    );
    expect(objectionSentence({ why: 'reserved', use: 'copies' }, 'Mod+C', next, true)).toBe(
      '“⌘C” copies, so no command can have it.',
    );
  });
});
