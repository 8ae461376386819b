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
 * `Mod` is Control or Command. Letters with Shift or Mod are written in upper case; signs stand for themselves
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
  const name = letter ? press.key.toLowerCase() : press.key;
  return mod ? `Mod+${name}` : name;
}

/** A chord as its keycaps show it: `Ctrl+Z` or `⌘Z`. */
export function keycaps(chord: string, mac: boolean): string {
  return chord
    .replace('Mod+', mac ? '⌘' : 'Ctrl+')
    .replace('Shift+', mac ? '⇧' : 'Shift+')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Escape', 'Esc');
}
