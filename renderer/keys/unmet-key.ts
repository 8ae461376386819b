import { keycaps } from './chord.ts';
import type { KeyBinding, KeyPlace } from './keymap.ts';
import { firstKey } from './own-keys.ts';

const PLACES: Readonly<Record<Exclude<KeyPlace, 'everywhere'>, string>> = {
  library: 'the library',
  review: 'an article',
  inbox: 'the inbox',
  audit: 'the audit',
  figures: 'the figures',
};

/** What an editor presses for a letter, a digit or a sign; other keys scroll, move the focus or belong to the system. */
const TYPED = /^(?:Shift\+)?[^\s\p{C}]$/u;

/**
 * Why a key did nothing, for the strip.
 * @param chord one key, or two pressed one after the other, that no open place answers.
 * @param open the places that are open.
 * @returns null where the key is the system’s, or scrolls the page.
 */
export function unmetKeyWords(
  chord: string,
  keymap: readonly KeyBinding[],
  open: ReadonlySet<KeyPlace>,
  mac: boolean,
): string | null {
  const bound = keymap.filter(({ keys }) => keys.includes(chord));
  const pressed = keycaps(chord, mac);
  const here = bound.find(({ place }) => open.has(place));
  if (here !== undefined) return QUIET.has(chord) ? null : `${pressed} has nothing to act on. ${here.label}.`;
  if (!chord.split(' ').every((key) => TYPED.test(key))) return null;
  const elsewhere = bound.flatMap(({ place }) => (place === 'everywhere' ? [] : [PLACES[place]]));
  const [first] = bound;
  if (first !== undefined) {
    return `${pressed} does nothing here. In ${new Intl.ListFormat('en-GB').format(elsewhere)}: ${startLower(first.label)}.`;
  }
  const all = firstKey(keymap, 'keys.show');
  return `${pressed} is not a shortcut.${all === null ? '' : ` ${keycaps(all, mac)} shows them all.`}`;
}

/** Keys that scroll where no text is selected, or have nothing left to close. */
const QUIET: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Escape']);

/** What can follow a key that does nothing by itself, for the strip: “g, then: l go to the library · …”. */
export function followingKeysWords(
  first: string,
  keymap: readonly KeyBinding[],
  open: ReadonlySet<KeyPlace>,
  mac: boolean,
): string {
  const following = keymap
    .filter(({ place }) => open.has(place))
    .flatMap(({ keys, label }) =>
      keys
        .filter((key) => key.startsWith(`${first} `))
        .map((key) => `${keycaps(key.slice(first.length + 1), mac)} ${startLower(label)}`),
    );
  return `${keycaps(first, mac)}, then: ${following.join(' · ')}`;
}

const startLower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
