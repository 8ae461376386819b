import { type MouseEvent, useEffect, useRef, useState } from 'react';
import manual from '../../docs/manual.md';
import { Dialog } from '../ui/dialog.tsx';
import { ManualBlocks } from './manual-blocks.tsx';
import './manual.css';

/** How near to the top of the view a chapter counts as the one that is read, in pixels. */
const READ_FROM = 80;

/** The manual, inside the window and without a network. */
export function ManualDialog({ onClose }: { onClose: () => void }) {
  const text = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(manual.chapters[0]?.id);

  useEffect(() => {
    const view = text.current?.closest('.dialog-body');
    if (!view) return;
    const follow = () => {
      const top = view.getBoundingClientRect().top + READ_FROM;
      const headings = [...(text.current?.querySelectorAll('h3') ?? [])];
      const atEnd = view.scrollTop + view.clientHeight >= view.scrollHeight - 2;
      const read = atEnd ? headings.at(-1) : headings.findLast((each) => each.getBoundingClientRect().top <= top);
      setCurrent((read ?? headings[0])?.id);
    };
    view.addEventListener('scroll', follow, { passive: true });
    return () => view.removeEventListener('scroll', follow);
  }, []);

  /** Takes the reader to a heading; the page itself goes nowhere. */
  function lead(event: MouseEvent<HTMLAnchorElement>, id: string): void {
    event.preventDefault();
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  return (
    <Dialog title={manual.title} size="wide" onClose={onClose}>
      <div className="manual">
        <nav aria-label="Contents">
          <ol>
            {manual.chapters.map(({ id, title }, at) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  {...(at === 0 ? { 'data-first-focus': true } : {})}
                  aria-current={id === current ? 'true' : undefined}
                  onClick={(event) => lead(event, id)}
                >
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="manual-text" ref={text}>
          <ManualBlocks blocks={manual.opening} onLead={lead} />
          {manual.chapters.map(({ id, title, blocks }) => (
            <section key={id} aria-labelledby={id}>
              <h3 id={id} tabIndex={-1}>
                {title}
              </h3>
              <ManualBlocks blocks={blocks} onLead={lead} />
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
