import { useId } from 'react';
import { TEXT_SIZES, USUAL_TEXT_SIZE } from '../../shared/text-size.ts';
import { Keys } from '../keys/keys.tsx';
import './text-size-choice.css';

/** The size of the reading text, in per cent of the usual one. */
export function TextSizeChoice({ size, onChange }: { size: number; onChange: (size: number) => void }) {
  const id = useId();
  const sizes = TEXT_SIZES.some((each) => each === size) ? TEXT_SIZES : [...TEXT_SIZES, size].sort((a, b) => a - b);
  return (
    <div className="field text-size-choice">
      <label htmlFor={id}>Size of the reading text</label>
      <select
        id={id}
        className="input"
        value={size}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {sizes.map((each) => (
          <option key={each} value={each}>
            {each}%{each === USUAL_TEXT_SIZE && ' (usual)'}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className="hint">
        While you read: <Keys command="text.larger" /> larger, <Keys command="text.smaller" /> smaller,{' '}
        <Keys command="text.usual" /> usual. The View menu makes the whole window larger.
      </span>
    </div>
  );
}
