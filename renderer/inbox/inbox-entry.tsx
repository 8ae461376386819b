import { confidenceWords } from '../../shared/claim-words.ts';
import { readableDate } from '../../shared/dates.ts';
import type { InboxEntry, TellingPassage } from '../../shared/inbox.ts';
import { RELATION_WORDS } from '../claim/relation-words.ts';
import { VerdictWord } from '../ui/verdict.tsx';
import { reasonSentence } from './reason-words.ts';

interface InboxRowProps {
  claimId: string;
  /** Undefined while it is being read. */
  entry: InboxEntry | undefined;
  /** Its place in a list of so many. */
  at: number;
  of: number;
  measure: (row: Element | null) => void;
  isCurrent: boolean;
  isSelected: boolean;
  onCurrent: () => void;
  onSelect: () => void;
  onOpen: () => void;
}

/** One claim that asks for another look: what it says, what was published since, and why it is here. */
export function InboxRow(props: InboxRowProps) {
  const { claimId, entry, at, of, measure, isCurrent, isSelected, onCurrent, onSelect, onOpen } = props;
  return (
    <li
      ref={measure}
      className={`inbox-entry${isCurrent ? ' current' : ''}`}
      data-index={at}
      data-claim-id={claimId}
      aria-posinset={at + 1}
      aria-setsize={of}
    >
      <input
        type="checkbox"
        className="entry-select"
        checked={isSelected}
        aria-label={`Select “${entry?.quote ?? '…'}”`}
        onChange={onSelect}
        onFocus={onCurrent}
      />
      <div className="entry-body">
        <button type="button" className="entry-open" aria-current={isCurrent} onFocus={onCurrent} onClick={onOpen}>
          <span className="entry-quote">{entry?.quote ?? '…'}</span>
          <span className="entry-source">{entry ? sourceOf(entry) : '\u00a0'}</span>
        </button>
        {entry?.passage && <Telling passage={entry.passage} />}
        <p className="entry-why">{entry && reasonSentence(entry)}</p>
      </div>
      <div className="entry-marks">{entry && <Marks entry={entry} />}</div>
    </li>
  );
}

function Telling({ passage }: { passage: TellingPassage }) {
  return (
    <p className="entry-passage">
      <span className="entry-relation">
        <span aria-hidden="true">{RELATION_WORDS[passage.relation].glyph}</span>{' '}
        {RELATION_WORDS[passage.relation].words}
      </span>
      <q>{passage.quote}</q>
      <span className="entry-source">{sourceOf(passage)}</span>
    </p>
  );
}

function Marks({ entry: { suggestion, verdict } }: { entry: InboxEntry }) {
  return (
    <>
      {suggestion && (
        <span>
          <span className="soft">Stet suggests</span> <VerdictWord mark={suggestion.value} />
          <span className="soft entry-confidence"> {confidenceWords(suggestion.confidence)}</span>
        </span>
      )}
      <span>
        <span className="soft">Now</span> <VerdictWord mark={verdict?.value ?? 'undecided'} />
      </span>
    </>
  );
}

function sourceOf({
  articleTitle,
  outlet,
  publishedOn,
}: Pick<InboxEntry, 'articleTitle' | 'outlet' | 'publishedOn'>): string {
  return [articleTitle, outlet, readableDate(publishedOn)].filter(Boolean).join(' · ');
}
