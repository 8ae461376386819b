import { KEYMAP, type KeyBinding } from './keymap.ts';
import type { OwnKeys } from './own-keys.ts';

/** The editor's own keys after some commands were given others; what is as Stet comes with it needs no entry. */
export function ownKeysWith(
  own: OwnKeys,
  changed: OwnKeys,
  table: readonly KeyBinding[] = KEYMAP,
): Record<string, string[]> {
  const asStetComes = (command: string, keys: readonly string[]) => {
    const theirs = table.find((binding) => binding.command === command)?.keys;
    return theirs !== undefined && theirs.length === keys.length && theirs.every((key, at) => key === keys[at]);
  };
  return Object.fromEntries(
    Object.entries({ ...own, ...changed })
      .filter(([command, keys]) => !asStetComes(command, keys))
      .map(([command, keys]) => [command, [...keys]]),
  );
}

/** The editor's own keys with one command as Stet comes with it. */
export function ownKeysWithout(own: OwnKeys, command: string): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(own)
      .filter(([name]) => name !== command)
      .map(([name, keys]) => [name, [...keys]]),
  );
}
