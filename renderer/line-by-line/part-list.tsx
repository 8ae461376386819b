import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import { isAt, type PartPlace, type PlacedPart } from './part-walk.ts';
import { PART_WORDS } from './part-words.ts';
import './line-by-line.css';

interface PartListProps {
  /** The parts of the claim in hand. */
  parts: readonly PlacedPart[];
  inHand: PartPlace | null;
  isSaving: (part: PlacedPart) => boolean;
  onToggle: (part: PlacedPart) => void;
  onLeaveRest: () => void;
}

/** The parts of a claim, each to be ticked off. */
export function PartList({ parts, inHand, isSaving, onToggle, onLeaveRest }: PartListProps) {
  const open = parts.filter(({ tick }) => tick === null).length;
  return (
    <section className="part-list" aria-label="Line by line">
      <header>
        <h3>Line by line</h3>
        <span className="soft">
          {parts.length === 0
            ? 'Nothing in this claim to tick off.'
            : open === 0
              ? 'All ticked or skipped.'
              : `${count(open, 'part')} unticked`}
        </span>
        {open > 0 && (
          <button type="button" className="button quiet small" onClick={onLeaveRest}>
            Skip the rest… <Keys command="part.leaveRest" hidden />
          </button>
        )}
      </header>
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <PartLine
              key={part.start}
              part={part}
              current={inHand !== null && isAt(part, inHand)}
              saving={isSaving(part)}
              onToggle={() => onToggle(part)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface PartLineProps {
  part: PlacedPart;
  current: boolean;
  saving: boolean;
  onToggle: () => void;
}

const GLYPHS = { ticked: '✓', left: '–', open: '' } as const;

function PartLine({ part, current, saving, onToggle }: PartLineProps) {
  const state = part.tick?.state ?? 'open';
  return (
    <li className={`part ${state}${current ? ' in-hand' : ''}${saving ? ' saving' : ''}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a box that shows a tick only once it is on disk cannot be an input */}
      <button
        type="button"
        role="checkbox"
        aria-checked={state === 'ticked'}
        aria-current={current || undefined}
        aria-busy={saving || undefined}
        onClick={onToggle}
      >
        <span className="part-box" aria-hidden="true">
          {GLYPHS[state]}
        </span>
        <span className="part-words">{part.words}</span>
        <span className="part-kind soft">{PART_WORDS[part.kind]}</span>
        {state === 'left' && <span className="part-reason">Skipped: {part.tick?.reason}</span>}
        {current && (
          <span className="part-key">
            <Keys command="part.tick" hidden />
          </span>
        )}
      </button>
    </li>
  );
}
