import { clash, meet } from './collisions.ts';
import { KEYMAP, type KeyBinding } from './keymap.ts';

/** The keys that an editor has chosen, by command; an empty list takes a command's keys away. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/**
 * The table of keys as this editor has it. What the editor chose goes before what Stet comes with: a key of Stet's own
 * that would get in the way of a chosen one (after an update, say) is left out. Commands that this version does not
 * know are ignored.
 */
export function keymapWith(own: OwnKeys, table: readonly KeyBinding[] = KEYMAP): readonly KeyBinding[] {
  const chosen = table.flatMap((binding) => {
    const keys = own[binding.command];
    return keys === undefined ? [] : [{ ...binding, keys }];
  });
  if (chosen.length === 0) return table;
  const taken = (key: string, binding: KeyBinding) =>
    chosen.some((other) => meet(other.place, binding.place) && other.keys.some((mine) => clash(mine, key) !== null));
  return table.map(
    (binding) =>
      chosen.find(({ command }) => command === binding.command) ?? {
        ...binding,
        keys: binding.keys.filter((key) => !taken(key, binding)),
      },
  );
}

/** The first key of a command, for a button or a hint; null where it has none. */
export function firstKey(keymap: readonly KeyBinding[], command: string): string | null {
  return keymap.find((binding) => binding.command === command)?.keys[0] ?? null;
}
