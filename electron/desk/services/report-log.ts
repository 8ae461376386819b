import type { Evidence, Verdict } from '../../../shared/claim.ts';
import { RELATION_IN_SENTENCE } from '../../../shared/claim-words.ts';
import { dayOf, mayBeBy, type PartialDate, readableDate } from '../../../shared/dates.ts';
import type { LogEntry, LogKind } from '../../../shared/report-log.ts';
import { asideWords } from '../../../shared/set-aside.ts';
import { shortened } from '../../../shared/shortened.ts';
import { SCOPE_NAMES } from '../../../shared/sign-off-scope.ts';
import { textOf } from '../store/articles.ts';
import { dismissalLines } from '../store/attention.ts';
import { wordsOfClaims } from '../store/claims.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { type Change, type EditLine, editsOf } from '../store/edits.ts';
import { evidenceByClaim, passageOfEvidence } from '../store/evidence.ts';
import { type LineRead, linesRead } from '../store/lines-read.ts';
import { type PartLine, partLinesOf } from '../store/part-ticks.ts';
import { type PassageRoleLine, passageRoleLines } from '../store/passage-roles.ts';
import { type SecondCheckLine, secondCheckLines } from '../store/second-checks.ts';
import { type AsideLine, asideLinesOf } from '../store/set-aside.ts';
import { signOffLines } from '../store/sign-offs.ts';
import { verdictsOf } from '../store/verdicts.ts';

/** In code units, of a passage that a line of the log names. */
const LONGEST_PASSAGE = 160;

type Event = Omit<LogEntry, 'quote'>;

/**
 * Everything that was done in the review of an article, oldest first: what was decided, checked again, changed, taken
 * away, left and signed, with who and when. What was decided on an earlier version of the article comes first.
 * @param asOf leaves out what was done after this day; null for everything.
 */
