import { Fragment } from 'react';
import { VERDICT_VALUES } from '../../shared/claim.ts';
import { useLibrary } from '../desk/queries.ts';
import { Keys } from './keys.tsx';

/** The keys of the verdicts, side by side. */
function KeysOfEach({ place }: { place: 'verdict' | 'entry' }) {
  return VERDICT_VALUES.map((value, index) => (
    <Fragment key={value}>
      {index > 0 && ' '}
      <Keys command={`${place}.${value}`} />
    </Fragment>
  ));
}

/** The few keys that a review needs, for the strip at the bottom. */
export function ReviewHint() {
  return (
    <>
      <Keys command="claim.next" /> next claim <Keys command="claim.previous" /> previous <KeysOfEach place="verdict" />{' '}
      decide <Keys command="history.undo" /> undo
    </>
  );
}

/** The few keys that the library needs; an empty one needs others. */
export function LibraryHint() {
  const articles = useLibrary().data;
  if (articles?.length === 0) {
    return (
      <>
        <Keys command="import.pick" /> import <Keys command="import.paste" /> paste a text{' '}
        <Keys command="manual.open" /> manual
      </>
    );
  }
  return (
    <>
      <Keys command="row.next" /> next article <Keys command="row.previous" /> previous <Keys command="row.open" /> open
    </>
  );
}

/** The few keys that the audit needs. */
export function AuditHint() {
  return (
    <>
      <Keys command="line.next" /> next <Keys command="line.previous" /> previous <Keys command="line.open" /> open{' '}
      <Keys command="line.select" /> select <Keys command="line.compare" /> compare again <Keys command="line.reopen" />{' '}
      open again
    </>
  );
}

/** The few keys that the figures need. */
export function FiguresHint() {
  return (
    <>
      <Keys command="bar.next" /> next article <Keys command="bar.previous" /> previous <Keys command="bar.open" /> open{' '}
      <Keys command="figures.tables" /> as tables
    </>
  );
}

/** The few keys that the inbox needs. */
export function InboxHint() {
  return (
    <>
      <Keys command="entry.next" /> next <Keys command="entry.previous" /> previous <KeysOfEach place="entry" /> decide{' '}
      <Keys command="entry.select" /> select <Keys command="entry.dismiss" /> not now
    </>
  );
}
