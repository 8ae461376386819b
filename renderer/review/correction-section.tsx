import { useId } from 'react';
import type { ClaimUnderReview, Fault } from '../../shared/claim.ts';
import { reasonGiven } from '../../shared/correction.ts';
import { readableDate } from '../../shared/dates.ts';
import { WordDiffText } from '../claim/word-diff-text.tsx';
import type { NoteDraft } from '../drafts/note-words.ts';
import { Keys } from '../keys/keys.tsx';
import { CORRECTION_FIELD, type CorrectionOffer } from './use-correction-start.ts';
import type { Corrections } from './use-corrections.ts';
import './correction-section.css';

const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  overtaken: 'Later events overtook it',
  wrong: 'It was wrong when it was published',
};
/** In place of {@link FAULT_WORDS}.overtaken where no passage speaks against the claim. */
const NO_REASON = 'No reason given: no later passage speaks against it';

interface CorrectionSectionProps {
  claim: ClaimUnderReview;
  /** The claim's number in reading order, from 1. */
  position: number;
  corrections: Corrections;
  offer: CorrectionOffer;
  notes: NoteDraft;
  /** The element that says whether the notes are saved. */
  stateId: string;
  onChange: (notes: NoteDraft) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
}

/** What the text should say now, and what readers are told about it, ready to copy. */
export function CorrectionSection(props: CorrectionSectionProps) {
  const { claim, position, corrections, offer, notes, stateId, onChange, onKeyDown } = props;
  const headingId = useId();
  const offerId = useId();
  const wording = notes.correction.trim();
  const overtaken = reasonGiven({ fault: 'overtaken', evidence: claim.evidence }) !== null;
  return (
    <section className="correction" aria-labelledby={headingId}>
      <h3 id={headingId}>Correction to claim {position}</h3>
      {wording === '' && <Proposal claim={claim} corrections={corrections} />}
      <div className="field">
        <label htmlFor={CORRECTION_FIELD}>
          What the text should say now <Keys command="correction.write" hidden />
        </label>
        <textarea
          id={CORRECTION_FIELD}
          className="input"
          value={offer.words ?? notes.correction}
          maxLength={20_000}
          aria-describedby={`${offerId} ${stateId}`}
          onChange={(event) => onChange({ ...notes, correction: offer.type(event.target.value) })}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            // A window that is only left for another keeps its field.
            if (document.activeElement !== event.currentTarget) offer.leave();
          }}
        />
        <p id={offerId} className="offer-words soft">
          {offer.words === claim.quote && 'The wording as it was published, to be changed. Escape leaves it as it is.'}
          {offer.words !== null && offer.words !== claim.quote && (
            <>
              Proposed, not saved. <Keys command="note.save" hidden /> saves it, Escape leaves it.
            </>
          )}
        </p>
      </div>
      {wording !== '' && (
        <section className="draft" aria-label="Changes to the published wording">
          <WordDiffText before={claim.quote} after={wording} />
          <button type="button" className="button small" onClick={corrections.copyWording}>
            Copy wording <Keys command="correction.copyWording" hidden />
          </button>
        </section>
      )}
      {claim.verdict?.value === 'outdated' && (
        <>
          <fieldset className="fault">
            <legend>Why it no longer stands</legend>
            {(['overtaken', 'wrong'] as const).map((fault) => (
              <label key={fault}>
                <input
                  type="radio"
                  name="fault"
                  checked={notes.fault === fault}
                  onChange={() => onChange({ ...notes, fault })}
                  onKeyDown={onKeyDown}
                />
                {fault === 'overtaken' && !overtaken ? NO_REASON : FAULT_WORDS[fault]}
              </label>
            ))}
          </fieldset>
          <ForReaders corrections={corrections} />
        </>
      )}
    </section>
  );
}

function Proposal({ claim, corrections }: { claim: ClaimUnderReview; corrections: Corrections }) {
  const { proposed } = corrections;
  if (proposed.wording === null) return <p className="no-proposal soft">{proposed.why}</p>;
  const { outlet, articleTitle, publishedOn } = proposed.source;
  return (
    <section className="draft" aria-label="Proposed wording">
      <p className="draft-name">Proposed wording</p>
      <WordDiffText before={claim.quote} after={proposed.wording} />
      <p className="soft draft-source">
        {proposed.changed.join(', ')}, after {outlet ?? `“${articleTitle}”`}, {readableDate(publishedOn)}. Nothing else
        is changed: check tense and sense.
      </p>
      <button type="button" className="button small" onClick={corrections.takeWording}>
        Use this wording <Keys command="correction.take" hidden />
      </button>
    </section>
  );
}

function ForReaders({ corrections }: { corrections: Corrections }) {
  const { note, label, outdated } = corrections;
  return (
    <>
      {note === null || label === null ? (
        <p className="no-proposal soft">
          No notice is drafted yet: nothing says what is right. Attach a later passage or write the new wording.
        </p>
      ) : (
        <>
          <section className="draft" aria-label="Correction notice">
            <p className="draft-name">Correction notice, if the text is changed</p>
            <p className="draft-text">{note}</p>
            <button type="button" className="button small" onClick={corrections.copyNote}>
              Copy notice <Keys command="correction.copyNote" hidden />
            </button>
          </section>
          <section className="draft" aria-label="Archive label">
            <p className="draft-name">Label, if the text is left unchanged</p>
            <p className="draft-text">{label}</p>
            <button type="button" className="button small" onClick={corrections.copyLabel}>
              Copy label <Keys command="correction.copyLabel" hidden />
            </button>
          </section>
        </>
      )}
      {outdated > 1 && (
        <button type="button" className="button quiet small copy-all" onClick={corrections.copyAll}>
          Copy all {outdated} corrections in this article <Keys command="correction.copyAll" hidden />
        </button>
      )}
    </>
  );
}
