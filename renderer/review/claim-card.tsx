import type { ReactNode } from 'react';
import type { AnalysisState } from '../../shared/article.ts';
import type { ClaimUnderReview, Evidence, Relation, VerdictValue } from '../../shared/claim.ts';
import type { LaterArticle } from '../../shared/review.ts';
import { AsideNote } from '../claim/aside-note.tsx';
import { BroughtBackNote } from '../claim/brought-back-note.tsx';
import { CarriedFrom } from '../claim/carried-from.tsx';
import { ClaimFacts } from '../claim/claim-facts.tsx';
import { ClaimFrame } from '../claim/claim-frame.tsx';
import { EvidenceList } from '../claim/evidence-list.tsx';
import { Quote } from '../claim/quote.tsx';
import { SuggestionNote } from '../claim/suggestion.tsx';
import { VerdictHistory } from '../claim/verdict-history.tsx';
import { Keys } from '../keys/keys.tsx';
import { useNoteDraft } from './note-drafts.ts';
import { NoteFields } from './note-fields.tsx';
import type { CorrectionOffer } from './use-correction-start.ts';
import type { Corrections } from './use-corrections.ts';
import { VerdictBar } from './verdict-bar.tsx';
import './claim-card.css';

interface ClaimCardProps {
  claim: ClaimUnderReview;
  position: number;
  total: number;
  later: readonly LaterArticle[];
  analysis: AnalysisState;
  readSoFar: number | null;
  saving: VerdictValue | 'undecided' | null;
  evidenceId: string | null;
  correctionAsked: boolean;
  corrections: Corrections | null;
  offer: CorrectionOffer;
  onDecide: (value: VerdictValue | null) => void;
  onSaveNote: () => void;
  onLeaveNote: () => void;
  onAskCorrection: () => void;
  onEvidence: (evidenceId: string) => void;
  onOpenEvidence: (evidence: Evidence) => void;
  onDetach: (evidence: Evidence) => void;
  onRelate: (evidence: Evidence, relation: Relation) => void;
  onDecides: (evidence: Evidence, decides: boolean) => void;
  onAttach: () => void;
  onSetAside: () => void;
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
    <ClaimFrame
      position={position}
      total={total}
      tools={
        <>
          {claim.verdict?.value && (
            <button type="button" className="button quiet small" onClick={() => props.onDecide(null)}>
              {saving === 'undecided' ? 'Saving…' : 'Clear verdict'} <Keys command="verdict.undecided" hidden />
            </button>
          )}
          {!claim.verdict?.value && claim.aside === null && (
            <button type="button" className="button quiet small" onClick={props.onSetAside}>
              Set aside… <Keys command="aside.own" hidden />
            </button>
          )}
          <button type="button" className="button quiet small" onClick={props.onRemove}>
            Remove <Keys command="claim.remove" hidden />
          </button>
        </>
      }
    >
      <Quote text={claim.quote} />
      {claim.carriedFrom && <CarriedFrom from={claim.carriedFrom} quote={claim.quote} />}
      <ClaimFacts claim={claim} />
      {props.parts}
      <div className="deciding">
        <VerdictBar value={claim.verdict?.value ?? null} saving={saving} onDecide={props.onDecide} />
        {claim.suggestion && <SuggestionNote suggestion={claim.suggestion} />}
      </div>
      {claim.aside && (
        <AsideNote aside={claim.aside} evidence={claim.evidence}>
          <button type="button" className="button quiet small" onClick={() => props.onDecide(null)}>
            Bring back <Keys command="verdict.undecided" hidden />
          </button>
        </AsideNote>
      )}
      {claim.broughtBack && <BroughtBackNote aside={claim.broughtBack} />}
      {props.secondCheck}
      <EvidenceList
        claimQuote={claim.quote}
        evidence={claim.evidence}
        later={later}
        analysis={props.analysis}
        readSoFar={props.readSoFar}
        currentId={props.evidenceId}
        onCurrent={props.onEvidence}
        onOpen={props.onOpenEvidence}
        onDetach={props.onDetach}
        onRelate={props.onRelate}
        onDecides={props.onDecides}
        onAttach={props.onAttach}
      />
      <NoteFields
        claim={claim}
        position={position}
        corrections={props.corrections}
        offer={props.offer}
        showCorrection={showCorrection}
        onShowCorrection={props.onAskCorrection}
        onSave={props.onSaveNote}
        onLeave={props.onLeaveNote}
      />
      <VerdictHistory history={claim.history} checks={claim.checks} />
    </ClaimFrame>
  );
}
