import { confidenceWords } from '../../shared/claim-words.ts';
import { readableDate } from '../../shared/dates.ts';
import type { InboxEntry } from '../../shared/inbox.ts';
import { RELATION_WORDS } from '../claim/relation-words.ts';
import { VerdictWord } from '../ui/verdict.tsx';
import { reasonSentence } from './reason-words.ts';

interface InboxRowProps {
  entry: InboxEntry;
  isCurrent: boolean;
  isSelected: boolean;
  onCurrent: () => void;
  onSelect: () => void;
  onOpen: () => void;
}

/** One claim that asks for another look: what it says, what was published since, and why it is here. */
export function InboxRow({ entry, isCurrent, isSelected, onCurrent, onSelect, onOpen }: InboxRowProps) {
  const { passage, suggestion, verdict } = entry;
  return (
    <li className={`inbox-entry${isCurrent ? ' current' : ''}`} data-claim-id={entry.claimId}>
      <input
        type="checkbox"
        className="entry-select"
        checked={isSelected}
        aria-label={`Select “${entry.quote}”`}
        onChange={onSelect}
        onFocus={onCurrent}
      />
      <div className="entry-body">
        <button type="button" className="entry-open" aria-current={isCurrent} onFocus={onCurrent} onClick={onOpen}>
          <span className="entry-quote">{entry.quote}</span>
          <span className="entry-source">
            {[entry.articleTitle, entry.outlet, readableDate(entry.publishedOn)].filter(Boolean).join(' · ')}
          </span>
        </button>
        {passage && (
          <p className="entry-passage">
            <span className="entry-relation">
              <span aria-hidden="true">{RELATION_WORDS[passage.relation].glyph}</span>{' '}
              {RELATION_WORDS[passage.relation].words}
            </span>
            <q>{passage.quote}</q>
            <span className="entry-source">
              {[passage.articleTitle, passage.outlet, readableDate(passage.publishedOn)].filter(Boolean).join(' · ')}
            </span>
          </p>
        )}
        <p className="entry-why">{reasonSentence(entry)}</p>
      </div>
      <div className="entry-marks">
        {suggestion && (
          <span>
            <span className="soft">Stet suggests</span> <VerdictWord mark={suggestion.value} />
            <span className="soft entry-confidence"> {confidenceWords(suggestion.confidence)}</span>
          </span>
        )}
        <span>
          <span className="soft">Now</span> <VerdictWord mark={verdict?.value ?? 'undecided'} />
        </span>
      </div>
    </li>
  );
}
