import type { BroughtBack } from '../../shared/set-aside.ts';
import { broughtBackSentence } from './brought-back-words.ts';

/** That an open claim had been set aside: why, by whom and when, and which article brought it back. */
export function BroughtBackNote({ aside }: { aside: BroughtBack }) {
  return (
    <section aria-label="Brought back">
      <p className="soft">{broughtBackSentence(aside)}</p>
    </section>
  );
}
