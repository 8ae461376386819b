import { ATTENTION_REASONS } from '../../shared/inbox.ts';
import { useInboxOrder } from '../desk/queries.ts';
import { Keys } from '../keys/keys.tsx';

/** The way to the inbox, with how much waits there, in one collection where one is chosen. */
export function InboxLink({ collection, onInbox }: { collection: string | null; onInbox: () => void }) {
  const counts = useInboxOrder(null, collection, 0).data?.counts;
  const total = counts === undefined ? 0 : ATTENTION_REASONS.reduce((sum, reason) => sum + counts[reason], 0);
  return (
    <button type="button" className="button" onClick={onInbox}>
      Inbox{' '}
      {total > 0 && (
        <span className="inbox-badge">
          {total}
          <span className="visually-hidden"> claims to review</span>
        </span>
      )}{' '}
      <Keys command="inbox.open" hidden />
    </button>
  );
}
