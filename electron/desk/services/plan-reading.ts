import type { ArticleText } from '../../../shared/article.ts';
import { openDisagreement } from '../../../shared/blockers.ts';
import type { CheckedPart, ClaimUnderReview } from '../../../shared/claim.ts';
import { dayOf, mayBeAfter, readableDate } from '../../../shared/dates.ts';
import type { ReadBackItem, ReadBackKind, ReadBackOutcome } from '../../../shared/read-back.ts';
import type { SetAside } from '../../../shared/set-aside.ts';
import { isSamePerson } from '../../../shared/sign-off.ts';
import type { Span } from '../../../shared/span.ts';
import type { DeskContext } from '../context.ts';
import { partReader } from '../engine/claims/parts.ts';
import { engine } from '../engine/engine.ts';
import type { ReportedClaim, ReportedVerdict, ReportFile } from '../importers/reports/report-file.ts';
import { insertClaim } from '../store/claims.ts';
import type { Change } from '../store/edits.ts';
import { editsOf } from '../store/edits.ts';
import { type EvidencePlace, evidencePlaces } from '../store/evidence.ts';
import type { PartState } from '../store/part-ticks.ts';
import { asideLinesOf } from '../store/set-aside.ts';
import type { CheckState, VerdictState } from '../store/verdict-state.ts';
import type { AnchoredClaim } from './anchored-claims.ts';
import { isThere, type Meeting, meetVerdict } from './meet-verdict.ts';
import { PassagePlanner, type PlanSoFar } from './plan-passages.ts';
import { passageFinder } from './reported-passages.ts';
import { claimsUnderReview } from './reviewing.ts';

/** What reading a report back into an article would do. */
export interface ReadingPlan {
  readonly items: readonly ReadBackItem[];
  /** The edits, in their order. */
  readonly steps: readonly Change[];
  /** Claims all of whose passages here the report knew. */
  readonly weighed: readonly string[];
  /** True where claims come in that have not been compared yet. */
  readonly addsClaims: boolean;
  /** Writes the rows that the edits bring to life. */
  create(): void;
}

/** Says what becomes of everything in a report, and by which edits. Nothing is written. */
export function planReading(ctx: DeskContext, { article, fileName, file, claims, isHere }: ReportToPlan): ReadingPlan {
  const planner = new Planner(ctx, article, fileName, file, isHere);
  for (const own of claims) planner.take(own);
  return planner;
}

export interface ReportToPlan {
  readonly article: ArticleText;
  readonly fileName: string;
  readonly file: ReportFile;
  readonly claims: readonly AnchoredClaim[];
  /** False where the article is yet to come in. */
  readonly isHere: boolean;
}

/** A claim of the report at its place here: one that is there, or a new one. */
interface Place {
  readonly id: string;
  readonly start: number;
  readonly quote: string;
  readonly own: ClaimUnderReview | null;
  readonly parts: readonly CheckedPart[];
}

const VERDICT_WHY: Readonly<Record<Exclude<Meeting, 'append' | 'known'>, (here: string, there: string) => string>> = {
  'same-value': (here, there) => `The same verdict stands here: ${here}. In the report: ${there}.`,
  opens: (here, there) =>
    `Here: ${here}. In the report, later: ${there}. The claim is open again, as after a second check.`,
  stays: (here, there) => `Here: ${here}. In the report, earlier: ${there}. The verdict here stays.`,
  'own-later': (here, there) => `The same person has decided since: ${here}. In the report: ${there}.`,
  reopened: (_, there) => `The claim was opened again here since. In the report: ${there}.`,
  'no-name': (here, there) =>
    `Here: ${here}. In the report: ${there}. A verdict without a name cannot be told from another person’s.`,
};

