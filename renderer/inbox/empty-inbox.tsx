import { Keys } from '../keys/keys.tsx';

/** What stands where nothing asks for another look. */
export function EmptyInbox({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="inbox-empty">No claim is here for this reason.</p>;
  return (
    <section className="inbox-empty">
      <h2>Nothing asks for another look</h2>
      <p>
        When a newer article comes in, Stet compares it with every claim of the library. Claims that it may confirm or
        outdate come here by themselves, and so do speculative claims once their day has come.
      </p>
      <p>
        Bring in what was published since: press <Keys command="import.pick" />, or drop files on the window.
      </p>
    </section>
  );
}
