import { RELATION_IN_SENTENCE } from '../../../shared/claim-words.ts';
import type { ReadBackItem, ReadBackKind, ReadBackOutcome } from '../../../shared/read-back.ts';
import type { DeskContext } from '../context.ts';
import type { ReportedClaim, ReportedEvidence } from '../importers/reports/report-file.ts';
import type { Change } from '../store/edits.ts';
import { type EvidencePlace, insertEvidence, READ_BACK } from '../store/evidence.ts';
import type { PassageRole } from '../store/passage-roles.ts';
import type { FoundPassage } from './reported-passages.ts';

/** A plan in the making: what is said of it, the edits, and what writes the rows that they bring to life. */
export interface PlanSoFar {
  readonly steps: Change[];
  readonly rows: (() => void)[];
  say(kind: ReadBackKind, outcome: ReadBackOutcome, quote: string, why?: string, value?: ReadBackItem['value']): void;
}

/** What is known of passages before a report is read back. */
interface KnownPassages {
  /** Those of each claim. */
  readonly places: ReadonlyMap<string, readonly EvidencePlace[]>;
  /** Those that an editor has detached. */
  readonly detached: ReadonlySet<string>;
  /** Where a passage of the report stands here; a sentence where it has no place. */
  readonly passageOf: (wanted: ReportedEvidence) => FoundPassage | string;
}

/** Plans what becomes of a report’s passages and of what they do to their claims. */
export class PassagePlanner {
  readonly #ctx: DeskContext;
  readonly #known: KnownPassages;
  readonly #plan: PlanSoFar;

  constructor(ctx: DeskContext, known: KnownPassages, plan: PlanSoFar) {
    this.#ctx = ctx;
    this.#known = known;
    this.#plan = plan;
  }

  /** Attaches the report’s passages that have a place here. @returns them, with those that were there already. */
  attach({ evidence }: Pick<ReportedClaim, 'evidence'>, claimId: string): EvidencePlace[] {
    const { places, passageOf } = this.#known;
    const known = places.get(claimId) ?? [];
    const attached: EvidencePlace[] = [];
    const roles: { before: PassageRole; after: PassageRole }[] = [];
    let deciding = known.find(({ isLive, decides }) => isLive && decides)?.id ?? null;
    for (const wanted of evidence) {
      const found = passageOf(wanted);
      if (typeof found === 'string') {
        this.#plan.say('passage', 'left', wanted.quote, found);
        continue;
      }
      const at = (one: EvidencePlace) =>
        one.articleId === found.source.id && one.start === found.start && one.end === found.end;
      if (attached.some(at)) continue;
      const row = known.find((one) => at(one) && one.isLive) ?? known.find(at) ?? null;
      const passage = row?.isLive === true ? row : this.#passage(wanted, found, claimId, row);
      if (passage === null) continue;
      if (row?.isLive === true) this.#plan.say('passage', 'known', wanted.quote);
      attached.push(passage);
      const role = this.#roleOf(wanted, passage, deciding);
      if (role === null) continue;
      roles.push(role);
      if (role.after.decides) deciding = passage.id;
    }
    if (roles.length > 0)
      this.#plan.steps.push({
        entity: 'passage-roles',
        id: claimId,
        before: roles.map(({ before }) => before),
        after: roles.map(({ after }) => after),
      });
    return attached;
  }

  /** A passage that is not there yet, or no longer; null where it cannot be. */
  #passage(
    wanted: ReportedEvidence,
    found: FoundPassage,
    claimId: string,
    row: EvidencePlace | null,
  ): EvidencePlace | null {
    const { db, newId, now } = this.#ctx;
    if (row !== null && this.#known.detached.has(row.id)) {
      this.#plan.say('passage', 'left', wanted.quote, 'An editor has detached this passage here.');
      return null;
    }
    const relation = wanted.relation ?? row?.relation ?? null;
    if (relation === null) {
      this.#plan.say('passage', 'left', wanted.quote, 'The report does not say what it does to the claim.');
      return null;
    }
    const { start, end, source } = found;
    const passage: EvidencePlace = row ?? {
      id: newId(),
      claimId,
      articleId: source.id,
      start,
      end,
      relation,
      relationSet: false,
      decides: false,
      isLive: false,
      isBearing: true,
      publishedOn: source.publishedOn,
    };
    if (row === null) {
      const { score, chosenBy } = wanted;
      this.#plan.rows.push(() =>
        insertEvidence(db, { ...passage, relation, score, chosenBy, engine: READ_BACK, addedAt: now() }),
      );
    }
    this.#plan.steps.push({ entity: 'evidence', id: passage.id, before: { removed: true }, after: { removed: false } });
    this.#plan.say('passage', 'new', wanted.quote);
    return passage;
  }

  /** What an editor said there of a passage, where nobody has said otherwise here. */
  #roleOf(
    wanted: ReportedEvidence,
    { id: evidenceId, relation, relationSet, decides }: EvidencePlace,
    deciding: string | null,
  ): { before: PassageRole; after: PassageRole } | null {
    const before: PassageRole = { evidenceId, relation, relationSet, decides };
    let after = before;
    if (wanted.relationSet && wanted.relation !== null) {
      if (!relationSet) after = { ...after, relation: wanted.relation, relationSet: true };
      else if (relation === wanted.relation) this.#plan.say('passage role', 'known', wanted.quote);
      else
        this.#plan.say(
          'passage role',
          'conflict',
          wanted.quote,
          `Here an editor says that it ${RELATION_IN_SENTENCE[relation]}; that stays.`,
        );
    }
    if (wanted.decides && !decides) {
      if (deciding === null) after = { ...after, decides: true };
      else
        this.#plan.say(
          'passage role',
          'conflict',
          wanted.quote,
          'Here another passage was chosen to decide; that stays.',
        );
    }
    if (after === before) return null;
    this.#plan.say('passage role', 'new', wanted.quote);
    return { before, after };
  }
}
