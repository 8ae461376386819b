import { NoClaim } from '../claim/no-claim.tsx';
import { useSettings } from '../desk/queries.ts';
import { FirstClaim } from '../first-use/first-claim.tsx';
import { PartList } from '../line-by-line/part-list.tsx';
import { ClaimCard } from './claim-card.tsx';
import { SecondCheckSection } from './second-check-section.tsx';
import type { ReviewWork } from './use-review-work.ts';

interface ClaimPanelProps {
  work: ReviewWork;
  onSwitchChecker: () => void;
}

/** The claim in hand: what is known of it, and the place to decide it. */
export function ClaimPanel({ work, onSwitchChecker }: ClaimPanelProps) {
  const { review, claim, state, dispatch, focusClaim, deciding, edits, checks, lineByLine, beside, correcting } = work;
  const settings = useSettings();
  if (!claim) return <NoClaim analysis={review.analysis} />;
  return (
    <>
      <FirstClaim />
      <ClaimCard
        key={claim.id}
        claim={claim}
        position={work.position}
        total={review.claims.length}
        later={review.later}
        analysis={review.analysis}
        readSoFar={review.readSoFar}
        saving={deciding.saving.get(claim.id) ?? null}
        evidenceId={state.evidenceId}
        correctionAsked={state.correctionFor === claim.id}
        corrections={work.corrections}
        offer={correcting.offer}
        onDecide={(value) => deciding.decide(claim.id, value)}
        onSaveNote={() => deciding.saveNote(claim.id)}
        onLeaveNote={() => {
          dispatch({ do: 'stay' });
          focusClaim(claim.id);
        }}
        onAskCorrection={() => correcting.open(claim.id)}
        onEvidence={(evidenceId) => {
          const piece = claim.evidence.find(({ id }) => id === evidenceId);
          if (piece) beside.standAt(piece);
        }}
        onOpenEvidence={beside.showPiece}
        onDetach={(piece) => void edits.detach(piece.id)}
        onRelate={(piece, relation) => void edits.relate(piece, relation, claim.verdict?.value ?? null)}
        onDecides={(piece, decides) => void edits.decides(piece, decides)}
        onAttach={() => dispatch({ do: 'attach', open: true })}
        onSetAside={() => deciding.askWhyAside(claim.id)}
        onRemove={() => void edits.remove(claim.id)}
        secondCheck={
          <SecondCheckSection
            claim={claim}
            checker={settings.data?.checker ?? ''}
            required={settings.data?.secondCheckRequired ?? false}
            disagreeing={checks.disagreeingOn === claim.id}
            onCheck={(outcome, note) => void checks.record(claim, outcome, note)}
            onDisagreeing={(open) => {
              if (open) checks.beginDisagreement(claim);
              else {
                checks.endDisagreement();
                focusClaim(claim.id);
              }
            }}
            onSwitch={onSwitchChecker}
          />
        }
        parts={
          settings.data?.lineByLine && (
            <PartList
              parts={lineByLine.parts}
              inHand={lineByLine.inHand}
              isSaving={lineByLine.isSaving}
              onToggle={lineByLine.toggle}
              onLeaveRest={() => lineByLine.setLeaving(true)}
            />
          )
        }
      />
    </>
  );
}
