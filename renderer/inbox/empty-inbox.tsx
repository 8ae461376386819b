import { useEffect, useRef } from 'react';
import { useRunCommand } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';

/** What stands where nothing asks for another look. */
export function EmptyInbox({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="inbox-empty">No claims for this reason.</p>;
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
