import { describe, expect, it } from 'vitest';
import { keycaps, readChord } from '../../../renderer/keys/chord.ts';
import { KEYMAP, type KeyBinding } from '../../../renderer/keys/keymap.ts';
import { firstKey } from '../../../renderer/keys/own-keys.ts';

const press = (key: string, more: Partial<Parameters<typeof readChord>[0]> = {}) =>
  readChord({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('reading keys', () => {
  it('tells plain, shifted and modified letters apart', () => {
    expect(press('j')).toBe('j');
    expect(press('J', { shiftKey: true })).toBe('Shift+J');
    expect(press('z', { ctrlKey: true })).toBe('Mod+Z');
    expect(press('z', { metaKey: true })).toBe('Mod+Z');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z');
    expect(press('Enter', { ctrlKey: true })).toBe('Mod+Enter');
    expect(press(',', { ctrlKey: true })).toBe('Mod+,');
  });

  it('is not confused by Caps Lock', () => {
    expect(press('J')).toBe('j');
    expect(press('j', { shiftKey: true })).toBe('Shift+J');
  });

  it('takes signs for themselves, however they are typed', () => {
    expect(press('?', { shiftKey: true, code: 'Slash' })).toBe('?');
    expect(press('/', { shiftKey: true, code: 'Digit7' })).toBe('/');
  });

  it('reads the verdict keys on keyboards whose digits need Shift', () => {
    expect(press('&', { code: 'Digit1' })).toBe('1');
    expect(press('é', { code: 'Digit2' })).toBe('2');
    expect(press('1', { code: 'Numpad1' })).toBe('1');
  });

  it('leaves Alt and lone modifiers to the system', () => {
    expect(press('j', { altKey: true })).toBeNull();
    expect(press('Shift', { shiftKey: true })).toBeNull();
  });

  it('shows chords as the keyboard at hand names them', () => {
    expect(keycaps('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(keycaps('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  });
});

describe('the table of keys', () => {
  it('gives no key two meanings in one place', () => {
    for (const place of ['review', 'library', 'everywhere']) {
      const keys = KEYMAP.filter((binding) => binding.place === place).flatMap((binding: KeyBinding) => binding.keys);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it('lets no place hide a key that works everywhere', () => {
    const everywhere = KEYMAP.filter(({ place }) => place === 'everywhere').flatMap(
      (binding: KeyBinding) => binding.keys,
    );
    const particular = KEYMAP.filter(({ place }) => place !== 'everywhere').flatMap(
      (binding: KeyBinding) => binding.keys,
    );
    expect(particular.filter((key) => everywhere.includes(key))).toEqual([]);
  });

  it('has the keys that editors were promised', () => {
    expect(firstKey(KEYMAP, 'claim.next')).toBe('j');
    expect(firstKey(KEYMAP, 'verdict.outdated')).toBe('2');
    expect(firstKey(KEYMAP, 'history.undo')).toBe('u');
    expect(firstKey(KEYMAP, 'keys.show')).toBe('?');
    expect(firstKey(KEYMAP, 'library.open')).toBe('g l');
  });

  it('takes nothing but chords with Ctrl or Command, and function keys, while the editor is typing', () => {
    for (const binding of KEYMAP as readonly KeyBinding[]) {
      if (binding.whileTyping) expect(binding.keys.every((key) => /^(Mod\+|F\d+$)/.test(key))).toBe(true);
    }
  });
});
