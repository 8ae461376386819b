import { Fragment, type ReactNode } from 'react';
import { VERDICT_VALUES } from '../../shared/claim.ts';
import { useLibraryGlance } from '../desk/queries.ts';
import type { Command } from './keymap.ts';
import { Keys } from './keys.tsx';

type HintLine = readonly (readonly [keys: Command | readonly Command[], words: string])[];

const VERDICTS = VERDICT_VALUES.map((value) => `verdict.${value}` as const);
const ENTRIES = VERDICT_VALUES.map((value) => `entry.${value}` as const);

/** Keys with what they do, for the strip at the bottom; the last ones go where there is no room for them. */
function Line({ hints }: { hints: HintLine }): ReactNode {
  return hints.map(([keys, words]) => (
    <Fragment key={words}>
      <span className="hint-item">
        {[keys].flat().map((command) => (
          <Fragment key={command}>
            <Keys command={command} />{' '}
          </Fragment>
        ))}
        {words}
      </span>{' '}
    </Fragment>
  ));
}

/** The few keys that a review needs. */
export function ReviewHint() {
  return (
    <Line
      hints={[
        ['claim.next', 'next claim'],
        ['claim.previous', 'previous'],
        [VERDICTS, 'decide'],
        ['history.undo', 'undo'],
      ]}
    />
  );
}

/** The few keys with which a review of an earlier day is read; nothing in it can be decided. */
export function AsOfHint() {
  return (
    <Line
      hints={[
        ['claim.next', 'next claim'],
        ['claim.previous', 'previous'],
        ['evidence.open', 'open evidence'],
        ['pane.close', 'back to now'],
      ]}
    />
  );
}

/** The few keys that the library needs; an empty one needs others. */
export function LibraryHint() {
  const library = useLibraryGlance().data;
  return library?.articles === 0 ? (
    <Line
      hints={[
        ['import.pick', 'import'],
        ['import.paste', 'paste a text'],
        ['manual.open', 'manual'],
      ]}
    />
  ) : (
    <Line
      hints={[
        ['row.next', 'next article'],
        ['row.previous', 'previous'],
        ['row.open', 'open'],
      ]}
    />
  );
}

/** The few keys that the audit needs. */
export function AuditHint() {
  return (
    <Line
      hints={[
        ['line.next', 'next'],
        ['line.previous', 'previous'],
        ['line.open', 'open'],
        ['line.select', 'select'],
        ['line.compare', 'compare again'],
        ['line.reopen', 'reopen'],
      ]}
    />
  );
}

/** The few keys that the figures need. */
export function FiguresHint() {
  return (
    <Line
      hints={[
        ['bar.next', 'next article'],
        ['bar.previous', 'previous'],
        ['bar.open', 'open'],
        ['figures.tables', 'tables'],
      ]}
    />
  );
}

/** The few keys that the inbox needs. */
export function InboxHint() {
  return (
    <Line
      hints={[
        ['entry.next', 'next'],
        ['entry.previous', 'previous'],
        [ENTRIES, 'decide'],
        ['entry.select', 'select'],
        ['entry.dismiss', 'not now'],
      ]}
    />
  );
}