export function reviewLog(db: ReadableDatabase, articleId: string, asOf: PartialDate | null): LogEntry[] {
  const words = wordsOfClaims(db, articleId);
  const histories = verdictsOf(db, articleId);
  const claimOfVerdict = new Map(
    [...histories].flatMap(([claimId, history]) => history.map(({ id }) => [id, claimId] as const)),
  );
  const parts = partLinesOf(db, articleId);
  const read = linesRead(db, articleId);
  const ended = new Set(
    [...histories.values()].flatMap((history) =>
      history.flatMap(({ id }, at) => (history[at + 1]?.value === null ? [id] : [])),
    ),
  );
  const text = textOf(db, articleId);
  const evidence = evidenceByClaim(db, articleId);
  const events = [
    ...[...histories].flatMap(([claimId, history]) =>
      history.flatMap((line, at) =>
        decided(claimId, line, history[at - 1]).map((event) => withReport(event, read.get(line.id))),
      ),
    ),
    ...secondCheckLines(db, [...claimOfVerdict.keys()]).map((line) =>
      withReport(
        checked(line, claimOfVerdict.get(line.verdictId) ?? null, ended.has(line.verdictId)),
        read.get(line.id),
      ),
    ),
    ...[...parts].flatMap(([claimId, lines]) => ticked(claimId, lines, text, read)),
    ...[...asideLinesOf(db, articleId)].flatMap(([claimId, lines]) =>
      lines.map((line) => withReport(setAside(line, evidence.get(claimId) ?? []), read.get(line.id))),
    ),
    ...dismissalLines(db, articleId).map(({ claimId, isAside, madeBy, madeAt }) =>
      isAside
        ? entry('set-aside', madeAt, madeBy, claimId, 'Dismissed from the inbox')
        : entry('brought-back', madeAt, madeBy, claimId, 'Returned to the inbox'),
    ),
    ...passageRoleLines(db, articleId).map((line, at, all) =>
      withReport(roleGiven(db, line, all.slice(0, at)), read.get(line.id)),
    ),
    ...editsOf(db, articleId).flatMap((edit) => edited(db, edit)),
    ...signOffLines(db, articleId).map(({ isSigned, scope, cause, madeBy, madeAt }) =>
      isSigned
        ? entry(
            'signed-off',
            madeAt,
            madeBy,
            null,
            `Signed off${cause === 'decision' ? '' : ` again (${cause})`}, scope: ${SCOPE_NAMES[scope].name}`,
          )
        : entry('sign-off-withdrawn', madeAt, madeBy, null, 'Sign-off withdrawn'),
    ),
  ];
  return events
    .filter(({ at }) => asOf === null || mayBeBy(dayOf(at), asOf))
    .map((event) => ({ ...event, quote: event.claimId === null ? null : (words.get(event.claimId) ?? null) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function entry(kind: LogKind, at: string, by: string, claimId: string | null, text: string): Event {
  return { at, by, kind, claimId, text };
}

/** What was not decided here names the report that it was read from, and who had decided it when. */
function withReport(event: Event, line: LineRead | undefined): Event {
  if (line === undefined) return event;
  const { report, decidedBy, decidedAt } = line;
  const who = [decidedBy.trim(), decidedAt === '' ? '' : readableDate(dayOf(decidedAt))].filter(Boolean).join(', ');
  return { ...event, text: `${event.text} (read from “${report}”${who === '' ? '' : `: ${who}`})` };
}

/** A line of a claim’s history; what a disagreement ended is told by the disagreement itself. */
function decided(claimId: string, line: Verdict, before: Verdict | undefined): Event[] {
  const { value, cause, madeAt, madeBy } = line;
  const was = before?.value ?? null;
  const told = (kind: LogKind, text: string) => [entry(kind, madeAt, madeBy, claimId, text)];
  const now = value ?? 'undecided';
  switch (cause) {
    case 'disagreement':
      return [];
    case 'undo':
    case 'redo':
      return told(cause === 'undo' ? 'undone' : 'redone', `${cause === 'undo' ? 'Undone' : 'Redone'}: ${now}`);
    case 'carried':
      return told('carried', `Carried over from the earlier version: ${now}`);
    case 'reworded':
      return told('reworded', 'Reopened: the newer version words it differently');
    case 'decision':
      if (value === null) return told('reopened', `Reopened, was ${was ?? 'undecided'}`);
      if (was === null) return told('decided', `Decided: ${value}`);
      if (was !== value) return told('changed', `Changed from ${was} to ${value}`);
      if (line.correction !== (before?.correction ?? ''))
        return told('noted', line.correction === '' ? 'Correction removed' : 'Correction written');
      return told('noted', `Changed the note on ${value}`);
  }
}

/** @param isEnded whether it has ended the verdict that it is on. */
function checked(
  { outcome, note, madeAt, madeBy, cause }: SecondCheckLine,
  claimId: string | null,
  isEnded: boolean,
): Event {
  const again =
    cause === 'decision' ? '' : cause === 'carried' ? ', carried over from the earlier version' : ` (${cause})`;
  const why = note.trim() === '' ? '' : `: ${note.trim()}`;
  switch (outcome) {
    case 'agrees':
      return entry('agreed', madeAt, madeBy, claimId, `Second check: agrees${again}${why}`);
    case 'disagrees':
      return entry(
        'disagreed',
        madeAt,
        madeBy,
        claimId,
        `Second check: disagrees${isEnded ? ', so the claim is open again' : ''}${again}${why}`,
      );
    case null:
      return entry('check-withdrawn', madeAt, madeBy, claimId, `Second check withdrawn${again}`);
  }
}

/** The parts that somebody ticked off or left one after the other, as one entry. */
function ticked(
  claimId: string,
  lines: readonly PartLine[],
  text: string,
  read: ReadonlyMap<string, LineRead>,
): Event[] {
  const runs: PartLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.state === line.state &&
      last.reason === line.reason &&
      last.madeBy === line.madeBy &&
      read.get(last.id)?.report === read.get(line.id)?.report &&
      read.get(last.id)?.decidedBy === read.get(line.id)?.decidedBy &&
      dayOf(last.madeAt) === dayOf(line.madeAt);
    if (goesOn) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => withReport(tickedTogether(claimId, run, text), read.get((run[0] as PartLine).id)));
}

function tickedTogether(claimId: string, run: readonly PartLine[], text: string): Event {
  const { state, reason, madeAt, madeBy } = run[0] as PartLine;
  const named = run.map((line) => `“${text.slice(line.start, line.end)}”`).join(', ');
  switch (state) {
    case 'ticked':
      return entry('part-ticked', madeAt, madeBy, claimId, `Ticked off: ${named}`);
    case 'left':
      return entry('part-left', madeAt, madeBy, claimId, `Skipped: ${named}. Reason: ${reason}`);
    case 'unticked':
      return entry('part-unticked', madeAt, madeBy, claimId, `Unticked: ${named}`);
  }
}

function setAside({ aside, claimId, cause, madeBy, madeAt }: AsideLine, evidence: readonly Evidence[]): Event {
  const again =
    cause === 'decision' ? '' : cause === 'carried' ? ', carried over from the earlier version' : ` (${cause})`;
  return aside === null
    ? entry('claim-brought-back', madeAt, madeBy, claimId, `No longer set aside${again}`)
    : entry('claim-set-aside', madeAt, madeBy, claimId, `Set aside: ${asideWords(aside, evidence)}${again}`);
}

function roleGiven(db: ReadableDatabase, line: PassageRoleLine, before: readonly PassageRoleLine[]): Event {
  const { claimId, evidenceId, relation, decides, cause, madeBy, madeAt } = line;
  const former = before.findLast((other) => other.evidenceId === evidenceId);
  const isDecidingAlone =
    (former?.decides ?? false) !== decides && (former === undefined ? !line.relationSet : former.relation === relation);
  const what = passageNamed(db, evidenceId);
  const again =
    cause === 'decision' ? '' : cause === 'carried' ? ', carried over from the earlier version' : ` (${cause})`;
  const does = isDecidingAlone
    ? decides
      ? 'Passage chosen to decide'
      : 'Passage no longer decides'
    : `Passage ${RELATION_IN_SENTENCE[relation]}${decides ? ' and decides' : ''}`;
  return entry('passage-judged', madeAt, madeBy, claimId, `${does}: ${what}${again}`);
}

function passageNamed(db: ReadableDatabase, evidenceId: string): string {
  const passage = passageOfEvidence(db, evidenceId);
  return passage === null ? 'a passage' : `“${shortened(passage.quote, LONGEST_PASSAGE)}” (${passage.articleTitle})`;
}

/**
 * What is kept as an edit alone; verdicts, checks, ticks, what passages do, claims set or put aside and sign-offs have
 * logs of their own.
 */
function edited(db: ReadableDatabase, edit: EditLine): Event[] {
  const { change, claimId, madeAt, madeBy, stands } = edit;
  const told = (kind: LogKind, text: string) => [
    entry(kind, madeAt, madeBy, claimId, stands ? text : `${text} (undone later)`),
  ];
  switch (change.entity) {
    case 'claim':
      if (change.before.removed !== change.after.removed)
        return change.after.removed
          ? told('claim-removed', 'Claim removed')
          : told('claim-added', 'Claim marked by hand');
      return told('claim-changed', 'Wording of the claim changed');
    case 'evidence': {
      const what = passageNamed(db, change.id);
      return change.after.removed
        ? told('passage-removed', `Passage detached: ${what}`)
        : told('passage-attached', `Passage attached: ${what}`);
    }
    case 'article':
      if (change.before.removed !== change.after.removed)
        return told('article-removed', 'Article removed from the library');
      return told('described', `Details changed: ${changedFields(change.before, change.after)}`);
    case 'reading':
      return change.steps.flatMap((step) => broughtBy(db, change.report, step, edit));
    case 'version':
      return told('versioned', change.after.accepted ? 'Replaced the earlier version' : 'Earlier version restored');
    case 'verdict':
    case 'verdicts':
    case 'second-check':
    case 'set-aside':
    case 'sign-off':
    case 'attention':
    case 'parts':
    case 'passage-roles':
    case 'collection':
      return [];
  }
}

/** A claim or a passage that a report has brought; the rest is in the logs. */
function broughtBy(db: ReadableDatabase, report: string, step: Change, { madeAt, madeBy, stands }: EditLine): Event[] {
  const later = stands ? '' : ' (undone later)';
  if (step.entity === 'claim')
    return [entry('claim-added', madeAt, madeBy, step.id, `Claim added from “${report}”${later}`)];
  if (step.entity !== 'evidence') return [];
  const claimId = passageOfEvidence(db, step.id)?.claimId ?? null;
  const what = passageNamed(db, step.id);
  return [entry('passage-attached', madeAt, madeBy, claimId, `Passage attached from “${report}”: ${what}${later}`)];
}

const FIELDS = {
  title: 'title',
  byline: 'byline',
  outlet: 'outlet',
  publishedOn: 'date',
  sourceUrl: 'address',
} as const;

function changedFields(before: object, after: object): string {
  const value = (of: object, name: string) => (of as Record<string, unknown>)[name] ?? null;
  const changed = Object.entries(FIELDS).filter(([name]) => value(before, name) !== value(after, name));
  return changed.map(([, word]) => word).join(', ') || 'nothing';
}
