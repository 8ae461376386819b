import type { ClaimOrigin } from '../../shared/claim-fate.ts';
import { WordDiffText } from './word-diff-text.tsx';

const WORDS: Readonly<Record<ClaimOrigin['fate'], string>> = {
  unchanged: 'Carried over word for word from the earlier version.',
  moved: 'Carried over word for word from another place in the earlier version.',
  reworded: 'Carried over from the earlier version, where it read:',
  altered: 'Carried over from the earlier version, where a number, name, date or negation was different:',
};

/** Where a claim comes from that an earlier version of the article made, and how its wording changed. */
export function CarriedFrom({ from, quote }: { from: ClaimOrigin; quote: string }) {
  return (
    <div className="carried-from">
      <p className="soft">{WORDS[from.fate]}</p>
      {from.quote !== quote && <WordDiffText before={from.quote} after={quote} />}
    </div>
  );
}
