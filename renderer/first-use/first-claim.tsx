import { useEffect, useRef } from 'react';
import { useLibraryGlance } from '../desk/queries.ts';
import { isMac, keycaps } from '../keys/chord.ts';
import { useKeymap } from '../keys/keymap-context.ts';
import { firstKey } from '../keys/own-keys.ts';
import { VerdictKeys } from '../keys/verdict-keys.tsx';
import { useTeller } from '../ui/toasts.tsx';
import './first-use.css';

/** Shows a newcomer how a claim is decided, and says once what comes after the first verdict. */
export function FirstClaim() {
  const library = useLibraryGlance().data;
  const teller = useTeller();
  const keymap = useKeymap();
  const isFirst = library !== undefined && library.articles > 0 && !library.isBegun;
  const wasFirst = useRef(false);

  useEffect(() => {
    if (wasFirst.current && !isFirst) {
      const undo = firstKey(keymap, 'history.undo');
      teller.tell(
        `Your first verdict is saved, and Stet has moved to the next claim.${undo === null ? '' : ` Press ${keycaps(undo, isMac(navigator.platform))} to undo it.`}`,
      );
    }
    wasFirst.current = isFirst;
  }, [isFirst, keymap, teller]);

  if (!isFirst) return null;
  return (
    <section className="first-claim" aria-label="How to decide a claim">
      <p>
        <b>Does this claim still hold?</b> Read it, then what was published later, and press a key:
      </p>
      <p>
        <VerdictKeys />.
      </p>
      <p className="soft">You decide; Stet only suggests. Whatever you press can be undone.</p>
    </section>
  );
}
