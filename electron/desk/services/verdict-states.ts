import type { Verdict } from '../../../shared/claim.ts';
import type { DeskContext } from '../context.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { liveEvidenceIds } from '../store/evidence.ts';
import { appendPassageRole } from '../store/passage-roles.ts';
import { appendSecondCheck, secondCheckOf } from '../store/second-checks.ts';
import type { Standing, VerdictState } from '../store/verdict-state.ts';
import { appendVerdict, verdictInForce, verdictsOfClaim } from '../store/verdicts.ts';

/** What stands for a claim now, as an edit's “before”. */
export function standingVerdict({ db }: DeskContext, claimId: string): VerdictState & Pick<Verdict, 'fault'> {
  const verdict = verdictInForce(db, claimId);
  if (verdict === null) return { value: null, note: '', correction: '', fault: 'overtaken', standing: null };
  const { value, note, correction, fault } = verdict;
  return { value, note, correction, fault, standing: standingOf(db, verdict) };
}

/** A verdict that is given now, on the evidence that lies before the editor, as an edit's “after”. */
export function newVerdict(
  { db, checker, now }: DeskContext,
  claimId: string,
  { value, note, correction, fault }: VerdictState,
): VerdictState {
  const evidenceIds = liveEvidenceIds(db, claimId);
  const standing = { decidedBy: checker(), decidedAt: now(), evidenceIds, check: null };
  return { value, note, correction, fault, standing };
}

/**
 * Makes a claim’s verdict be as `state` says, by appending to its history: under the name and time of whoever decided,
 * and with the second check that stood on it. Nothing but the logs is read, however long the article is.
 */
export function recordVerdict(
  { db, newId, checker, now }: DeskContext,
  claimId: string,
  state: VerdictState,
  cause: 'decision' | 'undo' | 'redo',
): void {
  const [madeBy, madeAt, id] = [checker(), now(), newId()];
  const standing = state.standing === undefined ? formerStanding(db, claimId, state, cause) : state.standing;
  appendVerdict(db, {
    id,
    claimId,
    value: state.value,
    note: state.note,
    correction: state.correction,
    fault: state.fault ?? 'overtaken',
    decidedBy: standing?.decidedBy ?? madeBy,
    decidedAt: standing?.decidedAt ?? madeAt,
    evidenceIds: standing?.evidenceIds ?? [],
    madeBy,
    madeAt,
    cause,
  });
  const check = standing?.check ?? null;
  for (const role of state.roles ?? []) appendPassageRole(db, newId(), { ...role, claimId, cause, madeBy, madeAt });
  if (check !== null) appendSecondCheck(db, { ...check, id: newId(), verdictId: id, cause, madeBy, madeAt });
}

/** For an edit that an older Stet has kept: the last line of the history that said the same, the one in force aside. */
function formerStanding(
  db: ReadableDatabase,
  claimId: string,
  { value, note, correction, fault }: VerdictState,
  cause: 'decision' | 'undo' | 'redo',
): Standing | null {
  const former = verdictsOfClaim(db, claimId)
    .slice(0, -1)
    .findLast(
      (line) =>
        line.value === value &&
        line.note === note &&
        line.correction === correction &&
        (fault === undefined || line.fault === fault),
    );
  if (former === undefined) return null;
  const standing = standingOf(db, former);
  return cause === 'undo' ? standing : { ...standing, check: null };
}

function standingOf(db: ReadableDatabase, { id, decidedBy, decidedAt, evidenceIds }: Verdict): Standing {
  const check = secondCheckOf(db, id);
  if (check === null) return { decidedBy, decidedAt, evidenceIds, check };
  const { outcome, note, checkedBy, checkedAt } = check;
  return { decidedBy, decidedAt, evidenceIds, check: { outcome, note, checkedBy, checkedAt } };
}
