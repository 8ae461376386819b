import { useId } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { readableDate } from '../../shared/dates.ts';
import type { LaterArticle } from '../../shared/review.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';

interface LaterBarProps {
  laterId: string;
  /** Oldest first. */
  later: readonly LaterArticle[];
  claim: ClaimUnderReview | null;
  /** The claim's number in reading order, from 1. */
  position: number;
  together: boolean;
  /** False where nothing may be changed. */
  canAttach: boolean;
  onChoose: (articleId: string) => void;
  onTogether: (together: boolean) => void;
  /** Shows the claim's strongest passage, in whatever article it stands. */
  onShowEvidence: () => void;
  onClose: () => void;
}

/** What stands beside the article, which others could, and where the claim's passages are. */
export function LaterBar(props: LaterBarProps) {
  const { laterId, later, claim, position, together } = props;
  const pickerId = useId();
  const passagesIn = (articleId: string) =>
    claim?.evidence.filter((piece) => piece.articleId === articleId).length ?? 0;
  return (
    <header className="later-bar">
      <div className="later-tools">
        <label htmlFor={pickerId} className="visually-hidden">
          Later article
        </label>
        <select
          id={pickerId}
          className="input later-picker"
          value={laterId}
          onChange={(event) => props.onChoose(event.target.value)}
        >
          {later.map((article) => {
            const passages = passagesIn(article.id);
            return (
              <option key={article.id} value={article.id}>
                {readableDate(article.publishedOn)} – {article.title}
                {passages > 0 && ` (${count(passages, 'passage')})`}
              </option>
            );
          })}
        </select>
        <button
          type="button"
          className="button small together"
          aria-pressed={together}
          onClick={() => props.onTogether(!together)}
        >
          <span aria-hidden="true">{together ? '✓' : '○'}</span> Scroll together{' '}
          <Keys command="later.together" hidden />
        </button>
        <button type="button" className="button quiet small" onClick={props.onClose}>
          Close <Keys command="pane.close" hidden />
        </button>
      </div>
      <p className="later-facts soft">
        <PassagesHere {...props} here={passagesIn(laterId)} claim={claim} position={position} />
      </p>
    </header>
  );
}

function PassagesHere({ here, claim, position, later, canAttach, onShowEvidence }: LaterBarProps & { here: number }) {
  if (!claim) return canAttach ? 'Select text to attach it to a claim.' : null;
  const [strongest] = claim.evidence;
  if (here > 0) {
    const elsewhere = claim.evidence.length - here;
    return `Claim ${position}: ${count(here, 'passage')} here${elsewhere > 0 ? `, ${elsewhere} in other articles` : ''}.${canAttach ? ' Select text to attach more.' : ''}`;
  }
  if (!strongest) return `Claim ${position} has no passage yet.${canAttach ? ' Select text to attach it.' : ''}`;
  const date = later.find((article) => article.id === strongest.articleId)?.publishedOn ?? strongest.publishedOn;
  return (
    <>
      Claim {position} has no passage here.{' '}
      <button type="button" className="link" onClick={onShowEvidence}>
        Show the one from {readableDate(date)}
      </button>{' '}
      <Keys command="evidence.open" hidden />
    </>
  );
}
