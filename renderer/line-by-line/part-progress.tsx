import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import './line-by-line.css';

interface PartProgressProps {
  /** All parts of the article's claims. */
  parts: number;
  /** Those that nobody has ticked or left. */
  open: number;
  onNext: () => void;
}

/** Whether the article is done line by line, or how far it is from that; leads to the next part to tick. */
export function PartProgress({ parts, open, onNext }: PartProgressProps) {
  if (parts === 0) return null;
  if (open === 0) {
    return (
      <span className="part-progress done">
        <span aria-hidden="true">✓</span> Done line by line
      </span>
    );
  }
  return (
    <button type="button" className="button quiet small part-progress" title="Go to the next one" onClick={onNext}>
      {count(open, 'part')} unticked <Keys command="part.nextUnticked" hidden />
    </button>
  );
}
