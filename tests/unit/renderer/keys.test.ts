import { describe, expect, it } from 'vitest';
import { keycaps, readChord } from '../../../renderer/keys/chord.ts';
import { clash, meet } from '../../../renderer/keys/collisions.ts';
import { KEYMAP, type KeyBinding } from '../../../renderer/keys/keymap.ts';
import { firstKey } from '../../../renderer/keys/own-keys.ts';
import { followingKeysWords, unmetKeyWords } from '../../../renderer/keys/unmet-key.ts';

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
  it('gives no key two meanings in any place, nor one key as the beginning of another', () => {
    const table: readonly KeyBinding[] = KEYMAP;
    const pressed = table.flatMap(({ command, place, keys }) => keys.map((key) => ({ command, place, key })));
    const clashes = pressed.flatMap((one, at) =>
      pressed
        .slice(at + 1)
        .filter((other) => meet(one.place, other.place) && clash(one.key, other.key) !== null)
        .map((other) => `${one.command} ${one.key} – ${other.command} ${other.key}`),
    );
    expect(clashes).toEqual([]);
  });

  it('names every command once', () => {
    const commands = KEYMAP.map(({ command }) => command);
    expect(commands).toEqual([...new Set(commands)]);
  });

  it('has the keys that editors were promised', () => {
    expect(firstKey(KEYMAP, 'claim.next')).toBe('j');
    expect(firstKey(KEYMAP, 'verdict.outdated')).toBe('2');
    expect(firstKey(KEYMAP, 'history.undo')).toBe('u');
    expect(firstKey(KEYMAP, 'keys.show')).toBe('?');
    expect(firstKey(KEYMAP, 'library.open')).toBe('g l');
  });

  it('selects with x wherever x does anything, alone or as the end of two keys', () => {
    const withX = (KEYMAP as readonly KeyBinding[]).filter(({ keys }) => keys.some((key) => /(^| )x$/.test(key)));
    expect(withX.map(({ label }) => label).filter((label) => !label.startsWith('Select or deselect'))).toEqual([]);
    expect(withX.length).toBeGreaterThan(1);
  });

  it('removes with Delete wherever something can be removed', () => {
    const removing = (KEYMAP as readonly KeyBinding[]).filter(({ command }) => command.endsWith('.remove'));
    expect(removing.map(({ keys }) => keys)).toEqual(removing.map(() => ['Delete', 'Backspace']));
    expect(removing.length).toBeGreaterThan(1);
  });

  it('takes nothing but chords with Ctrl or Command, and function keys, while the editor is typing', () => {
    const whileTyping = (KEYMAP as readonly KeyBinding[]).filter((binding) => binding.whileTyping);
    const plain = whileTyping.flatMap(({ keys }) => keys).filter((key) => !/^(Mod\+|F\d+$)/.test(key));
    expect([whileTyping.length > 0, plain]).toEqual([true, []]);
  });
});

describe('a key that does nothing', () => {
  const open = new Set(['everywhere', 'review'] as const);
  const words = (chord: string) => unmetKeyWords(chord, KEYMAP, open, false);

  it('says where it would do something, or that it is none', () => {
    expect(words('x')).toBe(
      'x does nothing here. In the library, the inbox and the audit: select or deselect the article.',
    );
    expect(words('z')).toBe('z is not a shortcut. ? shows them all.');
    expect(words('g z')).toBe('g z is not a shortcut. ? shows them all.');
    expect(words('Shift+ArrowLeft')).toBe('Shift+← has nothing to act on. Selected text: end one word earlier.');
  });

  it('says nothing of keys that scroll, move the focus or belong to the system', () => {
    for (const key of ['ArrowDown', 'Tab', 'Escape', 'Space', 'PageDown', 'Mod+P', 'F5']) expect(words(key)).toBeNull();
  });

  it('says what can follow a key that does nothing by itself', () => {
    expect(followingKeysWords('y', KEYMAP, open, false)).toBe(
      'y, then: w copy the corrected wording · n copy the correction notice · l copy the archive label · a copy all corrections in the article',
    );
  });
});
