import type { Verdict } from '../../shared/claim.ts';
import type { SecondCheck } from '../../shared/sign-off.ts';
import { readableInstant } from '../ui/readable-instant.ts';
import { VerdictWord } from '../ui/verdict.tsx';
import './verdict-history.css';

const CAUSE_WORDS: Readonly<Record<Verdict['cause'], string>> = {
  decision: '',
  undo: 'by undo',
  redo: 'by redo',
  carried: 'carried over to the newer version',
  reworded: 'the wording changed',
  disagreement: 'after a disagreement',
};

/** That a line was not decided here, and by whom it was read. */
function readWords({ readFrom, madeBy, madeAt }: Verdict): string {
  if (readFrom === undefined) return '';
  return `read from “${readFrom}” by ${[madeBy, readableInstant(madeAt)].filter(Boolean).join(', ')}`;
}

/** How a line came about; for an earlier decision that an undo or a redo brought back, also who did that and when. */
function causeWords({ cause, decidedAt, madeBy, madeAt }: Verdict): string {
  if ((cause !== 'undo' && cause !== 'redo') || decidedAt === madeAt) return CAUSE_WORDS[cause];
  return `restored ${CAUSE_WORDS[cause]}: ${[madeBy, readableInstant(madeAt)].filter(Boolean).join(', ')}`;
}

/** Everything that was ever decided on a claim, the newest first. */
export function VerdictHistory({ history, checks }: { history: readonly Verdict[]; checks: readonly SecondCheck[] }) {
  if (history.length === 0) return null;
  return (
    <details className="history">
      <summary>History ({history.length})</summary>
      <ol>
        {history.toReversed().map((verdict) => (
          <li key={verdict.id}>
            <p>
              <VerdictWord mark={verdict.value ?? 'undecided'} />{' '}
              <span className="soft">
                {[verdict.decidedBy, readableInstant(verdict.decidedAt), causeWords(verdict), readWords(verdict)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {verdict.note && <p className="history-note">{verdict.note}</p>}
            {checks
              .filter((check) => check.verdictId === verdict.id)
              .map((check) => (
                <p key={check.id} className="history-note">
                  {check.checkedBy} {check.outcome}, {readableInstant(check.checkedAt)}
                  {check.readFrom !== undefined && `, read from “${check.readFrom}”`}
                  {check.note && `: ${check.note}`}
                </p>
              ))}
            {verdict.correction && <p className="history-note">Correction: {verdict.correction}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
