import { useMemo } from 'react';
import { splitIntoSegments } from '../reading/segments.ts';
import { emphasisInPassage } from './emphasis.ts';

/** A passage as it is quoted, with the numbers, dates and names in which it differs from the claim set apart. */
export function EmphasisedQuote({ claimQuote, quote }: { claimQuote: string; quote: string }) {
  const segments = useMemo(() => {
    const spans = emphasisInPassage(claimQuote, quote).map((span) => ({ ...span, id: 'differs' }));
    return splitIntoSegments({ start: 0, end: quote.length }, spans);
  }, [claimQuote, quote]);
  return (
    <blockquote>
      {segments.map(({ start, end, claimIds }) =>
        claimIds.length === 0 ? (
          <span key={start}>{quote.slice(start, end)}</span>
        ) : (
          <em key={start} className="differs">
            {quote.slice(start, end)}
          </em>
        ),
      )}
    </blockquote>
  );
}
