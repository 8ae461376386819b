import { type ReactNode, useState } from 'react';
import type { AnalysisState } from '../../shared/article.ts';
import type { ClaimUnderReview, Evidence, VerdictValue } from '../../shared/claim.ts';
import { KIND_WORDS, MODALITY_WORDS } from '../../shared/claim-words.ts';
import { readableDate } from '../../shared/dates.ts';
import type { LaterArticle } from '../../shared/review.ts';
import { CarriedFrom } from '../claim/carried-from.tsx';
import { EvidenceList } from '../claim/evidence-list.tsx';
import { SuggestionNote } from '../claim/suggestion.tsx';
import { VerdictHistory } from '../claim/verdict-history.tsx';
import { Keys } from '../keys/keys.tsx';
import { useNoteDraft } from './note-drafts.ts';
import { NoteFields } from './note-fields.tsx';
import type { Corrections } from './use-corrections.ts';
import { VerdictBar } from './verdict-bar.tsx';
import './claim-card.css';

interface ClaimCardProps {
  claim: ClaimUnderReview;
  position: number;
  total: number;
  later: readonly LaterArticle[];
  analysis: AnalysisState;
  saving: VerdictValue | 'undecided' | null;
  evidenceId: string | null;
  correctionAsked: boolean;
  corrections: Corrections | null;
  onDecide: (value: VerdictValue | null) => void;
  onSaveNote: () => void;
  onLeaveNote: () => void;
  onAskCorrection: () => void;
  onEvidence: (evidenceId: string) => void;
  onOpenEvidence: (evidence: Evidence) => void;
  onDetach: (evidence: Evidence) => void;
  onAttach: () => void;
  onRemove: () => void;
  secondCheck: ReactNode;
  /** The claim's parts, where the editor checks line by line. */
  parts?: ReactNode;
}

/** Everything about the selected claim, and the place to decide it. */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, position, total, later, saving } = props;
  const draft = useNoteDraft(claim.id);
  const showCorrection =
    props.correctionAsked ||
    claim.verdict?.value === 'outdated' ||
    claim.suggestion?.value === 'outdated' ||
    Boolean(draft?.correction ?? claim.verdict?.correction);

  return (
    <section className="claim-card" aria-label={`Claim ${position} of ${total}`}>
      <header className="card-head">
        <h2>
          Claim {position} of {total}
        </h2>
        {claim.verdict?.value && (
          <button type="button" className="button quiet small" onClick={() => props.onDecide(null)}>
            {saving === 'undecided' ? 'Saving…' : 'Undecided again'} <Keys command="verdict.undecided" hidden />
          </button>
        )}
        <button type="button" className="button quiet small" onClick={props.onRemove}>
          Remove <Keys command="claim.remove" hidden />
        </button>
      </header>
      <Quote text={claim.quote} />
      {claim.carriedFrom && <CarriedFrom from={claim.carriedFrom} quote={claim.quote} />}
      <ClaimFacts claim={claim} />
      {props.parts}
      <VerdictBar value={claim.verdict?.value ?? null} saving={saving} onDecide={props.onDecide} />
      {props.secondCheck}
      {claim.suggestion && <SuggestionNote suggestion={claim.suggestion} />}
      <EvidenceList
        claimQuote={claim.quote}
        evidence={claim.evidence}
        later={later}
        analysis={props.analysis}
        currentId={props.evidenceId}
        onCurrent={props.onEvidence}
        onOpen={props.onOpenEvidence}
        onDetach={props.onDetach}
        onAttach={props.onAttach}
      />
      <NoteFields
        claim={claim}
        corrections={props.corrections}
        showCorrection={showCorrection}
        onShowCorrection={props.onAskCorrection}
        onSave={props.onSaveNote}
        onLeave={props.onLeaveNote}
      />
      <VerdictHistory history={claim.history} checks={claim.checks} />
    </section>
  );
}

/** A claim's words; a long one can be shown in full. */
export function Quote({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const long = text.length > 320;
  return (
    <>
      <blockquote className={long && !whole ? 'card-quote clipped' : 'card-quote'}>{text}</blockquote>
      {long && (
        <button type="button" className="link" onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : 'Show the whole claim'}
        </button>
      )}
    </>
  );
}

/** What kind of claim it is, who says it and when it can be checked. */
export function ClaimFacts({ claim }: { claim: ClaimUnderReview }) {
  const hedges = [...new Set(claim.hedges.map((hedge) => hedge.words))];
  return (
    <ul className="card-facts" aria-label="About this claim">
      <li>
        {KIND_WORDS[claim.kind]}, {MODALITY_WORDS[claim.modality]}
        {hedges.length > 0 && (
          <>
            {' by '}
            {hedges.map((words, index) => (
              <span key={words}>
                {index > 0 && ', '}“<i>{words}</i>”
              </span>
            ))}
          </>
        )}
      </li>
      {claim.speaker && <li>Said by {claim.speaker}</li>}
      {claim.dueOn && <li>Can be checked from {readableDate(claim.dueOn)}</li>}
      {claim.origin === 'editor' && <li>Marked by hand</li>}
    </ul>
  );
}
