import { isMac, keycaps } from './chord.ts';
import type { Command } from './keymap.ts';
import { useKeymap } from './keymap-context.ts';
import { firstKey } from './own-keys.ts';
import './keys.css';

type KeysProps = ({ command: Command; chord?: never } | { chord: string; command?: never }) & {
  /** Beside a button that says the same: not read to screen readers. */
  hidden?: boolean;
};

/** A command's first key as the editor has it, or a given chord, as keycaps; nothing where a command has no key. */
export function Keys({ command, chord, hidden = false }: KeysProps) {
  const keymap = useKeymap();
  const shown = chord ?? (command === undefined ? null : firstKey(keymap, command));
  if (shown === null) return null;
  return (
    <kbd className="keys" aria-hidden={hidden || undefined}>
      {keycaps(shown, isMac(navigator.platform))}
    </kbd>
  );
}
