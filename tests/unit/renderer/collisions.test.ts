import { describe, expect, it } from 'vitest';
import { clash, objectionsTo, replaceKey, swapped } from '../../../renderer/keys/collisions.ts';
import { KEYMAP, type KeyBinding } from '../../../renderer/keys/keymap.ts';
import { firstKey, keymapWith } from '../../../renderer/keys/own-keys.ts';

const table: readonly KeyBinding[] = [
  { command: 'claim.next', place: 'review', keys: ['j'], label: 'Next claim' },
  { command: 'claim.previous', place: 'review', keys: ['k'], label: 'Previous claim' },
  { command: 'note.save', place: 'review', keys: ['Mod+Enter'], label: 'Save the note', whileTyping: true },
  { command: 'row.next', place: 'library', keys: ['j', 'ArrowDown'], label: 'Next article' },
  { command: 'library.open', place: 'everywhere', keys: ['g l'], label: 'Go to the library' },
  { command: 'keys.show', place: 'everywhere', keys: ['?'], label: 'Show all shortcuts' },
];
const why = (key: string, command: string) => objectionsTo(key, command, table).map((objection) => objection.why);

describe('keys that get in each other’s way', () => {
  it('tells equal keys, beginnings of sequences and free keys apart', () => {
    expect(clash('j', 'j')).toBe('same');
    expect(clash('g', 'g l')).toBe('begins');
    expect(clash('g l', 'g')).toBe('begins');
    expect(clash('g l', 'g s')).toBeNull();
    expect(clash('g', 'gl')).toBeNull();
  });

  it('names the command that has a key in the same place, and no other', () => {
    const [objection, ...more] = objectionsTo('k', 'claim.next', table);
    expect(objection).toMatchObject({ why: 'taken', key: 'k', by: { command: 'claim.previous' } });
    expect(more).toEqual([]);
    expect(why('k', 'row.next')).toEqual([]);
  });

  it('holds a key that works everywhere against every place, both ways', () => {
    expect(why('?', 'claim.next')).toEqual(['taken']);
    expect(objectionsTo('j', 'keys.show', table)).toMatchObject([
      { by: { command: 'claim.next' } },
      { by: { command: 'row.next' } },
    ]);
  });

  it('refuses a key that begins a sequence, and a sequence that begins with a key', () => {
    expect(why('g', 'claim.next')).toEqual(['begins']);
    expect(why('j x', 'claim.previous')).toEqual(['begins']);
    expect(why('g x', 'claim.next')).toEqual([]);
    expect(why('g x y', 'claim.next')).toEqual(['too-long']);
  });

  it('leaves the computer’s own keys alone, also inside a sequence', () => {
    expect(objectionsTo('Mod+C', 'claim.next', table)).toMatchObject([{ why: 'reserved', use: 'copies' }]);
    expect(why('g Tab', 'claim.next')).toEqual(['reserved']);
    expect(why('Escape', 'claim.next')).toEqual(['reserved']);
  });

  it('lets no plain key swallow what an editor types', () => {
    expect(why('s', 'note.save')).toEqual(['typed']);
    expect(why('Mod+S', 'note.save')).toEqual([]);
    expect(why('F5', 'note.save')).toEqual([]);
  });

  it('says so when the command has the key already', () => {
    expect(why('j', 'claim.next')).toEqual(['has-it']);
  });

  it('finds no fault with the keys that Stet comes with', () => {
    for (const binding of KEYMAP as readonly KeyBinding[]) {
      for (const key of binding.keys) {
        const without = KEYMAP.map((entry: KeyBinding) =>
          entry.command === binding.command ? { ...entry, keys: entry.keys.filter((other) => other !== key) } : entry,
        );
        const found = objectionsTo(key, binding.command, without).filter(
          // Escape is refused to editors because closing is what they expect of it.
          (objection) => !(objection.why === 'reserved' && key === 'Escape'),
        );
        expect({ command: binding.command, key, found }).toEqual({ command: binding.command, key, found: [] });
      }
    }
  });
});

describe('changing places', () => {
  it('swaps two keys', () => {
    expect(swapped('k', 'j', 'claim.next', table)).toEqual({ 'claim.next': ['k'], 'claim.previous': ['j'] });
  });

  it('keeps a command’s other keys in their order', () => {
    expect(replaceKey(['a', 'b', 'c'], 'b', 'x')).toEqual(['a', 'x', 'c']);
    expect(replaceKey(['a'], null, 'x')).toEqual(['a', 'x']);
  });

  it('does not swap where the other command could not have the key', () => {
    // `j` would then work everywhere and collide with the library’s.
    expect(swapped('?', 'j', 'claim.next', table)).toBeNull();
    // “Save the note” works while typing, so it cannot have a plain letter.
    expect(swapped('Mod+Enter', 'j', 'claim.next', table)).toBeNull();
    expect(swapped('x', 'j', 'claim.next', table)).toBeNull();
    expect(swapped('k', null, 'claim.next', table)).toBeNull();
  });
});

describe('an editor’s own keys', () => {
  it('take the place of Stet’s for their command alone', () => {
    const keymap = keymapWith({ 'claim.next': ['n n'] }, table);
    expect(firstKey(keymap, 'claim.next')).toBe('n n');
    expect(firstKey(keymap, 'claim.previous')).toBe('k');
    expect(firstKey(keymap, 'row.next')).toBe('j');
  });

  it('go before keys that Stet comes with, whichever came first', () => {
    const keymap = keymapWith({ 'claim.next': ['?'] }, table);
    expect(firstKey(keymap, 'claim.next')).toBe('?');
    expect(firstKey(keymap, 'keys.show')).toBeNull();
  });

  it('can be none, and unknown commands are passed over', () => {
    expect(firstKey(keymapWith({ 'claim.next': [] }, table), 'claim.next')).toBeNull();
    expect(keymapWith({ 'dance.start': ['j'] }, table)).toEqual(table);
  });
});
