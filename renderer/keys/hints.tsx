import { Keys } from './keys.tsx';

/** The few keys that a review needs, for the strip at the bottom. */
export function ReviewHint() {
  return (
    <>
      <Keys command="claim.next" /> next claim <Keys command="claim.previous" /> previous{' '}
      <Keys command="verdict.confirmed" /> <Keys command="verdict.outdated" /> <Keys command="verdict.speculative" />{' '}
      decide <Keys command="history.undo" /> undo
    </>
  );
}

/** The few keys that the library needs. */
export function LibraryHint() {
  return (
    <>
      <Keys command="row.next" /> next article <Keys command="row.previous" /> previous <Keys command="row.open" /> open
    </>
  );
}
