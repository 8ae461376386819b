import { VERDICT_VALUES } from '../../shared/claim.ts';
import { VerdictWord } from '../ui/verdict.tsx';
import { Keys } from './keys.tsx';
import './verdict-keys.css';

/** The keys that decide, each beside the verdict that it gives: “1 ✓ Confirmed, 2 ✕ Outdated, 3 ? Speculative”. */
export function VerdictKeys() {
  return VERDICT_VALUES.map((value, index) => (
    <span key={value}>
      {index > 0 && ', '}
      <span className="verdict-key">
        <Keys command={`verdict.${value}`} /> <VerdictWord mark={value} />
      </span>
    </span>
  ));
}
