import type { DeskContext } from '../context.ts';
import { appendSecondCheck, type SecondCheckState, secondCheckOf } from '../store/second-checks.ts';
import { appendVerdict, verdictInForce, verdictsOfClaim } from '../store/verdicts.ts';

/**
 * Makes a claim’s second check, and the verdict that stands with it, be as `state` says, by appending to both logs: a
 * disagreement ends the verdict, taking it back puts the verdict in force again under its own name and time.
 */
export function applySecondCheck(
  ctx: DeskContext,
  claimId: string,
  state: SecondCheckState,
  cause: 'decision' | 'undo' | 'redo',
): void {
  const { db, newId, now, checker } = ctx;
  const last = verdictInForce(db, claimId);
  const history = verdictsOfClaim(db, claimId);
  const isToReopen = state.verdict.value === null;
  const isToRestore = last?.value === null && !isToReopen;
  const checked = history.findLast((verdict) =>
    isToRestore ? secondCheckOf(db, verdict.id)?.outcome === 'disagrees' : verdict.value !== null,
  );
  if (last === null || checked === undefined) return;
  const made = { madeBy: checker(), madeAt: now(), cause };
  const put = (verdictId: string, check: SecondCheckState['check']) =>
    appendSecondCheck(db, {
      ...made,
      id: newId(),
      verdictId,
      outcome: check?.outcome ?? null,
      note: check?.note ?? '',
      checkedBy: check?.checkedBy ?? made.madeBy,
      checkedAt: check?.checkedAt ?? made.madeAt,
    });
  if (isToRestore) {
    put(checked.id, null);
    const id = newId();
    appendVerdict(db, { ...checked, ...state.verdict, fault: state.verdict.fault ?? 'overtaken', ...made, id });
    if (state.check !== null) put(id, state.check);
    return;
  }
  put(checked.id, state.check);
  if (isToReopen && last.value !== null) {
    const { value, note, correction, fault = 'overtaken', decidedBy, decidedAt } = state.verdict;
    const reopened = { value, note, correction, fault, decidedBy, decidedAt };
    appendVerdict(db, {
      ...last,
      ...reopened,
      ...made,
      id: newId(),
      cause: cause === 'decision' ? 'disagreement' : cause,
    });
  }
}
