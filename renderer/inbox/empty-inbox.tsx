import { useEffect, useRef } from 'react';
import { useRunCommand } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';

interface EmptyInboxProps {
  isFiltered: boolean;
  /** Shows the claims of all collections; null where they are shown. */
  onAll: (() => void) | null;
}

/** What stands where nothing asks for another look. */
export function EmptyInbox({ isFiltered, onAll }: EmptyInboxProps) {
  if (isFiltered) return <p className="inbox-empty">No claims for this reason.</p>;
  if (onAll !== null) {
    return (
      <section className="inbox-empty">
        <h2>Nothing to review in this collection</h2>
        <p>
          <button type="button" className="button" onClick={onAll}>
            Show all collections
          </button>
        </p>
      </section>
    );
  }
  return <NothingAsks />;
}

function NothingAsks() {
  const run = useRunCommand();
  const bringIn = useRef<HTMLButtonElement>(null);
  // Where the last entry has gone, the keyboard must not be nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) bringIn.current?.focus();
  }, []);
  return (
    <section className="inbox-empty">
      <h2>Nothing to review</h2>
      <p>
        When you import a newer article, Stet compares it with every claim in the library. Claims it may confirm or
        outdate appear here, and so do speculative claims once they can be checked.
      </p>
      <p>Import what has been published since, or drop files on the window.</p>
      <p>
        <button type="button" ref={bringIn} className="button" onClick={() => run('import.pick')}>
          Import articles <Keys command="import.pick" hidden />
        </button>
      </p>
    </section>
  );
}
