import type { ClaimOrigin } from '../../shared/claim-fate.ts';
import { WordDiffText } from './word-diff-text.tsx';

const WORDS: Readonly<Record<ClaimOrigin['fate'], string>> = {
  unchanged: 'Carried over from the earlier version, where it stood word for word.',
  moved: 'Carried over from the earlier version, where it stood word for word at another place.',
  reworded: 'Carried over from the earlier version, where it was worded differently:',
  altered: 'Carried over from the earlier version, where a number, name, date or negation was another:',
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
