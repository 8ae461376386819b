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
  readonly tone: 'calm' | 'failure';
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
  /** Takes away what {@link tell} shows, because something else was done since. */
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
        const failures = shown.filter((other) => other.tone === 'failure' && other.sentence !== sentence);
        const calm = shown.filter((other) => other.tone === 'calm');
        return tone === 'calm' ? [...failures, toast] : [...calm, ...failures, toast].slice(-MOST_FAILURES);
      });
    };
    return {
      tell: (sentence, action) => add('calm', sentence, action),
      fail: (thrown, action) => add('failure', typeof thrown === 'string' ? thrown : sentenceOf(thrown), action),
      hush: () => setToasts((shown) => shown.filter((toast) => toast.tone === 'failure')),
      announce: setAnnounced,
    };
  }, []);

  const section = useRef<HTMLElement>(null);
  useClearSpot(section, toasts);

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
            .filter((toast) => toast.tone === 'failure')
            .map((toast) => (
              <ToastLine key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
            ))}
        </div>
      </section>
    </TellerContext>
  );
}

/** What can be pressed or written in; marks in an article's text can be scrolled from under a message. */
const OBSTACLES = ':is(button, a[href], input, select, textarea):not(article *, .toasts *)';

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
    return () => {
      cancelAnimationFrame(after);
      removeEventListener('resize', place);
    };
  }, [section, toasts]);
}

function ToastLine({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const [held, setHeld] = useState(false);
  const { action } = toast;

  useEffect(() => {
    if (held || toast.tone === 'failure') return;
    const timer = setTimeout(onDismiss, QUIET_AFTER_MS);
    return () => clearTimeout(timer);
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the message while it is being read
    <div
      className={`toast ${toast.tone}`}
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
