import { CLAIM_MARK_NAMES } from '../../../shared/claim-mark.ts';
import { dayOf, readableDate } from '../../../shared/dates.ts';
import {
  type NothingFound,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchHit,
  type SearchKind,
} from '../../../shared/search.ts';
import { readSearch, type SearchRequest, type SoughtTerm } from '../../../shared/search-request.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { articlesInWords } from '../store/articles.ts';
import { passagesOf } from '../store/passages.ts';
import { type Quote, quoter } from '../store/quoter.ts';
import { theseInOrder } from '../store/these-in-order.ts';
import {
  articlesWithWords,
  bestPassages,
  claimsOfArticles,
  type TypedClaim,
  type TypedEvidence,
  type TypedVerdict,
  typedArticles,
  typedClaims,
  typedEvidence,
  typedPassages,
  typedVerdicts,
} from '../store/typed-search.ts';
import { servedClaims, servingPassages } from './evidence-hits.ts';
import { bestTogether, type HoldingPassage, holdingPassages } from './scattered-words.ts';
import { articlesWith, articlesWithin, emptyLimits, type SearchField, searchField } from './search-limits.ts';
import { findTerms, fullTextQuery, scatteredQuery, snippetOf } from './sought-terms.ts';

/** How many of a kind are shown. */
const SHOWN = 8;
/** How many rows of a kind are looked at, so that a limit which few keep within does not hold up the answer. */
const MOST_LOOKED_AT = 2000;
/** How many of the best passages evidence is looked for in; each can bear on many claims. */
const PASSAGES_FOR_EVIDENCE = 100;
/** How many of the newest articles that have all the words are read. */
const MOST_READ = 60;
const SHORTEST = 2;
/** How much of a claim's words stands beside a hit, in code units. */
const LONGEST_QUOTE = 90;

const NOTHING: SearchAnswer = { groups: [], nothing: null };
const NONE: Found = { hits: [], more: false };

