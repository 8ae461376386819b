import { Fragment } from 'react';
import { VERDICT_VALUES } from '../../shared/claim.ts';
import { Keys } from '../keys/keys.tsx';
import { VerdictWord } from '../ui/verdict.tsx';

/** What stands where there is nothing to draw yet, and what would change that. */
export function EmptyFigures({ hasArticles }: { hasArticles: boolean }) {
  return (
    <section className="figures-empty">
      <h2>{hasArticles ? 'No claims to count yet' : 'Nothing to draw yet'}</h2>
      <p>
        Here you see at a glance how far the library is checked: how many claims are decided, article by article, and
        how many verdicts each month has brought –{' '}
        {VERDICT_VALUES.map((value, index) => (
          <Fragment key={value}>
            {index > 0 && (index === VERDICT_VALUES.length - 1 ? ' or ' : ', ')}
            <VerdictWord mark={value} />
          </Fragment>
        ))}
        .
      </p>
      {hasArticles ? (
        <p>
          Stet has found no claim in the articles so far. It may still be reading them; you can also open one, select
          some words, and mark them as a claim with <Keys command="claim.mark" />.
        </p>
      ) : (
        <p>
          Bring in the first articles: press <Keys command="import.pick" />, or drop files on the window. Or go to the
          library with <Keys command="library.open" /> and try the samples.
        </p>
      )}
    </section>
  );
}
