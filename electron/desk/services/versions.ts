import type { ArticleDescription, Document } from '../../../shared/article.ts';
import type { Claim } from '../../../shared/claim.ts';
import { mayBeLater, orderOf, type PartialDate } from '../../../shared/dates.ts';
import { type Span, sharedLength } from '../../../shared/span.ts';
import type { VersionPreview, VersionProposal } from '../../../shared/versions.ts';
import type { DeskContext } from '../context.ts';
import type { Reading } from '../engine/article/reading.ts';
import { engine } from '../engine/engine.ts';
import { type Reanchored, reanchor } from '../engine/versions/reanchor.ts';
import { addressKey, versionLikeness } from '../engine/versions/version-likeness.ts';
import { articleText, liveArticles } from '../store/articles.ts';
import { claimsOf, insertClaim, removedClaimSpans } from '../store/claims.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { copyEvidence } from '../store/evidence.ts';
import { appendPartTick, partLinesOf } from '../store/part-ticks.ts';
import { appendPassageRole, rolesOfClaim } from '../store/passage-roles.ts';
import { passagesOf } from '../store/passages.ts';
import { appendSecondCheck, secondCheckOf } from '../store/second-checks.ts';
import { appendAside, lastAside } from '../store/set-aside.ts';
import { appendVerdict, verdictInForce, verdictsOf } from '../store/verdicts.ts';
import { articlesAlike, insertClaimOrigin } from '../store/versions.ts';

/** How many articles of the library are read in full when a draft is asked which one it is a version of. */
const CANDIDATES = 6;

/** A text that may become an article's newer version, as the engine has read it. */
export interface NewerText extends Pick<Document, 'text' | 'blocks'> {
  readonly reading: Reading;
}

interface CarriedClaim {
  readonly claim: Claim;
  readonly found: Reanchored;
}

/** Newer versions of an article: recognised, shown before they are accepted, and given the earlier one's work. */
export class Versions {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /** The articles of the library by their web address, for whoever asks about many texts. */
  addresses(): ReadonlyMap<string, readonly string[]> {
    const addresses = new Map<string, string[]>();
    for (const { id, sourceUrl } of liveArticles(this.#ctx.db)) {
      const address = sourceUrl === null ? null : addressKey(sourceUrl);
      if (address !== null) addresses.set(address, [...(addresses.get(address) ?? []), id]);
    }
    return addresses;
  }

  /**
   * The article of the library that a text looks like a newer version of; null where there is none.
   * @param addresses as {@link addresses} gave them.
   */
  propose(
    document: Document,
    sentenceDigests: readonly string[],
    addresses: ReadonlyMap<string, readonly string[]> = this.addresses(),
  ): VersionProposal | null {
    const { db } = this.#ctx;
    const { text, outlet, sourceUrl, dates } = document;
    const traits = {
      title: document.title.value,
      outlet: outlet?.value ?? null,
      sourceUrl: sourceUrl?.value ?? null,
      text,
    };
    const address = traits.sourceUrl === null ? null : addressKey(traits.sourceUrl);
    const sameAddress = address === null ? [] : (addresses.get(address) ?? []);
    const ids = new Set([
      ...sameAddress.slice(0, CANDIDATES),
      ...articlesAlike(db, traits.title, sentenceDigests, CANDIDATES),
    ]);
    const publishedOn = dates[0]?.value ?? null;
    const proposals = [...ids].flatMap((id) => {
      const article = articleText(db, id);
      if (publishedOn !== null && orderOf(publishedOn, article.publishedOn) === 'earlier') return [];
      const alike = versionLikeness(traits, article);
      const { title, outlet, publishedOn: day } = article;
      return alike === null ? [] : [{ articleId: id, title, outlet, publishedOn: day, ...alike }];
    });
    return proposals.sort((a, b) => b.share - a.share)[0] ?? null;
  }

  /** What would become of each claim of the earlier version. @throws Failure `not-found`. */
  preview(newer: NewerText, earlierId: string): VersionPreview {
    const { db } = this.#ctx;
    const { id, title, publishedOn } = articleText(db, earlierId);
    const claims = this.#anchored(newer, earlierId);
    const carried = claims.flatMap(({ found }) => found.span ?? []);
    return {
      earlier: { id, title, publishedOn },
      claims: claims.map(({ claim, found }) => ({
        claimId: claim.id,
        fate: found.fate,
        verdict: verdictInForce(db, claim.id)?.value ?? null,
        quote: claim.quote,
        before: found.before,
        after: found.after,
        differences: found.differences,
      })),
      fresh: this.#fresh(newer, earlierId, carried).length,
    };
  }

  /**
   * Gives a newer version, just stored, its claims: those of the earlier version that are found in it, with their
   * history and evidence, and those that are new. A verdict stays in force only where the wording is the same; elsewhere
   * a line without a value is appended, so that the claim is open again. Call it inside a transaction.
   * @param declined claims of the earlier version that the editor does not recognise in the newer text.
   */
  carryOver(
    articleId: string,
    description: ArticleDescription,
    newer: NewerText,
    earlierId: string,
    declined: readonly string[],
  ): void {
    const { db, newId } = this.#ctx;
    const spans: Span[] = [];
    for (const { claim, found } of this.#anchored(newer, earlierId)) {
      const { span, fate } = found;
      if (span === null || fate === 'lost' || declined.includes(claim.id)) continue;
      const claimId = newId();
      const draft =
        newer.reading.claims.find((other) => other.start === span.start && other.end === span.end) ??
        engine.describe({ ...description, text: newer.text, blocks: newer.blocks }, span);
      insertClaim(db, { ...draft, ...span, id: claimId, articleId, origin: claim.origin, engine: engine.version });
      insertClaimOrigin(db, claimId, claim.id, fate);
      const isSameWording = fate === 'unchanged' || fate === 'moved';
      this.#carryVerdict(claim.id, claimId, isSameWording);
      if (isSameWording) this.#carryAside(claim.id, claimId);
      if (isSameWording) carryTicks(this.#ctx, claim, claimId, span.start - claim.start);
      spans.push(span);
    }
    for (const claim of this.#fresh(newer, earlierId, spans)) {
      insertClaim(db, { ...claim, id: newId(), articleId, origin: 'engine', engine: engine.version });
    }
  }

  #carryVerdict(earlierId: string, claimId: string, isSameWording: boolean): void {
    const { db, newId, now, checker } = this.#ctx;
    const evidence = copyEvidence(db, earlierId, claimId, isSameWording, newId);
    if (isSameWording) this.#carryRoles(earlierId, claimId, evidence);
    const last = verdictInForce(db, earlierId);
    if (last === null) return;
    const evidenceIds = last.evidenceIds.flatMap((id) => evidence.get(id) ?? []);
    const made = { madeBy: checker(), madeAt: now() };
    const carried = { ...last, ...made, id: newId(), claimId, evidenceIds };
    if (isSameWording || last.value === null) {
      appendVerdict(db, { ...carried, cause: 'carried' });
      const check = secondCheckOf(db, last.id);
      if (check !== null)
        appendSecondCheck(db, { ...check, ...made, id: newId(), verdictId: carried.id, cause: 'carried' });
    } else appendVerdict(db, { ...carried, value: null, decidedBy: checker(), decidedAt: now(), cause: 'reworded' });
  }

  #carryRoles(earlierId: string, claimId: string, evidence: ReadonlyMap<string, string>): void {
    const { db, newId, now, checker } = this.#ctx;
    for (const role of rolesOfClaim(db, earlierId)) {
      const evidenceId = evidence.get(role.evidenceId);
      if (evidenceId === undefined || !(role.relationSet || role.decides)) continue;
      const made = { madeBy: checker(), madeAt: now() };
      appendPassageRole(db, newId(), { ...role, ...made, evidenceId, claimId, cause: 'carried' });
    }
  }

