import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Failure } from '../../shared/failure.ts';
import { sentenceOf } from '../desk/call.ts';
import { clearSpot } from './clear-spot.ts';
import './toasts.css';

const QUIET_AFTER_MS = 7000;
const MOST_FAILURES = 3;

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly tone: 'calm' | 'refusal' | 'failure';
  readonly sentence: string;
  readonly action: ToastAction | null;
}

/** What places say to the editor in passing. */
export interface Teller {
  /**
   * Shows a sentence for some seconds and reads it to screen readers. It takes the last sentence's place, so that
   * an “Undo” on screen always speaks of the last edit.
   */
  tell(sentence: string, action?: ToastAction): void;
  /** Shows why something failed; stays until dismissed. */
  fail(thrown: unknown, action?: ToastAction): void;
  /**
   * Shows why the desk did not do what a key or a button asked for, where nothing is lost by it: goes with the next key
   * or click. What went wrong otherwise is shown as {@link fail} does.
   */
  refuse(thrown: unknown): void;
  /** Takes away what {@link tell} and {@link refuse} show, because something else was done since. */
  hush(): void;
  /** Says something to screen readers only. */
  announce(sentence: string): void;
}

const TellerContext = createContext<Teller | null>(null);
let lastId = 0;

export function useTeller(): Teller {
  const teller = useContext(TellerContext);
  if (!teller) throw new Error('a place outside ToastProvider asked for the teller');
  return teller;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [announced, setAnnounced] = useState('');

  const teller = useMemo<Teller>(() => {
    const add = (tone: Toast['tone'], sentence: string, action: ToastAction | undefined) => {
      lastId += 1;
      const toast: Toast = { id: lastId, tone, sentence, action: action ?? null };
      setToasts((shown) => {
        const failures = onlyFailures(shown).filter((other) => other.sentence !== sentence);
        const calm = shown.filter((other) => other.tone === 'calm');
        return tone !== 'failure' ? [...failures, toast] : [...calm, ...failures, toast].slice(-MOST_FAILURES);
      });
    };
    return {
      tell: (sentence, action) => add('calm', sentence, action),
      fail: (thrown, action) => add('failure', typeof thrown === 'string' ? thrown : sentenceOf(thrown), action),
      refuse: (thrown) =>
        add(
          thrown instanceof Failure && thrown.code === 'bad-input' ? 'refusal' : 'failure',
          sentenceOf(thrown),
          undefined,
        ),
      hush: () => setToasts(onlyFailures),
      announce: setAnnounced,
    };
  }, []);

  const section = useRef<HTMLElement>(null);
  useClearSpot(section, toasts);

  const refused = toasts.some(({ tone }) => tone === 'refusal');
  useNextInput(refused, () => setToasts((shown) => shown.filter(({ tone }) => tone !== 'refusal')));

  const dismiss = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));

  return (
    <TellerContext value={teller}>
      {children}
      <section className="toasts" aria-label="Messages" ref={section}>
        <div role="status" className="visually-hidden">
          {announced}
        </div>
        <div role="status" className="toast-list">
          {toasts
            .filter((toast) => toast.tone === 'calm')
            .map((toast) => (
              <ToastLine key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
            ))}
        </div>
        <div role="alert" className="toast-list">
          {toasts
            .filter((toast) => toast.tone !== 'calm')
            .map((toast) => (
              <ToastLine key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
            ))}
        </div>
      </section>
    </TellerContext>
  );
}

function onlyFailures(toasts: readonly Toast[]): readonly Toast[] {
  return toasts.filter(({ tone }) => tone === 'failure');
}

/** Calls back at the next key or click, but for a key that only changes what others mean, or a click on a message. */
function useNextInput(waits: boolean, then: () => void): void {
  const latest = useRef(then);
  useLayoutEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (!waits) return;
    const onInput = (event: Event) => {
      if (event instanceof KeyboardEvent && (event.repeat || MODIFIERS.has(event.key))) return;
      if (event.target instanceof Element && event.target.closest('.toasts')) return;
      latest.current();
    };
    window.addEventListener('keydown', onInput, true);
    window.addEventListener('pointerdown', onInput, true);
    return () => {
      window.removeEventListener('keydown', onInput, true);
      window.removeEventListener('pointerdown', onInput, true);
    };
  }, [waits]);
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** A row of a list, and what can be pressed or written in; marks in an article's text can be scrolled from under a message. */
const OBSTACLES = ':is(button, a[href], input, select, textarea, tbody tr:not(.gap)):not(article *, .toasts *)';

/** A message that stays stands clear again so long after the page has changed, when another room was opened, say. */
const CLEAR_AGAIN_AFTER_MS = 150;

/** Puts the messages where they cover nothing that can be pressed, whenever there are others or the window changes. */
function useClearSpot(section: RefObject<HTMLElement | null>, toasts: readonly Toast[]): void {
  useLayoutEffect(() => {
    const element = section.current;
    if (!element || toasts.length === 0) return;
    const place = () => {
      const { width, height } = element.getBoundingClientRect();
      const boxes = [...document.querySelectorAll(OBSTACLES)].map((obstacle) => obstacle.getBoundingClientRect());
      const seen = boxes.filter((box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight);
      const { left, top } = clearSpot({ width, height }, { width: innerWidth, height: innerHeight }, seen);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    // What the edit behind a message changes on the page is painted with it or just after.
    const after = requestAnimationFrame(place);
    addEventListener('resize', place);
    let changed: ReturnType<typeof setTimeout> | undefined;
    let room = openRoom();
    // Whatever passes by itself stays where it is within a room, so that its button does not slip from under the pointer.
    const stays = toasts.some(({ tone }) => tone === 'failure');
    const rooms = new MutationObserver(() => {
      clearTimeout(changed);
      changed = setTimeout(() => {
        const now = openRoom();
        if (!stays && (now === null || now === room)) return;
        room = now;
        place();
      }, CLEAR_AGAIN_AFTER_MS);
    });
    rooms.observe(document.body, { childList: true, subtree: true });
    return () => {
      rooms.disconnect();
      clearTimeout(changed);
      cancelAnimationFrame(after);
      removeEventListener('resize', place);
    };
  }, [section, toasts]);
}

/** What is shown of the place in which the editor is; null while it is still being read. */
function openRoom(): Element | null {
  return document.querySelector('main:not([aria-busy="true"])');
}

function ToastLine({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const [held, setHeld] = useState(false);
  const { action } = toast;

  useEffect(() => {
    if (held || toast.tone !== 'calm') return;
    const timer = setTimeout(onDismiss, QUIET_AFTER_MS);
    return () => clearTimeout(timer);
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the message while it is being read
    <div
      className={toast.tone === 'calm' ? 'toast calm' : 'toast failure'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.sentence}</span>
      {action && (
        <button
          type="button"
          className="button small"
          onClick={() => {
            onDismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="button small" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