class Planner implements ReadingPlan, PlanSoFar {
  readonly items: ReadBackItem[] = [];
  readonly steps: Change[] = [];
  readonly weighed: string[] = [];
  /** What writes the rows that the edits bring to life. */
  readonly rows: (() => void)[] = [];
  readonly #ctx: DeskContext;
  readonly #article: ArticleText;
  readonly #fileName: string;
  readonly #file: ReportFile;
  readonly #local: ReadonlyMap<string, ClaimUnderReview>;
  readonly #asides: ReturnType<typeof asideLinesOf>;
  readonly #places: ReadonlyMap<string, readonly EvidencePlace[]>;
  readonly #takenAway: ReadonlySet<string>;
  readonly #passages: PassagePlanner;
  readonly #partsOf: ReturnType<typeof partReader>;
  /** Where claims of the report have come already. */
  readonly #taken = new Set<string>();
  addsClaims = false;

  constructor(ctx: DeskContext, article: ArticleText, fileName: string, file: ReportFile, isHere: boolean) {
    const { db } = ctx;
    const edits = isHere ? editsOf(db, article.id).filter(({ stands }) => stands) : [];
    this.#ctx = ctx;
    this.#article = article;
    this.#fileName = fileName;
    this.#file = file;
    this.#local = new Map((isHere ? claimsUnderReview(db, article.id) : []).map((own) => [keyOf(own), own]));
    this.#asides = asideLinesOf(db, article.id);
    this.#places = evidencePlaces(db, article.id);
    this.#takenAway = new Set(
      edits.flatMap(({ change }) => (change.entity === 'claim' && change.after.removed ? [keyOf(change.after)] : [])),
    );
    const detached = new Set(
      edits.flatMap(({ change }) => (change.entity === 'evidence' && change.after.removed ? [change.id] : [])),
    );
    this.#passages = new PassagePlanner(
      ctx,
      { places: this.#places, detached, passageOf: passageFinder(db, article) },
      this,
    );
    this.#partsOf = partReader(article.text);
  }

  create(): void {
    for (const write of this.rows) write();
  }

  take({ claim, span, why }: AnchoredClaim): void {
    if (span === null) {
      this.#leave(claim, why);
      return;
    }
    const key = keyOf(span);
    if (this.#taken.has(key) && claim.remark === null) {
      this.#leave(claim, 'The report speaks of these words twice; the first counts.');
      return;
    }
    const own = this.#local.get(key) ?? null;
    if (own === null && this.#takenAway.has(key)) {
      this.#leave(claim, 'An editor has removed this claim here.');
      return;
    }
    if (this.#taken.has(key)) {
      this.say('note', 'left', claim.quote, 'Another note of the same file is on these words.');
      return;
    }
    this.#taken.add(key);
    const place =
      own === null ? this.#added(span) : { id: own.id, start: own.start, quote: own.quote, own, parts: own.parts };
    if (own !== null) this.say('claim', 'known', own.quote);
    const passages = this.#passages.attach(claim, place.id);
    const evidenceIds = passages.map(({ id }) => id);
    const decided = this.#decide(claim, place, evidenceIds);
    this.#remark(claim, place, evidenceIds);
    const isAside = this.#setAside(claim, place, passages);
    this.#tick(claim, place);
    if (isAside || (decided !== null && this.#isWeighed(place.id, passages, decided))) this.weighed.push(place.id);
  }

  say(kind: ReadBackKind, outcome: ReadBackOutcome, quote: string, why = '', value?: ReportedVerdict['value']): void {
    this.items.push({ kind, outcome, quote, why, ...(value === undefined ? {} : { value }) });
  }

  /** A claim without a place here takes all with it. */
  #leave({ quote, verdict, disputed, aside, remark }: ReportedClaim, why: string): void {
    this.say('claim', 'left', quote, why);
    const value = (verdict ?? disputed)?.value;
    if (value !== undefined) this.say('verdict', 'left', quote, why, value);
    if (aside !== null) this.say('set-aside', 'left', quote, why);
    if (remark !== null) this.say('note', 'left', quote, why);
  }

  #added(span: Span): Place {
    const { db, newId } = this.#ctx;
    const [id, articleId] = [newId(), this.#article.id];
    const draft = engine.describe(this.#article, span);
    const quote = this.#article.text.slice(span.start, span.end);
    this.rows.push(() => insertClaim(db, { ...draft, id, articleId, origin: 'editor', engine: engine.version }));
    this.steps.push({ entity: 'claim', id, before: { ...draft, removed: true }, after: { ...draft, removed: false } });
    this.addsClaims = true;
    this.say('claim', 'new', quote);
    return {
      id,
      start: span.start,
      quote,
      own: null,
      parts: this.#partsOf(draft).map((part) => ({ ...part, tick: null })),
    };
  }

  /** @returns when the verdict was given that comes in; null where none does. */
  #decide(claim: ReportedClaim, { id, quote, own }: Place, evidenceIds: readonly string[]): string | null {
    const { verdict, disputed, check } = claim;
    const reported = verdict ?? disputed;
    const history = own?.history ?? [];
    const checks = own?.checks ?? [];
    if (reported === null) {
      if (check === null) return null;
      if (checks.some((one) => isSameCheck(one, check))) this.say('second check', 'known', quote);
      else this.say('second check', 'left', quote, 'The report does not carry the verdict that it is on.');
      return null;
    }
    if (isToCome(reported.decidedAt, this.#ctx.now())) {
      this.say('verdict', 'left', quote, 'It was decided in the future; a clock was wrong there.', reported.value);
      return null;
    }
    const meeting = meetVerdict(history, checks, reported);
    const last = history.at(-1) ?? null;
    switch (meeting) {
      case 'append':
        this.say('verdict', 'new', quote, '', reported.value);
        this.#append(id, own, reported, evidenceIds, verdict === null ? null : check);
        if (check === null) break;
        this.say('second check', 'new', quote);
        if (verdict === null) this.#check(id, { ...reported, check: null }, check, true);
        break;
      case 'known':
        this.say('verdict', 'known', quote, '', reported.value);
        this.#checkKnown(claim, id, quote, own);
        break;
      default: {
        const here = last === null ? '' : saidBy(last);
        const outcome = meeting === 'same-value' ? 'known' : 'conflict';
        this.say('verdict', outcome, quote, VERDICT_WHY[meeting](here, saidBy(reported)), reported.value);
        this.#answer(meeting, id, quote, own, reported);
      }
    }
    return meeting === 'append' ? reported.decidedAt : null;
  }

  #append(
    claimId: string,
    own: ClaimUnderReview | null,
    { value, note, correction, fault, decidedBy, decidedAt }: ReportedVerdict,
    evidenceIds: readonly string[],
    check: CheckState | null,
  ): void {
    const after: VerdictState = {
      ...{ value, note, correction, fault },
      standing: { decidedBy, decidedAt, evidenceIds, check },
    };
    this.steps.push({ entity: 'verdict', id: claimId, before: stateOf(own), after });
  }

  /** The second check of a verdict that the workspace has. */
  #checkKnown({ verdict, check }: ReportedClaim, id: string, quote: string, own: ClaimUnderReview | null): void {
    if (check === null || own === null) return;
    const last = own.verdict;
    const standing = own.checks.find(({ verdictId }) => verdictId === last?.id) ?? null;
    if (own.checks.some((one) => isSameCheck(one, check))) this.say('second check', 'known', quote);
    else if (last === null || last.value === null || standing !== null)
      this.say('second check', 'left', quote, 'The claim was checked or decided otherwise here since.');
    else {
      this.say('second check', 'new', quote);
      this.#check(id, { ...last, check: null }, check, verdict === null);
    }
  }

  /** What somebody else decided stands beside the verdict here as a second check does. */
  #answer(meeting: Meeting, id: string, quote: string, own: ClaimUnderReview | null, reported: ReportedVerdict): void {
    const last = own?.verdict ?? null;
    if (last === null || !(meeting === 'same-value' || meeting === 'opens' || meeting === 'stays')) return;
    if (last.decidedBy.trim() === '' || reported.decidedBy.trim() === '') return;
    const standing = own?.checks.find(({ verdictId }) => verdictId === last.id) ?? null;
    if (standing !== null && meeting !== 'opens') return;
    const { value, note, correction, decidedBy, decidedAt } = reported;
    const check: CheckState = {
      outcome: meeting === 'same-value' ? 'agrees' : 'disagrees',
      note: [
        `Read from “${this.#fileName}”: ${value}.`,
        note.trim(),
        correction.trim() === '' ? '' : `Correction: ${correction.trim()}`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
      checkedBy: decidedBy,
      checkedAt: decidedAt,
    };
    this.say('second check', 'new', quote);
    this.#check(id, { ...last, check: standing }, check, meeting === 'opens');
  }

  #check(
    claimId: string,
    last: Omit<ReportedVerdict, 'isRough' | 'value'> & {
      readonly value: ReportedVerdict['value'] | null;
      readonly check: CheckState | null;
    },
    check: CheckState,
    opens: boolean,
  ): void {
    const { value, note, correction, fault, decidedBy, decidedAt } = last;
    const stands = { value, note, correction, fault, decidedBy, decidedAt };
    this.steps.push({
      entity: 'second-check',
      id: claimId,
      before: { check: last.check, verdict: stands },
      after: {
        check,
        verdict: opens ? { ...stands, value: null, decidedBy: check.checkedBy, decidedAt: check.checkedAt } : stands,
      },
    });
  }

  /** What was written with another tool, kept with the claim as the note of no verdict. */
  #remark({ remark }: ReportedClaim, { id, quote, own }: Place, evidenceIds: readonly string[]): void {
    if (remark === null) return;
    const history = own?.history ?? [];
    const { text, by, at } = remark;
    if (isThere(history, (line) => line.value === null && line.note === text && line.decidedAt === at)) {
      this.say('note', 'known', quote);
      return;
    }
    if (history.some(({ value }) => value !== null)) {
      this.say('note', 'left', quote, `This claim was decided here. The note says: ${text}`);
      return;
    }
    this.say('note', 'new', quote);
    this.steps.push({
      entity: 'verdict',
      id,
      before: stateOf(own),
      after: {
        ...{ value: null, note: text, correction: '', fault: 'overtaken' },
        standing: { decidedBy: by, decidedAt: at, evidenceIds, check: null },
      },
    });
  }

  /** @returns whether the claim is set aside by this. */
  #setAside({ aside }: ReportedClaim, { id, quote, own }: Place, passages: readonly EvidencePlace[]): boolean {
    if (aside === null) return false;
    const lines = this.#asides.get(id) ?? [];
    const last = lines.at(-1) ?? null;
    if (isThere(lines, (line) => line.aside !== null && isSameAside(line.aside, aside))) {
      this.say('set-aside', 'known', quote);
      return false;
    }
    const why = this.#whyNotAside(aside, own, last, passages, id);
    if (why !== '') {
      this.say('set-aside', why.startsWith('Here') ? 'conflict' : 'left', quote, why);
      return false;
    }
    this.say('set-aside', 'new', quote);
    this.steps.push({ entity: 'set-aside', id, before: { aside: last?.aside ?? null }, after: { aside } });
    return true;
  }

  #whyNotAside(
    aside: SetAside,
    own: ClaimUnderReview | null,
    last: { readonly aside: SetAside | null; readonly cause: string; readonly madeAt: string } | null,
    passages: readonly EvidencePlace[],
    id: string,
  ): string {
    if (isToCome(aside.setAt, this.#ctx.now())) return 'It was set aside in the future; a clock was wrong there.';
    if ((own?.verdict?.value ?? null) !== null) return 'Here the claim has a verdict, which stays.';
    if (own !== null && openDisagreement(own) !== null) return 'Here a disagreement is open, which needs a verdict.';
    if (last !== null && last.aside !== null)
      return 'Here the claim is set aside with another reason or by somebody else.';
    if (last !== null && last.cause !== 'undo' && last.madeAt >= aside.setAt)
      return 'Here the claim was brought back since.';
    return this.#isWeighed(id, passages, aside.setAt)
      ? ''
      : 'A passage bears on it here that the report does not name.';
  }

  /**
   * Whether whoever decided knew every passage that bears on the claim here: it stands in the report, or the report names
   * only what decided and its article was out by then.
   */
  #isWeighed(claimId: string, passages: readonly EvidencePlace[], at: string): boolean {
    const named = new Set(passages.map(({ id }) => id));
    return (this.#places.get(claimId) ?? []).every(
      (one) =>
        !one.isLive ||
        !one.isBearing ||
        named.has(one.id) ||
        (!this.#file.listsAllPassages && !mayBeAfter(one.publishedOn, dayOf(at))),
    );
  }

  #tick({ parts }: ReportedClaim, { id, start, quote, parts: known }: Place): void {
    const changed: { before: PartState; after: PartState }[] = [];
    for (const { start: from, end: to, state, reason, checkedBy, checkedAt } of parts) {
      const span = { start: start + from, end: start + to };
      const part = known.find((one) => one.start === span.start && one.end === span.end);
      if (part === undefined || isToCome(checkedAt, this.#ctx.now()))
        this.say('tick', 'left', quote, 'Stet does not part the claim here as it did there.');
      else if (part.tick === null) {
        this.say('tick', 'new', part.words);
        changed.push({
          before: { claimId: id, ...span, state: 'unticked', reason: '' },
          after: { claimId: id, ...span, state, reason, checkedBy, checkedAt },
        });
      } else if (part.tick.state === state && part.tick.reason === reason) this.say('tick', 'known', part.words);
      else this.say('tick', 'conflict', part.words, `${part.tick.checkedBy} has said otherwise here; that stays.`);
    }
    if (changed.length === 0) return;
    this.steps.push({
      entity: 'parts',
      id: this.#article.id,
      before: changed.map(({ before }) => before),
      after: changed.map(({ after }) => after),
    });
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** “outdated, Bo Ek, 3 May 2020”. */
function saidBy({
  value,
  decidedBy,
  decidedAt,
}: Pick<ReportedVerdict, 'decidedBy' | 'decidedAt'> & { readonly value: string | null }): string {
  const who = decidedBy.trim() === '' ? 'nobody’s name' : decidedBy;
  return `${value ?? 'undecided'}, ${who}, ${readableDate(dayOf(decidedAt))}`;
}

function stateOf(own: ClaimUnderReview | null): VerdictState {
  const last = own?.verdict ?? null;
  if (last === null) return { value: null, note: '', correction: '', fault: 'overtaken', standing: null };
  const { value, note, correction, fault, decidedBy, decidedAt, evidenceIds } = last;
  const check = own?.checks.find(({ verdictId }) => verdictId === last.id) ?? null;
  return { value, note, correction, fault, standing: { decidedBy, decidedAt, evidenceIds, check } };
}

function isSameCheck(a: CheckState, b: CheckState): boolean {
  return a.outcome === b.outcome && a.checkedAt === b.checkedAt && isSamePerson(a.checkedBy, b.checkedBy);
}

function isSameAside(a: SetAside, b: SetAside): boolean {
  return a.reason === b.reason && a.words === b.words && a.setAt === b.setAt && isSamePerson(a.setBy, b.setBy);
}

/** A day is let pass, for clocks differ. */
function isToCome(instant: string, now: string): boolean {
  return Date.parse(instant) > Date.parse(now) + 24 * 60 * 60 * 1000;
}
