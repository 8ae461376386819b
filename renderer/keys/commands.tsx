import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useSettings } from '../desk/queries.ts';
import { readChord } from './chord.ts';
import { type Command, KEYMAP, type KeyBinding, type KeyPlace } from './keymap.ts';
import { KeymapContext } from './keymap-context.ts';
import { keymapWith } from './own-keys.ts';

/** How long a sequence such as `g l` may take from one key to the next. */
export const SEQUENCE_PAUSE_MS = 1200;

/** What a place does for each command that it knows. A missing entry leaves the key to wider places. */
export type CommandHandlers = Partial<Record<Command, () => void>>;

interface Registered {
  readonly place: KeyPlace;
  readonly handlers: { current: CommandHandlers };
}

class CommandDesk {
  private readonly places: Registered[] = [];
  /** The table of keys in force. */
  keymap: readonly KeyBinding[] = KEYMAP;

  register(place: Registered): () => void {
    this.places.push(place);
    return () => {
      this.places.splice(this.places.indexOf(place), 1);
    };
  }

  /** Runs a command in the newest place that knows it. */
  run(command: Command): boolean {
    for (const { handlers } of this.places.toReversed()) {
      const handler = handlers.current[command];
      if (handler) {
        handler();
        return true;
      }
    }
    return false;
  }

  /** Runs what a chord means in the places that are open, the particular ones first. */
  press(chord: string, typing: boolean): boolean {
    const open = new Set(this.places.map(({ place }) => place));
    const meant = this.keymap.filter((binding) => {
      return open.has(binding.place) && binding.keys.includes(chord) && (!typing || binding.whileTyping === true);
    });
    meant.sort((a, b) => Number(a.place === 'everywhere') - Number(b.place === 'everywhere'));
    return meant.some((binding) => this.run(binding.command as Command));
  }

  /** Commands that would do something now: their place is open and knows them. */
  available(): Set<string> {
    const open = new Set(this.places.map(({ place }) => place));
    const known = new Set(this.places.flatMap(({ handlers }) => Object.keys(withoutGaps(handlers.current))));
    return new Set(
      this.keymap.filter(({ command, place }) => open.has(place) && known.has(command)).map(({ command }) => command),
    );
  }

  /** True when a chord begins a sequence such as `g l`. */
  begins(chord: string): boolean {
    return this.keymap.some((binding) => binding.keys.some((key) => key.startsWith(`${chord} `)));
  }
}

function withoutGaps(handlers: CommandHandlers): CommandHandlers {
  return Object.fromEntries(Object.entries(handlers).filter(([, handler]) => handler !== undefined));
}

const CommandContext = createContext<CommandDesk | null>(null);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary, [role="button"]');
}

/** Listens to the window's keys and hands each to the place that knows its command. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const commands = useMemo(() => new CommandDesk(), []);
  const own = useSettings().data?.keys;
  const keymap = useMemo(() => keymapWith(own ?? {}), [own]);
  useLayoutEffect(() => {
    commands.keymap = keymap;
  }, [commands, keymap]);

  useEffect(() => {
    let begun: { chord: string; at: number } | null = null;

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      // An open dialog is a place of its own; its fields and buttons need no keymap.
      if (document.querySelector('dialog[open]')) return;
      const chord = readChord(event);
      if (chord === null) return;
      if (chord === 'Enter' && isPressable(event.target)) return;
      const typing = isTyping(event.target);
      const sequence = begun && event.timeStamp - begun.at < SEQUENCE_PAUSE_MS ? `${begun.chord} ${chord}` : null;
      begun = null;
      if ((sequence && commands.press(sequence, typing)) || commands.press(chord, typing)) {
        event.preventDefault();
      } else if (!typing && commands.begins(chord)) {
        begun = { chord, at: event.timeStamp };
      }
    }

    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
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
