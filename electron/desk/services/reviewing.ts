import type { ArticleDescription, ArticleText } from '../../../shared/article.ts';
import type { Claim, ClaimUnderReview, Relation, Verdict } from '../../../shared/claim.ts';
import type { PassageHit } from '../../../shared/contract/index.ts';
import { mayBeLater } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Review } from '../../../shared/review.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { Span } from '../../../shared/span.ts';
import type { DeskContext } from '../context.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { analysisOf, articleState, articleText, textOf } from '../store/articles.ts';
import { type ClaimState, claimState, claimsOf, insertClaim, liveClaim } from '../store/claims.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { evidenceByClaim, insertEvidence, liveEvidence } from '../store/evidence.ts';
import { laterThan } from '../store/later.ts';
import { partLinesOf } from '../store/part-ticks.ts';
import { type PassageRole, rolesOfClaim } from '../store/passage-roles.ts';
import { passageById, searchPassages } from '../store/passages.ts';
import { citer } from '../store/quoter.ts';
import { secondChecks } from '../store/second-checks.ts';
import { asideInForce, asideLinesOf, bearingPassages, broughtBack } from '../store/set-aside.ts';
import { signOffs } from '../store/sign-offs.ts';
import { suggestionsOf } from '../store/suggestions.ts';
import type { VerdictState } from '../store/verdict-state.ts';
import { verdictInForce, verdictsOf } from '../store/verdicts.ts';
import { claimOrigins, earlierVersion, earlierVersions, newestVersion, versionIds } from '../store/versions.ts';
import type { Analysis } from './analysis.ts';
import type { Editing } from './editing.ts';
import { checkedParts } from './line-by-line.ts';
import { newVerdict, standingVerdict } from './verdict-states.ts';

/** How many passages an editor's own search shows. */
const HITS = 30;
/** A claim is a sentence at most; a marked span may be a little more, never a page. */
const LONGEST_CLAIM = 2000;

/** The claims of an article with everything the desk knows of them, in reading order. */
export function claimsUnderReview(db: ReadableDatabase, articleId: string): ClaimUnderReview[] {
  const evidence = evidenceByClaim(db, articleId);
  const suggestions = suggestionsOf(db, articleId);
  const histories = verdictsOf(db, articleId);
  const origins = claimOrigins(db, articleId);
  const checks = secondChecks(
    db,
    [...histories.values()].flatMap((history) => history.map(({ id }) => id)),
  );
  const asides = asideLinesOf(db, articleId);
  const bearing = bearingPassages(db, articleId);
  const claims = claimsOf(db, articleId);
  const parts = checkedParts(textOf(db, articleId), claims, partLinesOf(db, articleId));
  const cite = citer(db);
  return claims.map((claim) => {
    const history = histories.get(claim.id) ?? [];
    const verdict = history.at(-1) ?? null;
    const aside = asides.get(claim.id)?.at(-1) ?? null;
    const came = bearing.get(claim.id) ?? [];
    const back = broughtBack(aside, verdict, came);
    return {
      ...claim,
      ...cite(articleId, claim),
      evidence: evidence.get(claim.id) ?? [],
      suggestion: suggestions.get(claim.id) ?? null,
      verdict,
      aside: asideInForce(aside, verdict, came),
      ...(back === null ? {} : { broughtBack: back }),
      history,
      parts: parts.get(claim.id) ?? [],
      carriedFrom: origins.get(claim.id) ?? null,
      checks: history.flatMap(({ id }) => checks.get(id) ?? []),
    };
  });
}

/** What an editor does with an article and its claims. Every change goes through the history. */
export class Reviewing {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;
  readonly #analysis: Analysis;

  constructor(ctx: DeskContext, editing: Editing, analysis: Analysis) {
    this.#ctx = ctx;
    this.#editing = editing;
    this.#analysis = analysis;
  }

  open(articleId: string): Review {
    const { db } = this.#ctx;
    const article = articleText(db, articleId);
    return {
      asOf: null,
      article,
      analysis: analysisOf(db, articleId),
      claims: claimsUnderReview(db, articleId),
      later: laterThan(db, article).map(({ article: { id, title, outlet, publishedOn }, order }) => ({
        id,
        title,
        outlet,
        publishedOn,
        certainlyLater: order === 'later',
      })),
      readSoFar: this.#analysis.readSoFar(articleId),
      earlierVersions: earlierVersions(db, articleId),
      supersededBy: newestVersion(db, articleId),
      signOff: signOffs(db, [articleId]).get(articleId) ?? null,
    };
  }

