import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { VerdictWord } from '../ui/verdict.tsx';
import type { PageMark } from './page-marks.ts';
import { rangeOfSpan } from './text-offsets.ts';
import './overlap-list.css';

/** How far the list stays away from the words and from the edges of the window, in pixels. */
const GAP = 8;
const OFFERED = 'claim-offered';

/** Claims that share words, and the place of these words on screen. */
export interface Overlap {
  readonly marks: readonly PageMark[];
  readonly at: DOMRect;
}

interface OverlapListProps {
  overlap: Overlap;
  /** The claim in hand. */
  selectedId: string | null;
  /** The claim that the keyboard stands at first. */
  firstId: string | null;
  page: RefObject<HTMLElement | null>;
  onChoose: (claimId: string) => void;
  onClose: () => void;
}

/** The claims that lie on the same words, to take one of them in hand. The one walked over is shown in the text. */
export function OverlapList({ overlap, selectedId, firstId, page, onChoose, onClose }: OverlapListProps) {
  const { marks, at } = overlap;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      marks.findIndex((mark) => mark.id === firstId),
    ),
  );
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    const box = element.getBoundingClientRect();
    const below = at.bottom + GAP + box.height <= window.innerHeight - GAP;
    const top = below ? at.bottom + GAP : at.top - GAP - box.height;
    element.style.top = `${Math.max(GAP, top)}px`;
    element.style.left = `${Math.max(GAP, Math.min(window.innerWidth - box.width - GAP, at.left))}px`;
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    element.addEventListener('cancel', onCancel);
    return () => {
      element.removeEventListener('cancel', onCancel);
      element.close();
    };
  }, [at]);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.focus();
  }, [id, active]);

  useEffect(() => {
    const mark = marks[active];
    const range = mark && page.current && rangeOfSpan(page.current, mark);
    if (!range) return;
    CSS.highlights.set(OFFERED, new Highlight(range));
    return () => {
      CSS.highlights.delete(OFFERED);
    };
  }, [marks, active, page]);

  function onKeyDown(event: KeyboardEvent): void {
    const mark = marks[active];
    const to = {
      ArrowDown: (active + 1) % marks.length,
      ArrowUp: (active - 1 + marks.length) % marks.length,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    if (to !== undefined) setActive(to);
    else if ((event.key === 'Enter' || event.key === ' ') && mark) onChoose(mark.id);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; this only lets a click beside it do so too
    <dialog
      ref={dialog}
      className="overlap-list"
      aria-labelledby={`${id}-title`}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <p id={`${id}-title`} className="overlap-title">
        {marks.length} claims share these words
      </p>
      <div role="listbox" aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
        {marks.map((mark, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it hears the keys
          <div
            key={mark.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={index === active ? 0 : -1}
            aria-selected={mark.id === selectedId}
            className="overlap-option"
            onMouseMove={() => setActive(index)}
            onClick={() => onChoose(mark.id)}
          >
            <span className="overlap-facts">
              <span>{mark.position}</span>
              <VerdictWord mark={mark.mark} />
              {mark.id === selectedId && <span>current</span>}
            </span>
            <span className="overlap-quote">“{mark.quote}”</span>
          </div>
        ))}
      </div>
    </dialog>
  );
}
