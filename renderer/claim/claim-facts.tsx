import type { ClaimUnderReview } from '../../shared/claim.ts';
import { KIND_WORDS, MODALITY_WORDS } from '../../shared/claim-words.ts';
import { readableDate } from '../../shared/dates.ts';
import { pageWords } from '../../shared/pages.ts';
import './claim-facts.css';

/** What kind of claim it is, who says it and when it can be checked. */
export function ClaimFacts({ claim }: { claim: ClaimUnderReview }) {
  const hedges = [...new Set(claim.hedges.map((hedge) => hedge.words))];
  return (
    <ul className="card-facts" aria-label="About this claim">
      <li>
        {KIND_WORDS[claim.kind]}, {MODALITY_WORDS[claim.modality]}
        {hedges.length > 0 && (
          <>
            {' ('}
            {hedges.map((words, index) => (
              <span key={words}>
                {index > 0 && ', '}“<i>{words}</i>”
              </span>
            ))}
            {')'}
          </>
        )}
      </li>
      {claim.speaker && <li>Said by {claim.speaker}</li>}
      {claim.dueOn && <li>Checkable from {readableDate(claim.dueOn)}</li>}
      {claim.pages && <li>On {pageWords(claim.pages)}</li>}
      {claim.origin === 'editor' && <li>Marked by hand</li>}
    </ul>
  );
}
