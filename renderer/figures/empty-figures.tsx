import { Fragment } from 'react';
import { VERDICT_VALUES } from '../../shared/claim.ts';
import { Keys } from '../keys/keys.tsx';
import { VerdictWord } from '../ui/verdict.tsx';

/** What stands where there is nothing to draw yet, and what would change that. */
export function EmptyFigures({ hasArticles }: { hasArticles: boolean }) {
  return (
    <section className="figures-empty">
      <h2>{hasArticles ? 'No claims to count yet' : 'Nothing to show yet'}</h2>
      <p>
        See your review progress at a glance: how many claims are decided in each article, and how many verdicts were
        given each month –{' '}
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
          Stet has found no claims so far. It may still be reading; you can also open an article, select some words and
          mark them as a claim with <Keys command="claim.mark" />.
        </p>
      ) : (
        <p>
          Import your first articles: press <Keys command="import.pick" />, or drop files on the window. Or go to the
          library with <Keys command="library.open" /> and try the samples.
        </p>
      )}
    </section>
  );
}
