import { useId, useMemo, useState } from 'react';
import { dayOf, type PartialDate, readableDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import { typedDate, typedDateProblem } from '../../shared/typed-dates.ts';
import { Keys } from '../keys/keys.tsx';
import { type TimelineEvent, timelineEvents } from './events.ts';
import { TimelineChart } from './timeline-chart.tsx';
import './timeline.css';

interface TimelineProps {
  /** The review as it stands now. */
  review: Review;
  asOf: PartialDate | null;
  onAsOf: (asOf: PartialDate | null) => void;
  onClaim: (claimId: string) => void;
  onClose: () => void;
}

/** What happened to an article and when, and the way to see its review as of an earlier day. */
export function Timeline({ review, asOf, onAsOf, onClaim, onClose }: TimelineProps) {
  const events = useMemo(() => timelineEvents(review), [review]);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selected = events.find(({ id }) => id === selectedId) ?? null;

  function select(event: TimelineEvent): void {
    setSelectedId(event.id);
    if (event.claims.length === 1 && event.claims[0]) onClaim(event.claims[0].claimId);
  }

  return (
    <section
      className="timeline"
      aria-label="Timeline"
      onKeyDown={(event) => {
        // On an earlier day Escape leads back to now; otherwise, while the focus is here, it closes nothing else.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || asOf !== null) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="timeline-head">
        <h2>Timeline</h2>
        <AsOfField key={asOf ?? ''} asOf={asOf} onAsOf={onAsOf} />
        <button type="button" className="button quiet small timeline-close" onClick={onClose}>
          Close <Keys command="timeline.turn" hidden />
        </button>
      </header>
      <TimelineChart events={events} asOf={asOf} today={dayOf(new Date())} selectedId={selectedId} onSelect={select} />
      <div className="timeline-detail">
        {selected ? (
          <EventDetail event={selected} isAsOf={asOf === selected.date} onAsOf={onAsOf} onClaim={onClaim} />
        ) : (
          <p className="soft">
            {events.length === 1
              ? 'Nothing has happened since: no later article bears on a claim, and nothing is decided yet.'
              : 'Choose an event to see which claims it concerns. A disc is a day, a bar a month or a year.'}
          </p>
        )}
      </div>
    </section>
  );
}

function AsOfField({ asOf, onAsOf }: { asOf: PartialDate | null; onAsOf: (asOf: PartialDate | null) => void }) {
  const [text, setText] = useState<string>(asOf ?? '');
  const id = useId();
  const date = typedDate(text);
  const wrong = text.trim() !== '' && date === null;
  return (
    <form
      className="as-of-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== null) onAsOf(date);
      }}
    >
      <label htmlFor={id}>Review as of</label>
      <input
        id={id}
        className="input"
        value={text}
        placeholder="2019-05-03, 2019-05 or 2019"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button small" disabled={date === null || date === asOf}>
        Show
      </button>
      <span id={`${id}-hint`} className="soft">
        {wrong ? typedDateProblem(text) : date !== null && date !== asOf ? `The end of ${readableDate(date)}` : ''}
      </span>
    </form>
  );
}

interface EventDetailProps {
  event: TimelineEvent;
  isAsOf: boolean;
  onAsOf: (asOf: PartialDate) => void;
  onClaim: (claimId: string) => void;
}

function EventDetail({ event, isAsOf, onAsOf, onClaim }: EventDetailProps) {
  return (
    <>
      <p>
        <strong>{readableDate(event.date)}</strong> {event.what}
        {!isAsOf && (
          <button type="button" className="button quiet small" onClick={() => onAsOf(event.date)}>
            Review as of this date
          </button>
        )}
      </p>
      {event.claims.length > 0 && (
        <ul aria-label="Claims affected">
          {event.claims.map(({ claimId, number, quote }) => (
            <li key={claimId}>
              <button type="button" className="button small" title={quote} onClick={() => onClaim(claimId)}>
                {number}
                <span className="timeline-quote">{quote}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
