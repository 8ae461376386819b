import { ATTENTION_REASONS } from '../../shared/inbox.ts';
import { useInboxOrder } from '../desk/queries.ts';
import { Keys } from '../keys/keys.tsx';

/** The way to the inbox, with how much waits there. */
export function InboxLink({ onInbox }: { onInbox: () => void }) {
  const counts = useInboxOrder(null, 0).data?.counts;
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
