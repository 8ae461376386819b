import { useEffect, useRef } from 'react';
import { useRunCommand } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';

/** What stands where nothing asks for another look. */
export function EmptyInbox({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="inbox-empty">No claim is here for this reason.</p>;
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
      <h2>Nothing asks for another look</h2>
      <p>
        When a newer article comes in, Stet compares it with every claim of the library. Claims that it may confirm or
        outdate come here by themselves, and so do speculative claims once their day has come.
      </p>
      <p>Bring in what was published since, or drop files on the window.</p>
      <p>
        <button type="button" ref={bringIn} className="button" onClick={() => run('import.pick')}>
          Import articles <Keys command="import.pick" hidden />
        </button>
      </p>
    </section>
  );
}
