import { VERDICT_VALUES, type VerdictValue } from '../../shared/claim.ts';
import { Keys } from '../keys/keys.tsx';
import { MARK_NAMES } from '../ui/verdict.tsx';
import './verdict-bar.css';

interface VerdictBarProps {
  value: VerdictValue | null;
  /** The value on its way to the desk, if any; it is shown as decided only once the desk has answered. */
  saving: VerdictValue | 'undecided' | null;
  onDecide: (value: VerdictValue) => void;
}

/** The three verdicts. */
export function VerdictBar({ value, saving, onDecide }: VerdictBarProps) {
  return (
    <fieldset className="verdict-bar" aria-busy={saving !== null}>
      <legend className="visually-hidden">Verdict</legend>
      {VERDICT_VALUES.map((choice) => (
        <button
          key={choice}
          type="button"
          className={`verdict-button ${choice}${saving === choice ? ' saving' : ''}`}
          aria-pressed={value === choice}
          onClick={() => onDecide(choice)}
        >
          <span className="glyph" aria-hidden="true">
            {MARK_NAMES[choice].glyph}
          </span>
          <span>{saving === choice ? 'Saving…' : MARK_NAMES[choice].word}</span>
          <Keys command={`verdict.${choice}`} hidden />
        </button>
      ))}
    </fieldset>
  );
}
