import { Keys } from './keys.tsx';

/** The few keys that a review needs, for the strip at the bottom. */
export function ReviewHint() {
  return (
    <>
      <Keys chord="j" /> next claim <Keys chord="k" /> previous <Keys chord="1" /> <Keys chord="2" /> <Keys chord="3" />{' '}
      decide <Keys chord="u" /> undo
    </>
  );
}

/** The few keys that the library needs. */
export function LibraryHint() {
  return (
    <>
      <Keys chord="j" /> next article <Keys chord="k" /> previous <Keys chord="Enter" /> open
    </>
  );
}