  #carryAside(earlierId: string, claimId: string): void {
    const { db, newId, now, checker } = this.#ctx;
    const aside = lastAside(db, earlierId);
    if (aside !== null)
      appendAside(db, newId(), { claimId, aside, cause: 'carried', madeBy: checker(), madeAt: now() });
  }

  #anchored(newer: NewerText, earlierId: string): CarriedClaim[] {
    const { db } = this.#ctx;
    const claims = claimsOf(db, earlierId);
    const found = anchor(db, newer, earlierId, claims);
    const histories = verdictsOf(db, earlierId);
    // Where two claims end at the same words, the one on which there is work keeps them.
    const order = [...claims.keys()].sort(
      (a, b) => Number(histories.has(claims[b]?.id ?? '')) - Number(histories.has(claims[a]?.id ?? '')) || a - b,
    );
    const places = new Set<string>();
    const results = new Map<number, CarriedClaim>();
    for (const at of order) {
      const claim = claims[at] as Claim;
      const own = found[at] as Reanchored;
      const place = own.span === null ? null : `${own.span.start} ${own.span.end}`;
      const isTaken = place !== null && places.has(place);
      if (place !== null) places.add(place);
      results.set(at, {
        claim,
        found: isTaken ? { fate: 'lost', span: null, before: own.before, after: null, differences: [] } : own,
      });
    }
    return claims.map((_, at) => results.get(at) as CarriedClaim);
  }

  /** Claims of the newer text that no earlier one stands for, and that the editor has not taken away before. */
  #fresh(newer: NewerText, earlierId: string, carried: readonly Span[]): Reading['claims'] {
    const removed = anchor(this.#ctx.db, newer, earlierId, removedClaimSpans(this.#ctx.db, earlierId)).flatMap(
      ({ fate, span }) => (span !== null && (fate === 'unchanged' || fate === 'moved') ? [span] : []),
    );
    return newer.reading.claims.filter(
      (claim) =>
        !carried.some((span) => sharedLength(span, claim) * 2 > Math.min(lengthOf(span), lengthOf(claim))) &&
        !removed.some((span) => span.start === claim.start && span.end === claim.end),
    );
  }
}

/** Gives a claim the ticks of its parts that are in force on the claim it comes from; `by` code units further on. */
function carryTicks({ db, newId }: DeskContext, earlier: Claim, claimId: string, by: number): void {
  const lines = partLinesOf(db, earlier.articleId).get(earlier.id) ?? [];
  const last = new Map(lines.map((line) => [`${line.start} ${line.end}`, line]));
  for (const line of last.values()) {
    if (line.state !== 'unticked')
      appendPartTick(db, {
        ...line,
        id: newId(),
        claimId,
        start: line.start + by,
        end: line.end + by,
        cause: 'decision',
      });
  }
}

function anchor(db: ReadableDatabase, newer: NewerText, earlierId: string, spans: readonly Span[]): Reanchored[] {
  const earlier = { text: articleText(db, earlierId).text, sentences: passagesOf(db, earlierId) };
  return reanchor(earlier, { text: newer.text, sentences: newer.reading.passages }, spans);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The day for which a draft is read before the editor has given one: the earlier version's, or the draft's if later. */
export function readingDay(proposed: PartialDate | null, earlier: PartialDate): PartialDate {
  return proposed !== null && mayBeLater(proposed, earlier) ? proposed : earlier;
}
