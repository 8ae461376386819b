import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useSettings } from '../desk/queries.ts';
import { isMac, readChord } from './chord.ts';
import { CommandDesk, type CommandHandlers } from './command-desk.ts';
import { hushOfKey, sayOfKey } from './key-notice.ts';
import type { Command, KeyPlace } from './keymap.ts';
import { KeymapContext } from './keymap-context.ts';
import { keymapWith } from './own-keys.ts';
import { followingKeysWords, unmetKeyWords } from './unmet-key.ts';

/** How long a sequence such as `g l` may take from one key to the next. */
export const SEQUENCE_PAUSE_MS = 1200;

/** Whoever knows the second key has pressed it by then; whoever does not is told which there are. */
const SECOND_KEY_MS = 450;

const CommandContext = createContext<CommandDesk | null>(null);

/** Nothing is typed into a checkbox: after a click on one, keys go on working. */
function isTyping(target: EventTarget | null): boolean {
  const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(fields);
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary, [role="button"]');
}

/** Calls back in the first task after the window has painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}

/** Listens to the window's keys and hands each to the place that knows its command. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const commands = useMemo(() => new CommandDesk(afterPaint), []);
  const own = useSettings().data?.keys;
  const keymap = useMemo(() => keymapWith(own ?? {}), [own]);
  useLayoutEffect(() => {
    commands.keymap = keymap;
  }, [commands, keymap]);

  useEffect(() => {
    let begun: { chord: string; at: number } | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const mac = isMac(navigator.platform);

    function tellOfUnmet(chord: string): void {
      const words = unmetKeyWords(chord, commands.keymap, commands.openPlaces(), mac);
      if (words !== null) sayOfKey(words);
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      // Enter that is held would press the button that it has just led to.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ') && isPressable(event.target)) {
        event.preventDefault();
        return;
      }
      // An open dialog is a place of its own; its fields and buttons need no keymap.
      if (document.querySelector('dialog[open]')) return;
      const chord = readChord(event);
      if (chord === null) return;
      if (chord === 'Enter' && isPressable(event.target)) return;
      // Held a moment too long, `g` still begins `g l`.
      if (event.repeat && begun?.chord === chord) return;
      const pressed = { typing: isTyping(event.target), held: event.repeat };
      const sequence = begun && event.timeStamp - begun.at < SEQUENCE_PAUSE_MS ? `${begun.chord} ${chord}` : null;
      begun = null;
      clearTimeout(waiting);
      if (!pressed.held) hushOfKey();
      if ((sequence && commands.press(sequence, pressed)) || commands.press(chord, pressed)) {
        event.preventDefault();
      } else if (!pressed.typing && !pressed.held && commands.begins(chord)) {
        begun = { chord, at: event.timeStamp };
        const words = followingKeysWords(chord, commands.keymap, commands.openPlaces(), mac);
        waiting = setTimeout(() => sayOfKey(words), SECOND_KEY_MS);
      } else if (!pressed.typing && !pressed.held) {
        tellOfUnmet(sequence ?? chord);
      }
    }

    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      clearTimeout(waiting);
      hushOfKey();
    };
  }, [commands]);

  return (
    <CommandContext value={commands}>
      <KeymapContext value={keymap}>{children}</KeymapContext>
    </CommandContext>
  );
}

function useCommandDesk(): CommandDesk {
  const commands = useContext(CommandContext);
  if (!commands) throw new Error('a place outside CommandProvider asked for commands');
  return commands;
}

/** Offers a place's commands for as long as it is on screen. */
export function useCommands(place: KeyPlace, handlers: CommandHandlers): void {
  const commands = useCommandDesk();
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => commands.register({ place, handlers: latest }), [commands, place]);
}

/** Runs a command by name, as a menu does. */
export function useRunCommand(): (command: Command) => boolean {
  const commands = useCommandDesk();
  return useMemo(() => (command) => commands.run(command), [commands]);
}

/** Asks which commands would do something now. */
export function useAvailableCommands(): () => ReadonlySet<string> {
  const commands = useCommandDesk();
  return useMemo(() => () => commands.available(), [commands]);
}
