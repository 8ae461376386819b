import { isSamePerson } from '../../../shared/sign-off.ts';
import type { Change, EditLine } from '../store/edits.ts';

/** No longer from one decision to the next, in milliseconds, for both to belong to one run. */
const QUICK_MS = 10_000;
/** Fewer are no run: each can be taken back by itself. */
const FEWEST = 3;

/**
 * The edits with which a walk along the history begins, as long as they are quick decisions of one checker in one
 * article: verdicts given, changed or cleared, claims set aside, second checks. A note, or anything else, ends the run.
 * @param walk edits one after the other, in either direction.
 * @returns the run in the order of the walk; empty where there are fewer than three.
 */
export function runOfDecisions(walk: Iterable<EditLine>, checker: string): EditLine[] {
  const run: EditLine[] = [];
  for (const edit of walk) {
    const last = run.at(-1);
    if (!isDecision(edit.change) || !isSamePerson(edit.madeBy, checker)) break;
    if (last !== undefined && (last.articleId !== edit.articleId || timeBetween(last, edit) > QUICK_MS)) break;
    run.push(edit);
  }
  return run.length < FEWEST ? [] : run;
}

function isDecision(change: Change): boolean {
  if (change.entity === 'verdict') return change.before.value !== change.after.value;
  return change.entity === 'set-aside' || change.entity === 'second-check';
}

function timeBetween(a: EditLine, b: EditLine): number {
  return Math.abs(Date.parse(a.madeAt) - Date.parse(b.madeAt));
}
