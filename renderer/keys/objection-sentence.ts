import { keycaps } from './chord.ts';
import type { Objection } from './collisions.ts';
import type { KeyBinding } from './keymap.ts';

/** Why a command cannot have a key, for the editor. */
export function objectionSentence(objection: Objection, key: string, binding: KeyBinding, mac: boolean): string {
  const pressed = `“${keycaps(key, mac)}”`;
  switch (objection.why) {
    case 'taken':
      return `${pressed} is already “${objection.by.label}”.`;
    case 'begins':
      return key.length < objection.key.length
        ? `${pressed} begins “${keycaps(objection.key, mac)}”, which is “${objection.by.label}”.`
        : `${pressed} begins with “${keycaps(objection.key, mac)}”, which is “${objection.by.label}”.`;
    case 'reserved':
      return `${pressed} ${objection.use}, so no command can have it.`;
    case 'typed':
      return `“${binding.label}” also works while you type, so its shortcut must include ${mac ? '⌘' : 'Ctrl'}.`;
    case 'has-it':
      return `“${binding.label}” already has ${pressed}.`;
    case 'too-long':
      return 'A shortcut is one key, or two pressed one after the other.';
  }
}
