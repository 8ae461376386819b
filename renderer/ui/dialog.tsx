import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import './dialog.css';

interface DialogProps {
  title: string;
  size?: 'narrow' | 'wide';
  onClose: () => void;
  /** Stays in view under a body that scrolls. */
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * A modal dialog on the platform's own `<dialog>`: it keeps the focus inside, makes the rest of the window inert,
 * closes on Escape and gives the focus back. A child with `data-first-focus` gets the focus first. It needs no injected style, which the content policy would refuse.
 */
export function Dialog({ title, size = 'narrow', onClose, footer, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => element?.close();
  }, []);

  useEffect(() => {
    const element = dialog.current;
    const onCancel = (event: Event) => {
      if (event.target !== element) return;
      event.preventDefault();
      close.current();
    };
    element?.addEventListener('cancel', onCancel);
    return () => element?.removeEventListener('cancel', onCancel);
  }, []);

  return (
    <dialog ref={dialog} className={`dialog ${size}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button quiet small" onClick={onClose}>
          Close
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="dialog-body" aria-label={title} tabIndex={0}>
        {children}
      </section>
      {footer && <footer className="dialog-actions">{footer}</footer>}
    </dialog>
  );
}
