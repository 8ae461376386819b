/** The part of a keyboard event that says which chord was pressed. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ONLY_MODIFIER = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

/**
 * Writes a key press as the keymap does: `j`, `Shift+J`, `Mod+Z`, `Mod+Shift+Z`, `?`, `ArrowDown`.
 * `Mod` is Control or Command, `Space` the space bar. Letters with Shift or Mod are written in upper case; signs stand for themselves
 * whatever it takes to type them. Digits are read from the row's position too, because on some keyboards
 * (French, Czech) the plain row types other signs.
 * @returns null for a press of modifiers alone and for chords with Alt, which belong to the system.
 */
export function readChord(press: Press): string | null {
  if (ONLY_MODIFIER.has(press.key) || press.altKey) return null;
  const mod = press.ctrlKey || press.metaKey;
  const letter = press.key.length === 1 && press.key.toLowerCase() !== press.key.toUpperCase();
  const digit = /^Digit(\d)$/.exec(press.code)?.[1];
  if (digit !== undefined && !press.shiftKey) return mod ? `Mod+${digit}` : digit;
  if (letter && (mod || press.shiftKey)) {
    // Caps Lock inverts the case that Shift gives, so Shift itself is asked and not the letter's case.
    return `${mod ? 'Mod+' : ''}${press.shiftKey ? 'Shift+' : ''}${press.key.toUpperCase()}`;
  }
  // A space separates the keys of a sequence, so the space bar is written as a word; keys with a name tell Shift apart.
  const name = letter ? press.key.toLowerCase() : press.key === ' ' ? 'Space' : press.key;
  const shifted = name.length > 1 && press.shiftKey ? `Shift+${name}` : name;
  return mod ? `Mod+${shifted}` : shifted;
}

const ON_THE_CAP: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A chord, or several one after the other, as the keycaps show it: `Ctrl+Z` or `⌘Z`, `g l`. */
export function keycaps(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((chord) => {
      const [, mod, shift, name] = /^(Mod\+)?(Shift\+)?(.+)$/.exec(chord) ?? [];
      return `${mod ? (mac ? '⌘' : 'Ctrl+') : ''}${shift ? (mac ? '⇧' : 'Shift+') : ''}${ON_THE_CAP[name ?? ''] ?? name ?? ''}`;
    })
    .join(' ');
}

/** Keys as a screen reader says them: `Control+Z`, `g then l`. */
export function spokenKeys(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((chord) => chord.replace('Mod+', mac ? 'Command+' : 'Control+'))
    .join(' then ');
}

/** Whether this computer's keyboard has a Command key. */
export function isMac(platform: string): boolean {
  return /^Mac/.test(platform);
}
