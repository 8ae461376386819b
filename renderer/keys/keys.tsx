import { keycaps } from './chord.ts';
import './keys.css';

const MAC = /^Mac/.test(navigator.platform);

/** A chord as keycaps. */
export function Keys({ chord, hidden = false }: { chord: string; hidden?: boolean }) {
  return (
    <kbd className="keys" aria-hidden={hidden || undefined}>
      {keycaps(chord, MAC)}
    </kbd>
  );
}
