import type { KeyBinding, KeyPlace } from './keymap.ts';

/** True when two places can be open together, so that one press could mean something in both. */
export function meet(a: KeyPlace, b: KeyPlace): boolean {
  return a === b || a === 'everywhere' || b === 'everywhere';
}

/**
 * How two keys get in each other's way: `same`, or `begins` when one is the beginning of the other (`g` and `g l`:
 * the longer one could never be pressed). Null when they do not.
 */
export function clash(a: string, b: string): 'same' | 'begins' | null {
  if (a === b) return 'same';
  return a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 'begins' : null;
}

/** Why a command cannot have a key. */
export type Objection =
  /** Another command that can be open at the same time has it, or one that begins like it. */
  | { readonly why: 'taken' | 'begins'; readonly by: KeyBinding; readonly key: string }
  /** The computer, the window or text fields need it. */
  | { readonly why: 'reserved'; readonly use: string }
  /** The command also works while the editor types, so a plain key would swallow what is typed. */
  | { readonly why: 'typed' }
  | { readonly why: 'has-it' }
  | { readonly why: 'too-long' };

const MOST_PRESSES = 2;

const RESERVED: Readonly<Record<string, string>> = {
  Tab: 'moves from one control to the next',
  'Shift+Tab': 'moves from one control to the one before',
  Space: 'presses the focused button',
  Escape: 'closes what is open',
  'Mod+A': 'selects everything',
  'Mod+C': 'copies',
  'Mod+V': 'pastes',
  'Mod+X': 'cuts',
  'Mod+Q': 'quits the program',
  'Mod+W': 'closes the window',
  'Mod+M': 'minimises the window',
  'Mod+H': 'hides the program on a Mac',
  F11: 'makes the window full screen',
};

/** Why `command` cannot have `key` as things stand in `keymap`; empty when it can. */
export function objectionsTo(key: string, command: string, keymap: readonly KeyBinding[]): Objection[] {
  const binding = keymap.find((entry) => entry.command === command);
  if (binding === undefined) return [];
  if (binding.keys.includes(key)) return [{ why: 'has-it' }];
  const presses = key.split(' ');
  if (presses.length > MOST_PRESSES) return [{ why: 'too-long' }];
  const use = presses.map((press) => RESERVED[press]).find((found) => found !== undefined);
  if (use !== undefined) return [{ why: 'reserved', use }];
  const isTyped = (press: string) => !press.startsWith('Mod+') && !/^F\d+$/.test(press);
  if (binding.whileTyping === true && isTyped(presses[0] as string)) return [{ why: 'typed' }];
  return keymap
    .filter((other) => meet(other.place, binding.place))
    .flatMap((other) =>
      other.keys.flatMap((taken): Objection[] => {
        const kind = clash(key, taken);
        if (kind === null) return [];
        return [{ why: kind === 'same' ? 'taken' : 'begins', by: other, key: taken }];
      }),
    );
}

/**
 * The keys that two commands would have after `command` gave `given` (null: none) for `key`, and whoever has `key`
 * took `given` for it. Null when that would only collide elsewhere, or when more than one command has it.
 */
export function swapped(
  key: string,
  given: string | null,
  command: string,
  keymap: readonly KeyBinding[],
): Record<string, string[]> | null {
  const [objection, ...more] = objectionsTo(key, command, keymap);
  if (objection?.why !== 'taken' || more.length > 0 || objection.by.command === command || given === null) return null;
  const other = objection.by;
  const mine = keymap.find((binding) => binding.command === command);
  if (mine === undefined) return null;
  const after = {
    [command]: replaceKey(mine.keys, given, key),
    [other.command]: replaceKey(other.keys, key, given),
  };
  const tried = keymap.map((binding) => ({ ...binding, keys: after[binding.command] ?? binding.keys }));
  const free = (of: KeyBinding, wanted: string) =>
    objectionsTo(
      wanted,
      of.command,
      tried.map((entry) =>
        entry.command === of.command ? { ...entry, keys: entry.keys.filter((k) => k !== wanted) } : entry,
      ),
    ).length === 0;
  return free(mine, key) && free(other, given) ? after : null;
}

/** `keys` with one of them replaced (in its place), or added at the end where there was none. */
export function replaceKey(keys: readonly string[], old: string | null, key: string): string[] {
  if (old === null) return [...keys, key];
  return keys.map((kept) => (kept === old ? key : kept));
}
