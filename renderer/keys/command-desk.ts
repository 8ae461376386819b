import { type Command, KEYMAP, type KeyBinding, type KeyPlace } from './keymap.ts';

/** What a place does for each command that it knows. A missing entry leaves the key to wider places. */
export type CommandHandlers = Partial<Record<Command, () => void>>;

export interface RegisteredPlace {
  readonly place: KeyPlace;
  readonly handlers: { current: CommandHandlers };
}

/** How a chord was pressed. */
export interface Pressed {
  /** In a field that takes what is typed. */
  readonly typing: boolean;
  /** The keyboard repeats a key that is held down. */
  readonly held: boolean;
}

/** The places that are open, and what each does for a command or for the chord that means it. */
export class CommandDesk {
  readonly #places: RegisteredPlace[] = [];
  readonly #afterPaint: (then: () => void) => void;
  /** False from a decision until what it led to is on screen. */
  #isPainted = true;
  /** The table of keys in force. */
  keymap: readonly KeyBinding[] = KEYMAP;

  /** @param afterPaint calls back once the window has painted what has changed. */
  constructor(afterPaint: (then: () => void) => void) {
    this.#afterPaint = afterPaint;
  }

  register(place: RegisteredPlace): () => void {
    this.#places.push(place);
    return () => {
      this.#places.splice(this.#places.indexOf(place), 1);
    };
  }

  /** Runs a command in the newest place that knows it. */
  run(command: Command): boolean {
    const handler = this.#handlerOf(command);
    handler?.();
    return handler !== undefined;
  }

  /**
   * Runs what a chord means in the places that are open, the particular ones first. A held key runs only what may go on
   * while it is held, and nothing is decided that the editor cannot have seen: a second decision waits for a paint.
   * @returns true when the chord means something here, whether or not it was run.
   */
  press(chord: string, { typing, held }: Pressed): boolean {
    const open = this.openPlaces();
    const meant = this.keymap.filter((binding) => {
      return open.has(binding.place) && binding.keys.includes(chord) && (!typing || binding.whileTyping === true);
    });
    meant.sort((a, b) => Number(a.place === 'everywhere') - Number(b.place === 'everywhere'));
    const binding = meant.find(({ command }) => this.#handlerOf(command as Command) !== undefined);
    if (binding === undefined) return false;
    if (held && binding.whileHeld !== true) return true;
    if (binding.decides === true && !this.#takeTurn()) return true;
    this.run(binding.command as Command);
    return true;
  }

  openPlaces(): Set<KeyPlace> {
    return new Set(this.#places.map(({ place }) => place));
  }

  /** Commands that would do something now: their place is open and knows them. */
  available(): Set<string> {
    const open = this.openPlaces();
    const known = new Set(this.#places.flatMap(({ handlers }) => Object.keys(withoutGaps(handlers.current))));
    return new Set(
      this.keymap.filter(({ command, place }) => open.has(place) && known.has(command)).map(({ command }) => command),
    );
  }

  /** True when a chord begins a sequence such as `g l` that means something here. */
  begins(chord: string): boolean {
    const open = this.openPlaces();
    return this.keymap.some(({ place, keys }) => open.has(place) && keys.some((key) => key.startsWith(`${chord} `)));
  }

  #takeTurn(): boolean {
    if (!this.#isPainted) return false;
    this.#isPainted = false;
    this.#afterPaint(() => {
      this.#isPainted = true;
    });
    return true;
  }

  #handlerOf(command: Command): (() => void) | undefined {
    for (const { handlers } of this.#places.toReversed()) {
      const handler = handlers.current[command];
      if (handler) return handler;
    }
    return undefined;
  }
}

function withoutGaps(handlers: CommandHandlers): CommandHandlers {
  return Object.fromEntries(Object.entries(handlers).filter(([, handler]) => handler !== undefined));
}
