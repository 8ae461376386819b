import { useEffect, useId, useRef } from 'react';
import { canBeCheckedBy, checkInForce, openDisagreement } from '../../shared/blockers.ts';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { SecondCheck } from '../../shared/sign-off.ts';
import { keepDraft, useDraft } from '../drafts/drafts.ts';
import { Keys } from '../keys/keys.tsx';
import { readableInstant } from '../ui/readable-instant.ts';
import './second-check-section.css';

interface SecondCheckSectionProps {
  claim: ClaimUnderReview;
  checker: string;
  required: boolean;
  /** True while the field for a disagreement’s reason is open. */
  disagreeing: boolean;
  onCheck: (outcome: SecondCheck['outcome'], note: string) => void;
  onDisagreeing: (open: boolean) => void;
  onSwitch: () => void;
}

/** What a second person says of the verdict, and the place to say it. */
export function SecondCheckSection(props: SecondCheckSectionProps) {
  const { claim, checker, required } = props;
  const begun = useDraft('disagreement', claim.id);
  const verdict = claim.verdict;
  const disagreement = openDisagreement(claim);
  if (disagreement !== null) {
    return (
      <section className="second-check disagrees" aria-label="Second check">
        <p>
          <b>
            <span aria-hidden="true">≠</span> {disagreement.checkedBy} disagrees
          </b>{' '}
          <span className="soft">
            {readableInstant(disagreement.checkedAt)}.{' '}
            {claim.aside === null
              ? 'The claim is open again.'
              : 'Setting the claim aside does not settle this: it needs a verdict.'}
          </span>
        </p>
        <p className="second-check-note">{disagreement.note}</p>
      </section>
    );
  }
  if (verdict === null || verdict.value === null) return null;
  const check = checkInForce(claim);
  if (check !== null) {
    return (
      <section className={`second-check ${check.outcome}`} aria-label="Second check">
        <p>
          <b>
            <span aria-hidden="true">{check.outcome === 'agrees' ? '=' : '≠'}</span> {check.checkedBy} {check.outcome}
          </b>{' '}
          <span className="soft">
            {readableInstant(check.checkedAt)}
            {check.outcome === 'disagrees' && '. The verdict here is the later one and stays.'}
          </span>
        </p>
        {check.note && <p className="second-check-note">{check.note}</p>}
      </section>
    );
  }
  // A verdict without a name may be the checker’s own.
  if (!canBeCheckedBy(claim, checker)) {
    if (!required) return null;
    return (
      <section className="second-check" aria-label="Second check">
        <p className="soft">
          Waiting for a second person.{' '}
          <button type="button" className="link" onClick={props.onSwitch}>
            Switch checker
          </button>
        </p>
      </section>
    );
  }
  return (
    <section className="second-check" aria-label="Second check">
      <p className="soft">
        Decided by {verdict.decidedBy}. What does {checker === '' ? 'a second person' : checker} say?
      </p>
      {props.disagreeing || begun !== '' ? (
        <Disagreement
          claimId={claim.id}
          takesFocus={props.disagreeing}
          onCheck={(note) => props.onCheck('disagrees', note)}
          onClose={() => props.onDisagreeing(false)}
        />
      ) : (
        <div className="second-check-choices">
          <button type="button" className="button small" onClick={() => props.onCheck('agrees', '')}>
            Agree <Keys command="check.agree" hidden />
          </button>
          <button type="button" className="button small" onClick={() => props.onDisagreeing(true)}>
            Disagree <Keys command="check.disagree" hidden />
          </button>
        </div>
      )}
    </section>
  );
}

interface DisagreementProps {
  claimId: string;
  /** True when the editor has just asked for the field; a field with a draft is there by itself. */
  takesFocus: boolean;
  onCheck: (note: string) => void;
  onClose: () => void;
}

function Disagreement({ claimId, takesFocus, onCheck, onClose }: DisagreementProps) {
  const note = useDraft('disagreement', claimId);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') onCheck(note);
      }}
    >
      <label htmlFor={id}>Why do you disagree?</label>
      <textarea
        id={id}
        className="input"
        rows={3}
        ref={field}
        value={note}
        onChange={(event) => keepDraft('disagreement', claimId, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.form?.requestSubmit();
          }
        }}
      />
      <div className="second-check-choices">
        <button type="submit" className="button small primary" disabled={note.trim() === ''}>
          Disagree and reopen the claim
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => {
            keepDraft('disagreement', claimId, '');
            onClose();
          }}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}
