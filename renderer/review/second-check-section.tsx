import { useId, useState } from 'react';
import { checkInForce, openDisagreement } from '../../shared/blockers.ts';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { isSamePerson, type SecondCheck } from '../../shared/sign-off.ts';
import { Keys } from '../keys/keys.tsx';
import { readableInstant } from './words.ts';
import './second-check-section.css';

interface SecondCheckSectionProps {
  claim: ClaimUnderReview;
  checker: string;
  required: boolean;
  /** True while the field for a disagreement’s reason is open. */
  disagreeing: boolean;
  onCheck: (outcome: SecondCheck['outcome'], note: string) => Promise<void>;
  onDisagreeing: (open: boolean) => void;
  onSwitch: () => void;
}

/** What a second person says of the verdict, and the place to say it. */
export function SecondCheckSection(props: SecondCheckSectionProps) {
  const { claim, checker, required } = props;
  const verdict = claim.verdict;
  const disagreement = openDisagreement(claim);
  if (disagreement !== null) {
    return (
      <section className="second-check disagrees" aria-label="Second check">
        <p>
          <b>
            <span aria-hidden="true">≠</span> {disagreement.checkedBy} disagrees
          </b>{' '}
          <span className="soft">{readableInstant(disagreement.checkedAt)}. The claim is open again.</span>
        </p>
        <p className="second-check-note">{disagreement.note}</p>
      </section>
    );
  }
  if (verdict === null || verdict.value === null) return null;
  const check = checkInForce(claim);
  if (check !== null) {
    return (
      <section className="second-check agrees" aria-label="Second check">
        <p>
          <b>
            <span aria-hidden="true">=</span> {check.checkedBy} agrees
          </b>{' '}
          <span className="soft">{readableInstant(check.checkedAt)}</span>
        </p>
        {check.note && <p className="second-check-note">{check.note}</p>}
      </section>
    );
  }
  // The verdict that is being saved has no name yet; it is the checker’s own.
  if (verdict.decidedBy === '' || isSamePerson(verdict.decidedBy, checker)) {
    if (!required) return null;
    return (
      <section className="second-check" aria-label="Second check">
        <p className="soft">
          Waits for a second person.{' '}
          <button type="button" className="link" onClick={props.onSwitch}>
            Switch the checker
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
      {props.disagreeing ? (
        <Disagreement onCheck={(note) => props.onCheck('disagrees', note)} onClose={() => props.onDisagreeing(false)} />
      ) : (
        <div className="second-check-choices">
          <button type="button" className="button small" onClick={() => void props.onCheck('agrees', '')}>
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

function Disagreement({ onCheck, onClose }: { onCheck: (note: string) => Promise<void>; onClose: () => void }) {
  const [note, setNote] = useState('');
  const id = useId();
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') void onCheck(note);
      }}
    >
      <label htmlFor={id}>Why do you disagree?</label>
      <textarea
        id={id}
        className="input"
        rows={3}
        value={note}
        // biome-ignore lint/a11y/noAutofocus: opens on the editor’s own key, to be written in at once
        autoFocus
        onChange={(event) => setNote(event.target.value)}
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
          Disagree and open the claim again
        </button>
        <button type="button" className="button small" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
