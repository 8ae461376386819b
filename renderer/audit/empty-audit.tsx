import { useRunCommand } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';

/** What stands where the library holds no article: nothing to filter, nothing to select, but a way to begin. */
export function EmptyAudit() {
  const run = useRunCommand();
  return (
    <section className="audit-empty">
      <h2>Nothing to rank yet</h2>
      <p>Import articles, and Stet will list here which of them are most likely to be out of date, and why.</p>
      <p>
        <button type="button" className="button" onClick={() => run('import.pick')}>
          Import articles <Keys command="import.pick" hidden />
        </button>
      </p>
    </section>
  );
}
