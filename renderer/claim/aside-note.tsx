import type { ReactNode } from 'react';
import { ASIDE_GLYPH, asideWords, type SetAside } from '../../shared/set-aside.ts';
import { readableInstant } from '../ui/readable-instant.ts';

interface AsideNoteProps {
  aside: SetAside;
  /** The passages of the claim. */
  evidence: readonly unknown[];
  children?: ReactNode;
}

/** That a claim was set aside, why, by whom and when. */
export function AsideNote({ aside, evidence, children }: AsideNoteProps) {
  return (
    <section aria-label="Set aside">
      <p>
        <b>
          <span aria-hidden="true">{ASIDE_GLYPH} </span>Set aside: {asideWords(aside, evidence)}
        </b>{' '}
        <span className="soft">{[aside.setBy, readableInstant(aside.setAt)].filter(Boolean).join(' · ')}</span>{' '}
        {children}
      </p>
    </section>
  );
}