  describe(articleId: string, description: ArticleDescription): ArticleText {
    const before = articleState(this.#ctx.db, articleId);
    this.#editing.carryOut({
      sentence: `Edit the details of “${description.title}”`,
      articleId,
      claimId: null,
      change: { entity: 'article', id: articleId, before, after: { ...description, removed: false } },
    });
    return articleText(this.#ctx.db, articleId);
  }

  /** Takes an article out of the library. Where it is a newer version of another, that one is back in its place then. */
  removeArticle(articleId: string): void {
    const { title } = articleText(this.#ctx.db, articleId);
    const earlierId = earlierVersion(this.#ctx.db, articleId);
    if (earlierId !== null) {
      this.#editing.carryOut({
        sentence: `Remove “${title}” and restore its earlier version`,
        articleId,
        claimId: null,
        change: {
          entity: 'version',
          id: articleId,
          before: { earlierId, accepted: true },
          after: { earlierId, accepted: false },
        },
      });
      return;
    }
    const before = articleState(this.#ctx.db, articleId);
    this.#editing.carryOut({
      sentence: `Remove “${title}” from the library`,
      articleId,
      claimId: null,
      change: { entity: 'article', id: articleId, before, after: { ...before, removed: true } },
    });
  }

  mark(articleId: string, span: Span): string {
    const { db, newId } = this.#ctx;
    const article = articleText(db, articleId);
    const draft = engine.describe(article, claimable(article.text, span));
    if (claimsOf(db, articleId).some((claim) => claim.start === draft.start && claim.end === draft.end)) {
      throw new Failure('duplicate', 'Exactly these words are already marked as a claim.');
    }
    const claimId = newId();
    this.#editing.carryOut(
      {
        sentence: `Mark ${quoted(article.text.slice(draft.start, draft.end))} as a claim`,
        articleId,
        claimId,
        change: {
          entity: 'claim',
          id: claimId,
          before: { ...draft, removed: true },
          after: { ...draft, removed: false },
        },
      },
      () => insertClaim(db, { ...draft, id: claimId, articleId, origin: 'editor', engine: engine.version }),
    );
    this.#analysis.request([articleId]);
    return claimId;
  }

  respan(claimId: string, span: Span): void {
    const { db } = this.#ctx;
    const claim = liveClaim(db, claimId);
    const article = articleText(db, claim.articleId);
    const before = claimState(db, claimId);
    const after: ClaimState = { ...engine.describe(article, claimable(article.text, span)), removed: false };
    if (after.start === before.start && after.end === before.end) return;
    this.#editing.carryOut({
      sentence: `Change the wording of ${quoted(claim.quote)}`,
      articleId: claim.articleId,
      claimId,
      change: { entity: 'claim', id: claimId, before, after },
    });
    this.#analysis.request([claim.articleId]);
  }

  removeClaim(claimId: string): void {
    const claim = liveClaim(this.#ctx.db, claimId);
    const before = claimState(this.#ctx.db, claimId);
    this.#editing.carryOut({
      sentence: `Remove the claim ${quoted(claim.quote)}`,
      articleId: claim.articleId,
      claimId,
      change: { entity: 'claim', id: claimId, before, after: { ...before, removed: true } },
    });
  }

  attach(claimId: string, sourceId: string, span: Span, relation: Relation): string {
    const { db, newId, now } = this.#ctx;
    const claim = liveClaim(db, claimId);
    const article = articleText(db, claim.articleId);
    const source = articleText(db, sourceId);
    if (versionIds(db, article.id).has(source.id) || !mayBeLater(source.publishedOn, article.publishedOn)) {
      throw new Failure(
        'bad-input',
        `“${source.title}” was not published later, so it cannot be evidence for this claim.`,
      );
    }
    const { start, end } = within(source.text, span);
    const evidenceId = newId();
    this.#editing.carryOut(
      {
        sentence: `Attach evidence to ${quoted(claim.quote)}`,
        articleId: claim.articleId,
        claimId,
        change: { entity: 'evidence', id: evidenceId, before: { removed: true }, after: { removed: false } },
      },
      () =>
        insertEvidence(db, {
          id: evidenceId,
          claimId,
          articleId: sourceId,
          start,
          end,
          relation,
          score: 1,
          chosenBy: 'editor',
          engine: engine.version,
          addedAt: now(),
        }),
    );
    return evidenceId;
  }

  detach(evidenceId: string): void {
    const evidence = liveEvidence(this.#ctx.db, evidenceId);
    const claim = liveClaim(this.#ctx.db, evidence.claimId);
    this.#editing.carryOut({
      sentence: `Detach evidence from ${quoted(claim.quote)}`,
      articleId: claim.articleId,
      claimId: claim.id,
      change: { entity: 'evidence', id: evidenceId, before: { removed: false }, after: { removed: true } },
    });
  }

  /** Says what a passage does to its claim. Nothing is written where an editor has said so already. */
  relate(evidenceId: string, relation: Relation): void {
    const evidence = liveEvidence(this.#ctx.db, evidenceId);
    if (evidence.relation === relation && (evidence.relationSet || evidence.chosenBy === 'editor')) return;
    const claim = liveClaim(this.#ctx.db, evidence.claimId);
    this.#giveRoles(claim, `Say that a passage ${ROLE_WORDS[relation]} ${quoted(claim.quote)}`, (role) =>
      role.evidenceId === evidenceId ? { ...role, relation, relationSet: true } : role,
    );
  }

  /** Chooses the passage that decides, or with false that it does not. */
  chooseDeciding(evidenceId: string, decides: boolean): void {
    const evidence = liveEvidence(this.#ctx.db, evidenceId);
    const claim = liveClaim(this.#ctx.db, evidence.claimId);
    const sentence = decides ? 'Let a passage decide' : 'No longer let a passage decide';
    this.#giveRoles(claim, `${sentence} ${quoted(claim.quote)}`, (role) => ({
      ...role,
      decides: role.evidenceId === evidenceId ? decides : decides ? false : role.decides,
    }));
  }

  #giveRoles(claim: Claim, sentence: string, roleOf: (role: PassageRole) => PassageRole): void {
    const { before, after } = changedRoles(this.#ctx.db, claim.id, roleOf);
    if (after.length === 0) return;
    const { articleId, id } = claim;
    this.#editing.carryOut({
      sentence,
      articleId,
      claimId: id,
      change: { entity: 'passage-roles', id, before, after },
    });
  }

  /** Passages of later articles that hold the editor's words, best first. */
  search(claimId: string, query: string): PassageHit[] {
    const { db } = this.#ctx;
    const claim = liveClaim(db, claimId);
    const later = new Map(laterThan(db, articleText(db, claim.articleId)).map(({ article }) => [article.id, article]));
    const words = query.split(/\s+/).filter((word) => word !== '');
    const terms = words.map((word) => ({ word, weight: 1 }));
    return searchPassages(db, terms, [...later.keys()], HITS).flatMap(({ passageId }) => {
      const passage = passageById(db, passageId);
      const article = passage === null ? undefined : later.get(passage.articleId);
      if (passage === null || article === undefined) return [];
      const { start, end, quote } = passage;
      const { id, title, outlet, publishedOn } = article;
      return [{ articleId: id, articleTitle: title, outlet, publishedOn, start, end, quote }];
    });
  }

  /** The verdict in force; null where there never was one. */
  verdictOf(claimId: string): Verdict | null {
    return verdictInForce(this.#ctx.db, claimId);
  }

  /**
   * Appends a verdict, unless it says exactly what stands already. With `passage`, that passage does what is said from
   * then on, and decides: one edit, taken back as one.
   * @throws Failure `not-found` when the claim has no such passage.
   */
  decide(
    claimId: string,
    verdict: VerdictState,
    passage?: { readonly evidenceId: string; readonly relation: Relation },
  ): void {
    const { value, note, correction } = verdict;
    const claim = liveClaim(this.#ctx.db, claimId);
    const before = standingVerdict(this.#ctx, claimId);
    const fault = verdict.fault ?? before.fault;
    const isSaid =
      before.value === value && before.note === note && before.correction === correction && before.fault === fault;
    if (isSaid && passage === undefined) return;
    if (passage !== undefined && liveEvidence(this.#ctx.db, passage.evidenceId).claimId !== claimId)
      throw new Failure('not-found', 'This passage belongs to another claim.');
    const roles =
      passage === undefined
        ? null
        : changedRoles(this.#ctx.db, claimId, (role) =>
            role.evidenceId === passage.evidenceId
              ? { ...role, relation: passage.relation, relationSet: true, decides: true }
              : { ...role, decides: false },
          );
    const sentence =
      before.value === value
        ? `Change the note on ${quoted(claim.quote)}`
        : value === null
          ? `Mark ${quoted(claim.quote)} as undecided`
          : `Mark ${quoted(claim.quote)} as ${value}`;
    this.#editing.carryOut({
      sentence,
      articleId: claim.articleId,
      claimId,
      change: {
        entity: 'verdict',
        id: claimId,
        before: roles === null ? before : { ...before, roles: roles.before },
        after: {
          ...newVerdict(this.#ctx, claimId, { value, note, correction, fault }),
          ...(roles === null ? {} : { roles: roles.after }),
        },
      },
    });
  }
}

/** How edits name what a passage does. */
const ROLE_WORDS: Readonly<Record<Relation, string>> = {
  supports: 'supports',
  contradicts: 'contradicts',
  supersedes: 'replaces',
  mentions: 'only mentions',
};

/** Those of a claim's passages whose role would change, as they stand and as they would stand. */
function changedRoles(db: ReadableDatabase, claimId: string, roleOf: (role: PassageRole) => PassageRole) {
  const pairs = rolesOfClaim(db, claimId)
    .map((before) => ({ before, after: roleOf(before) }))
    .filter(
      ({ before, after }) =>
        before.relation !== after.relation ||
        before.relationSet !== after.relationSet ||
        before.decides !== after.decides,
    );
  return { before: pairs.map(({ before }) => before), after: pairs.map(({ after }) => after) };
}

/** A span inside the text, without blank ends. @throws Failure `bad-input` when nothing is left. */
function within(text: string, span: Span): Span {
  let { start, end } = { start: span.start, end: Math.min(span.end, text.length) };
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  if (isInsideCharacter(text, start)) start -= 1;
  if (isInsideCharacter(text, end)) end += 1;
  if (start >= end) throw new Failure('bad-input', 'Select some words first.');
  return { start, end };
}

function claimable(text: string, span: Span): Span {
  const trimmed = within(text, span);
  if (trimmed.end - trimmed.start > LONGEST_CLAIM)
    throw new Failure('bad-input', 'A claim is one sentence at most. Select fewer words.');
  return trimmed;
}

/** True when the offset falls between the two halves of one character. */
function isInsideCharacter(text: string, offset: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '');
}

function quoted(quote: string): string {
  return `“${shortened(quote, 60)}”`;
}

export function reviewProcedures(
  reviewing: Reviewing,
): Handlers<
  | 'article.describe'
  | 'article.remove'
  | 'claim.mark'
  | 'claim.respan'
  | 'claim.remove'
  | 'evidence.attach'
  | 'evidence.detach'
  | 'evidence.relate'
  | 'evidence.decide'
  | 'evidence.search'
  | 'verdict.record'
> {
  return {
    'article.describe': ({ articleId, description }) => reviewing.describe(articleId, description),
    'article.remove': ({ articleId }) => {
      reviewing.removeArticle(articleId);
      return null;
    },
    'claim.mark': ({ articleId, start, end }) => ({ claimId: reviewing.mark(articleId, { start, end }) }),
    'claim.respan': ({ claimId, start, end }) => {
      reviewing.respan(claimId, { start, end });
      return null;
    },
    'claim.remove': ({ claimId }) => {
      reviewing.removeClaim(claimId);
      return null;
    },
    'evidence.attach': ({ claimId, articleId, start, end, relation }) => ({
      evidenceId: reviewing.attach(claimId, articleId, { start, end }, relation),
    }),
    'evidence.detach': ({ evidenceId }) => {
      reviewing.detach(evidenceId);
      return null;
    },
    'evidence.relate': ({ evidenceId, relation }) => {
      reviewing.relate(evidenceId, relation);
      return null;
    },
    'evidence.decide': ({ evidenceId, decides }) => {
      reviewing.chooseDeciding(evidenceId, decides);
      return null;
    },
    'evidence.search': ({ claimId, query }) => reviewing.search(claimId, query),
    'verdict.record': ({ claimId, passage, ...verdict }) => {
      reviewing.decide(claimId, verdict, passage);
      return reviewing.verdictOf(claimId);
    },
  };
}