interface Found {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

/** An article that has all the words somewhere, with the passages in which they stand. */
interface ReadArticle {
  readonly id: string;
  readonly passages: readonly HoldingPassage[];
}

/** What a request finds its passages by. */
interface FoundPassages {
  /** That hold all terms, the best first. */
  readonly whole: readonly number[];
  /** That hold the longest of several terms: a span over several passages can hold the others. */
  readonly wider: () => readonly number[];
  /** The newest articles that have all the terms. */
  readonly articles: readonly ReadArticle[];
}

/** The search over everything that a workspace holds: titles, text, claims, evidence, notes and verdicts. */
export class Searching {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /**
   * Where all terms of the query stand together: whole words and phrases, the last word by its beginning while it is
   * being typed; and articles in which they stand in different sentences. Case and diacritics do not count. A query
   * without a limit and with no word of two letters or digits finds nothing. Claims and evidence are looked for in the
   * passages that match best, so that a word which stands everywhere does not hold up the answer; where only some
   * articles count, in the newest that have all the words.
   */
  everything(query: string): SearchAnswer {
    const request = readSearch(query);
    const { terms, limits, problems } = request;
    if (problems.length > 0) return NOTHING;
    if (limits.length === 0 && !terms.some(({ words }) => words.some(({ length }) => length >= SHORTEST)))
      return NOTHING;
    const field = searchField(this.#ctx, request);
    const found = terms.length === 0 ? this.#byLimits(request, field) : this.#byTerms(terms, field);
    const groups = SEARCH_KINDS.map((kind) => ({ kind, ...found[kind] })).filter(({ hits }) => hits.length > 0);
    return { groups, nothing: groups.length === 0 ? this.#whyNothing(request) : null };
  }

  #byTerms(terms: readonly SoughtTerm[], field: SearchField): Record<SearchKind, Found> {
    const quote = quoter(this.#ctx.db);
    const found = this.#foundPassages(terms, field);
    const widened = (look: (ids: readonly number[]) => Found) => {
      const narrow = look(found.whole);
      if (terms.length === 1 || narrow.hits.length === SHOWN) return narrow;
      return look([...new Set([...found.whole, ...found.wider()])]);
    };
    const notes = this.#notes(terms, field, quote);
    const ofArticles = (look: () => Found) => (field.isOfClaims ? NONE : look());
    return {
      article: ofArticles(() => this.#articles(terms, field)),
      claim: widened((ids) => this.#claims(typedClaims(this.#ctx.db, ids), terms, field, quote)),
      note: notes,
      verdict: this.#verdicts(terms, new Set(notes.hits.map(({ id }) => id)), field, quote),
      evidence: widened((ids) => this.#evidence(terms, ids, field, quote)),
      passage: ofArticles(() => this.#passages(terms, found.whole)),
      scattered: ofArticles(() => this.#scattered(terms, found.articles)),
    };
  }

  /** What limits leave where no word is sought: articles, or claims where a verdict is asked for. */
  #byLimits(request: SearchRequest, field: SearchField): Record<SearchKind, Found> {
    const { db } = this.#ctx;
    const within = articlesWithin(this.#ctx, request, field);
    const none = { note: NONE, verdict: NONE, evidence: NONE, passage: NONE, scattered: NONE };
    if (field.isOfClaims) {
      const claims = claimsOfArticles(db, within.slice(0, MOST_READ));
      return { article: NONE, claim: this.#claims(claims, [], field, quoter(db)), ...none };
    }
    const hits = this.#described(within.slice(0, SHOWN)).map(({ id, title, outlet, publishedOn }) => ({
      ...{ id, articleId: id, articleTitle: title, outlet, publishedOn, claimId: null, span: null, detail: null },
      ...{ snippet: snippetOf(title, []), further: [] },
    }));
    return { article: { hits, more: within.length > SHOWN }, claim: NONE, ...none };
  }

  #foundPassages(terms: readonly SoughtTerm[], field: SearchField): FoundPassages {
    const { db } = this.#ctx;
    const longest = terms.reduce((best, each) => (lengthOf(each) > lengthOf(best) ? each : best));
    const articles = field.isNarrow || terms.length > 1 ? this.#readArticles(terms, field) : [];
    if (!field.isNarrow) {
      return {
        whole: bestPassages(db, fullTextQuery(terms)),
        wider: () => bestPassages(db, fullTextQuery([longest])),
        articles,
      };
    }
    const holding = (is: (passage: HoldingPassage) => boolean) =>
      articles.flatMap(({ passages }) => passages.filter(is).map(({ id }) => id));
    return {
      whole: holding(({ holds }) => holds.size === terms.length),
      wider: () => holding(({ holds }) => holds.has(terms.indexOf(longest))),
      articles,
    };
  }

  /** The newest articles that have all terms, read for where these stand. */
  #readArticles(terms: readonly SoughtTerm[], field: SearchField): ReadArticle[] {
    const { db } = this.#ctx;
    const phrases = terms.filter(({ words }) => words.length > 1).map((term) => new Set(articlesWith(this.#ctx, term)));
    return articlesWithWords(db, scatteredQuery(terms))
      .filter((id) => field.hasArticle(id) && phrases.every((holding) => holding.has(id)))
      .slice(0, MOST_READ)
      .map((id) => ({ id, passages: holdingPassages(passagesOf(db, id), terms) }));
  }

  /** Articles whose words lie in different sentences: those in the fewest first, of equals the newest. */
  #scattered(terms: readonly SoughtTerm[], articles: readonly ReadArticle[]): Found {
    const apart = articles
      .map(({ id, passages }) => ({ id, together: bestTogether(passages, terms.length) }))
      .filter(({ together }) => together.length > 1)
      .sort((a, b) => a.together.length - b.together.length);
    const passagesIn = new Map(apart.map(({ id, together }) => [id, together]));
    const ids = [...passagesIn.keys()].slice(0, SHOWN);
    const hits = this.#described(ids).map(({ id, title, outlet, publishedOn }) => {
      const [first, ...others] = passagesIn.get(id) as [HoldingPassage, ...HoldingPassage[]];
      const { start, end } = first;
      const [snippet, ...further] = [first, ...others].map(({ quote, marks }) => snippetOf(quote, marks));
      return {
        ...{ id, articleId: id, articleTitle: title, outlet, publishedOn, claimId: null, span: { start, end } },
        ...{ detail: null, snippet: snippet as SearchHit['snippet'], further },
      };
    });
    return { hits, more: apart.length > SHOWN };
  }

  #described(articleIds: readonly string[]) {
    return theseInOrder(articlesInWords(this.#ctx.db, articleIds), articleIds, ({ id }) => id);
  }

  /** What an editor can loosen where nothing was found. */
  #whyNothing(request: SearchRequest): NothingFound {
    const { terms, without, limits } = request;
    const counts = terms.map((term) => articlesWith(this.#ctx, term).length);
    const isLimited = limits.length > 0 || without.length > 0;
    const free: SearchRequest = { ...request, limits: [], without: [] };
    const all = isLimited && terms.length > 0 ? this.#readArticles(terms, searchField(this.#ctx, free)).length : 0;
    return {
      unknown: terms.filter((_, at) => counts[at] === 0).map(({ typed }) => typed),
      empty: emptyLimits(this.#ctx, request),
      without: all,
    };
  }

  #articles(terms: readonly SoughtTerm[], field: SearchField): Found {
    return collect(typedArticles(this.#ctx.db, fullTextQuery(terms)), (article) => {
      const text = [article.title, article.byline, article.outlet].filter(Boolean).join(' · ');
      const marks = findTerms(text, terms);
      if (marks === null || !field.hasArticle(article.id)) return null;
      const { id, title, outlet, publishedOn } = article;
      return {
        ...{ id, articleId: id, articleTitle: title, outlet, publishedOn, claimId: null, span: null, detail: null },
        ...{ snippet: snippetOf(text, marks), further: [] },
      };
    });
  }

  #passages(terms: readonly SoughtTerm[], passageIds: readonly number[]): Found {
    return collect(typedPassages(this.#ctx.db, passageIds), ({ id, start, end, quote, ...where }) => ({
      ...where,
      ...{ id: String(id), claimId: null, span: { start, end }, detail: null },
      ...{ snippet: snippetOf(quote, findTerms(quote, terms) ?? []), further: [] },
    }));
  }

  #claims(claims: Iterable<TypedClaim>, terms: readonly SoughtTerm[], field: SearchField, quote: Quote): Found {
    return collect(claims, (claim) => {
      const words = quote(claim.articleId, claim);
      const marks = findTerms(words, terms);
      if (marks === null || !field.hasArticle(claim.articleId)) return null;
      if (!field.hasClaim(claim.articleId, claim.id)) return null;
      const { id, articleId, articleTitle, outlet, publishedOn } = claim;
      return {
        ...{ id, articleId, articleTitle, outlet, publishedOn, claimId: id, span: null },
        detail: CLAIM_MARK_NAMES[field.markOf(articleId, id) ?? 'undecided'].word,
        ...{ snippet: snippetOf(words, marks), further: [] },
      };
    });
  }

  /** Each passage once, with the claims on which it bears. Limits count for the article in which the passage stands, verdicts for the claim. */
  #evidence(terms: readonly SoughtTerm[], passageIds: readonly number[], field: SearchField, quote: Quote): Found {
    const wordsOf = (evidence: TypedEvidence) => quote(evidence.laterId, evidence);
    const isSought = (evidence: TypedEvidence) =>
      findTerms(wordsOf(evidence), terms) !== null && field.hasClaim(evidence.articleId, evidence.claimId);
    const rows = typedEvidence(this.#ctx.db, passageIds.slice(0, PASSAGES_FOR_EVIDENCE));
    return collect(servingPassages(rows, isSought, MOST_LOOKED_AT), (passage) => {
      const { id, articleId, articleTitle, outlet, publishedOn, claimId } = passage.first;
      const words = wordsOf(passage.first);
      return {
        ...{ id, articleId, articleTitle, outlet, publishedOn, claimId, span: null },
        detail: servedClaims(passage, quote),
        ...{ snippet: snippetOf(words, findTerms(words, terms) ?? []), further: [] },
      };
    });
  }

  /** Notes and corrections that stand now. */
  #notes(terms: readonly SoughtTerm[], field: SearchField, quote: Quote): Found {
    const match = `{note correction} : (${fullTextQuery(terms)})`;
    return collect(typedVerdicts(this.#ctx.db, match), (verdict) => {
      if (verdict.inForce === 0 || !isOfField(verdict, field)) return null;
      const text = saidIn(verdict);
      return {
        ...placeOf(verdict),
        detail: `${wordFor(verdict.value)}: “${shortened(quote(verdict.articleId, verdict), LONGEST_QUOTE)}”`,
        ...{ snippet: snippetOf(text, findTerms(text, terms) ?? []), further: [] },
      };
    });
  }

  /** Verdicts by their value, their checker, and notes that have been replaced since. */
  #verdicts(terms: readonly SoughtTerm[], shown: ReadonlySet<string>, field: SearchField, quote: Quote): Found {
    return collect(typedVerdicts(this.#ctx.db, fullTextQuery(terms)), (verdict) => {
      if (shown.has(verdict.id) || !isOfField(verdict, field)) return null;
      const said = saidIn(verdict);
      const day = readableDate(dayOf(verdict.decidedAt));
      const text = `${wordFor(verdict.value)} · ${verdict.decidedBy} · ${day}${said === '' ? '' : ` · ${said}`}`;
      const claim = `“${shortened(quote(verdict.articleId, verdict), LONGEST_QUOTE)}”`;
      return {
        ...placeOf(verdict),
        detail: verdict.inForce === 1 ? claim : `Replaced since, on ${claim}`,
        ...{ snippet: snippetOf(text, findTerms(text, terms) ?? []), further: [] },
      };
    });
  }
}

/** The first hits, each once, and whether there are more. */
function collect<Row>(rows: Iterable<Row>, hitOf: (row: Row) => SearchHit | null): Found {
  const hits = new Map<string, SearchHit>();
  let lookedAt = 0;
  for (const row of rows) {
    lookedAt += 1;
    if (lookedAt > MOST_LOOKED_AT) return { hits: [...hits.values()], more: true };
    const hit = hitOf(row);
    if (hit === null || hits.has(hit.id)) continue;
    if (hits.size === SHOWN) return { hits: [...hits.values()], more: true };
    hits.set(hit.id, hit);
  }
  return { hits: [...hits.values()], more: false };
}

function isOfField({ articleId, claimId }: TypedVerdict, field: SearchField): boolean {
  return field.hasArticle(articleId) && field.hasClaim(articleId, claimId);
}

function lengthOf({ words }: SoughtTerm): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

function placeOf({ id, articleId, articleTitle, outlet, publishedOn, claimId }: TypedVerdict) {
  return { id, articleId, articleTitle, outlet, publishedOn, claimId, span: null };
}

function saidIn({ note, correction }: TypedVerdict): string {
  return [note, correction].filter((part) => part !== '').join(' → ');
}

function wordFor(value: string | null): string {
  return value === null ? 'Undecided' : value.charAt(0).toUpperCase() + value.slice(1);
}

export function searchProcedures(searching: Searching): Handlers<'search.everything'> {
  return { 'search.everything': ({ query }) => searching.everything(query) };
}
