import type { ReactNode } from 'react';
import { ASIDE_GLYPH, asideWords, type SetAside } from '../../shared/set-aside.ts';
import { readableInstant } from '../ui/readable-instant.ts';

/** That a claim was set aside, why, by whom and when. */
export function AsideNote({ aside, children }: { aside: SetAside; children?: ReactNode }) {
  return (
    <section aria-label="Set aside">
      <p>
        <b>
          <span aria-hidden="true">{ASIDE_GLYPH} </span>Set aside: {asideWords(aside)}
        </b>{' '}
        <span className="soft">{[aside.setBy, readableInstant(aside.setAt)].filter(Boolean).join(' · ')}</span>{' '}
        {children}
      </p>
    </section>
  );
}
