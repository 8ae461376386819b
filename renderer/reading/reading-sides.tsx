import type { ReactNode } from 'react';
import './reading-sides.css';

interface ReadingSidesProps {
  /** What screen readers call the article's side. */
  label: string;
  /** The page of the article. */
  children: ReactNode;
  /** What stands over the page and does not scroll with it. */
  over?: ReactNode;
  /** The later article beside it, where one is open. */
  later: ReactNode;
}

/** The article under review, and a later one beside it where one is open. */
export function ReadingSides({ label, children, over, later }: ReadingSidesProps) {
  return (
    <div className={later ? 'reading two' : 'reading'}>
      <div className="reading-side">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="scroller" aria-label={label} tabIndex={0}>
          {children}
        </section>
        {over}
      </div>
      {later}
    </div>
  );
}
