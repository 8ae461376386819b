import { VERDICT_VALUES } from '../../shared/claim.ts';
import { CLAIM_MARK_NAMES, type ClaimCounts, type ClaimMark } from '../../shared/claim-mark.ts';
import { MARK_NAMES, type Mark } from '../../shared/claim-words.ts';
import { totalOf } from '../../shared/verdict-counts.ts';
import './verdict.css';

export { MARK_NAMES, type Mark };

/** A mark as glyph and word. */
export function VerdictWord({ mark }: { mark: ClaimMark }) {
  return (
    <span className={`verdict-word ${mark}`}>
      <span className="glyph" aria-hidden="true">
        {CLAIM_MARK_NAMES[mark].glyph}
      </span>
      {CLAIM_MARK_NAMES[mark].word}
    </span>
  );
}

/** How far a review has come: “7 of 23 decided”, a bar, and each verdict's count with its glyph and word. */
export function Progress({ counts }: { counts: ClaimCounts }) {
  const decided = totalOf(counts);
  return (
    <div className="progress">
      <span className="progress-words">
        {decided} of {counts.claims} decided
      </span>
      <span className="progress-bar" aria-hidden="true">
        {VERDICT_VALUES.map((value) => (
          <span key={value} className={value} style={{ flexGrow: counts[value] }} />
        ))}
        <span className="set-aside" style={{ flexGrow: counts['set-aside'] }} />
        <span style={{ flexGrow: Math.max(counts.undecided, counts.claims === 0 ? 1 : 0) }} />
      </span>
      {counts['set-aside'] > 0 && <span className="progress-words">{counts['set-aside']} set aside</span>}
      <span className="progress-counts">
        {VERDICT_VALUES.map((value) => (
          <span key={value} className={`count ${value}${counts[value] === 0 ? ' none' : ''}`}>
            <span className="glyph" aria-hidden="true">
              {MARK_NAMES[value].glyph}
            </span>{' '}
            {counts[value]} <span className="count-word">{MARK_NAMES[value].word.toLowerCase()}</span>
          </span>
        ))}
      </span>
    </div>
  );
}
