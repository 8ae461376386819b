import { useState } from 'react';
import type { AnalysisState } from '../../shared/article.ts';
import type { Evidence, Relation } from '../../shared/claim.ts';
import { readableDate } from '../../shared/dates.ts';
import { pageWords } from '../../shared/pages.ts';
import type { LaterArticle } from '../../shared/review.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import { EmphasisedQuote } from './emphasised-quote.tsx';
import { RelationMenu } from './relation-menu.tsx';
import { RELATION_WORDS } from './relation-words.ts';
import { shownPassages } from './shown-passages.ts';
import './evidence-list.css';

interface EvidenceListProps {
  claimQuote: string;
  evidence: readonly Evidence[];
  later: readonly LaterArticle[];
  analysis: AnalysisState;
  /** How many of `later` had been read when the article got a first look; null or not given where that is over, or past. */
  readSoFar?: number | null;
  currentId: string | null;
  onCurrent: (evidenceId: string) => void;
  onOpen: (evidence: Evidence) => void;
  /** True where the claim is shown as of an earlier day. */
  past?: boolean;
  /** Not given where nothing may be changed. */
  onDetach?: (evidence: Evidence) => void;
  onRelate?: (evidence: Evidence, relation: Relation) => void;
  onDecides?: (evidence: Evidence, decides: boolean) => void;
  onAttach?: () => void;
}

const NOTHING_LATER =
  'No article in the library was published later. This says nothing about whether the claim is true.';
const NOTHING_LATER_BY_THEN =
  'No article in the library had been published later by that day. This says nothing about whether the claim is true.';
const COMPARING =
  'Stet is still comparing this article with later ones. Passages that bear on this claim will appear here.';
const NOTHING_FOUND: Readonly<Record<AnalysisState, string>> = {
  waiting: COMPARING,
  reading: COMPARING,
  ready: 'No later passage found — this says nothing about whether the claim is true.',
  failed: 'This article could not be compared with later ones.',
};

/** The later passages that bear on a claim: the closest of them, and the others when they are asked for or stood at. */
export function EvidenceList(props: EvidenceListProps) {
  const { evidence, later } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const { shown, folded } = shownPassages(evidence, props.currentId, isUnfolded);
  return (
    <section className="evidence" aria-label="Evidence">
      <header>
        <h3>Later passages</h3>
        {props.onAttach && (
          <button type="button" className="button quiet small" disabled={later.length === 0} onClick={props.onAttach}>
            Attach <Keys command="evidence.attach" hidden />
          </button>
        )}
      </header>
      {evidence.length === 0 ? (
        <p className="no-evidence">{nothingWords(props)}</p>
      ) : (
        shown.length > 0 && (
          <ol>
            {shown.map((piece) => (
              <EvidencePiece key={piece.id} piece={piece} {...props} />
            ))}
          </ol>
        )
      )}
      {folded !== null && (
        <button type="button" className="button quiet small" aria-expanded={false} onClick={() => setUnfolded(true)}>
          {folded} <Keys command="evidence.next" hidden />
        </button>
      )}
      {props.readSoFar != null && props.readSoFar < later.length && (
        <p className="soft read-so-far">{soFarWords(props.readSoFar, later.length)}</p>
      )}
    </section>
  );
}

function nothingWords({ later, analysis, past = false }: EvidenceListProps): string {
  if (later.length > 0) return NOTHING_FOUND[analysis];
  return past ? NOTHING_LATER_BY_THEN : NOTHING_LATER;
}

function soFarWords(read: number, later: number): string {
  return `Stet has read ${read.toLocaleString('en-GB')} of ${count(later, 'later article')} so far, and of the others only passages that share words with this article’s claims. It goes on reading.`;
}

/** Who says what the passage does. */
function originWords({ chosenBy, relationSet, decides }: Evidence): string {
  const from = chosenBy === 'editor' ? 'attached by hand' : relationSet ? 'judged by hand' : 'found by Stet';
  return decides ? `decides · ${from}` : from;
}

function EvidencePiece({
  claimQuote,
  piece,
  later,
  currentId,
  onCurrent,
  onOpen,
  onDetach,
  onRelate,
  onDecides,
}: EvidenceListProps & { piece: Evidence }) {
  const relation = RELATION_WORDS[piece.relation];
  const source = later.find((article) => article.id === piece.articleId);
  return (
    <li
      className={piece.id === currentId ? 'evidence-piece current' : 'evidence-piece'}
      data-evidence-id={piece.id}
      tabIndex={-1}
      onFocus={() => onCurrent(piece.id)}
    >
      <p className="relation">
        {onRelate ? (
          <RelationMenu value={piece.relation} onChange={(chosen) => onRelate(piece, chosen)} />
        ) : (
          <span className={`relation-words ${piece.relation}`}>
            <span aria-hidden="true">{relation.glyph}</span> {relation.words}
          </span>
        )}
        <span className="soft">{originWords(piece)}</span>
      </p>
      <EmphasisedQuote claimQuote={claimQuote} quote={piece.quote} />
      <p className="evidence-source">
        <cite>{piece.articleTitle}</cite>
        {piece.outlet && `, ${piece.outlet}`}, {readableDate(piece.publishedOn)}
        {piece.pages && (
          <>
            , <span className="cited-pages">{pageWords(piece.pages)}</span>
          </>
        )}
        {source?.certainlyLater === false && (
          <span className="unclear-order"> The two dates overlap, so this may not be later.</span>
        )}
      </p>
      <p className="evidence-actions">
        <button type="button" className="button quiet small" onClick={() => onOpen(piece)}>
          Open alongside <Keys command="evidence.open" hidden />
        </button>
        {onDecides && (
          <button
            type="button"
            className="button quiet small"
            aria-pressed={piece.decides}
            onClick={() => onDecides(piece, !piece.decides)}
          >
            {piece.decides ? '★ Decides' : 'Let it decide'} <Keys command="passage.decides" hidden />
          </button>
        )}
        {onDetach && (
          <button type="button" className="button quiet small" onClick={() => onDetach(piece)}>
            Detach <Keys command="evidence.detach" hidden />
          </button>
        )}
      </p>
    </li>
  );
}
