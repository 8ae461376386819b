import { dayOf, readableDate } from '../../../shared/dates.ts';
import { SEARCH_KINDS, type SearchAnswer, type SearchHit, type SearchKind } from '../../../shared/search.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { type Quote, quoter } from '../store/quoter.ts';
import {
  bestPassages,
  type TypedVerdict,
  typedArticles,
  typedClaims,
  typedEvidence,
  typedPassages,
  typedVerdicts,
} from '../store/typed-search.ts';
import { findWords, fullTextQuery, type SoughtWord, snippetOf, soughtWords } from './sought-words.ts';

/** How many of a kind are shown. */
const SHOWN = 8;
/** How many of the best passages evidence is looked for in; each can bear on many claims. */
const PASSAGES_FOR_EVIDENCE = 100;
const SHORTEST = 2;
/** How much of a claim's words stands beside a hit, in code units. */
const LONGEST_QUOTE = 90;

interface Found {
  readonly hits: SearchHit[];
  readonly more: boolean;
}

/** The search over everything that a workspace holds: titles, text, claims, evidence, notes and verdicts. */
export class Searching {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /**
   * Where all words of the query stand together: whole words, the last one by its beginning while it is being typed.
   * Case and diacritics do not count. A query with no word of two letters or digits finds nothing. Claims and evidence
   * are looked for in the passages that match best, so that a word which stands everywhere does not hold up the answer.
   */
  everything(query: string): SearchAnswer {
    const sought = soughtWords(query);
    if (!sought.some(({ word }) => word.length >= SHORTEST)) return { groups: [] };
    const { db } = this.#ctx;
    const passageIds = bestPassages(db, fullTextQuery(sought));
    const quote = quoter(db);
    const notes = this.#notes(sought, quote);
    const found: Record<SearchKind, Found> = {
      article: this.#articles(sought),
      claim: this.#widened(sought, passageIds, (ids) => this.#claims(sought, ids, quote)),
      note: notes,
      verdict: this.#verdicts(sought, new Set(notes.hits.map(({ id }) => id)), quote),
      evidence: this.#widened(sought, passageIds, (ids) => this.#evidence(sought, ids, quote)),
      passage: this.#passages(sought, passageIds),
    };
    return {
      groups: SEARCH_KINDS.map((kind) => ({ kind, ...found[kind] })).filter(({ hits }) => hits.length > 0),
    };
  }

  /** Looks again in passages that hold the longest word alone: a span over several passages can hold the others. */
  #widened(sought: readonly SoughtWord[], passageIds: number[], look: (ids: readonly number[]) => Found): Found {
    const narrow = look(passageIds);
    if (sought.length === 1 || narrow.hits.length === SHOWN) return narrow;
    const longest = sought.reduce((best, candidate) => (candidate.word.length > best.word.length ? candidate : best));
    const wider = bestPassages(this.#ctx.db, fullTextQuery([longest]));
    return look([...passageIds, ...wider.filter((id) => !passageIds.includes(id))]);
  }

  #articles(sought: readonly SoughtWord[]): Found {
    return collect(typedArticles(this.#ctx.db, fullTextQuery(sought)), (article) => {
      const text = [article.title, article.byline, article.outlet].filter(Boolean).join(' · ');
      const marks = findWords(text, sought);
      if (marks === null) return null;
      const { id, title, outlet, publishedOn } = article;
      return {
        ...{ id, articleId: id, articleTitle: title, outlet, publishedOn, claimId: null, span: null, detail: null },
        snippet: snippetOf(text, marks),
      };
    });
  }

  #passages(sought: readonly SoughtWord[], passageIds: readonly number[]): Found {
    return collect(typedPassages(this.#ctx.db, passageIds), ({ id, start, end, quote, ...where }) => ({
      ...where,
      ...{ id: String(id), claimId: null, span: { start, end }, detail: null },
      snippet: snippetOf(quote, findWords(quote, sought) ?? []),
    }));
  }

  #claims(sought: readonly SoughtWord[], passageIds: readonly number[], quote: Quote): Found {
    return collect(typedClaims(this.#ctx.db, passageIds), (claim) => {
      const words = quote(claim.articleId, claim);
      const marks = findWords(words, sought);
      if (marks === null) return null;
      const { id, articleId, articleTitle, outlet, publishedOn, value } = claim;
      return {
        ...{ id, articleId, articleTitle, outlet, publishedOn, claimId: id, span: null },
        detail: wordFor(value),
        snippet: snippetOf(words, marks),
      };
    });
  }

  #evidence(sought: readonly SoughtWord[], passageIds: readonly number[], quote: Quote): Found {
    return collect(typedEvidence(this.#ctx.db, passageIds.slice(0, PASSAGES_FOR_EVIDENCE)), (evidence) => {
      const words = quote(evidence.laterId, evidence);
      const marks = findWords(words, sought);
      if (marks === null) return null;
      const { id, articleId, articleTitle, outlet, publishedOn, claimId, foundIn, claimStart, claimEnd } = evidence;
      const claim = shortened(quote(articleId, { start: claimStart, end: claimEnd }), LONGEST_QUOTE);
      return {
        ...{ id, articleId, articleTitle, outlet, publishedOn, claimId, span: null },
        detail: `In “${foundIn}”, for the claim “${claim}”`,
        snippet: snippetOf(words, marks),
      };
    });
  }

  /** Notes and corrections that stand now. */
  #notes(sought: readonly SoughtWord[], quote: Quote): Found {
    const match = `{note correction} : (${fullTextQuery(sought)})`;
    return collect(typedVerdicts(this.#ctx.db, match), (verdict) => {
      if (verdict.inForce === 0) return null;
      const text = saidIn(verdict);
      return {
        ...placeOf(verdict),
        detail: `${wordFor(verdict.value)}: “${shortened(quote(verdict.articleId, verdict), LONGEST_QUOTE)}”`,
        snippet: snippetOf(text, findWords(text, sought) ?? []),
      };
    });
  }

  /** Verdicts by their value, their checker, and notes that have been replaced since. */
  #verdicts(sought: readonly SoughtWord[], shown: ReadonlySet<string>, quote: Quote): Found {
    return collect(typedVerdicts(this.#ctx.db, fullTextQuery(sought)), (verdict) => {
      if (shown.has(verdict.id)) return null;
      const said = saidIn(verdict);
      const day = readableDate(dayOf(verdict.decidedAt));
      const text = `${wordFor(verdict.value)} · ${verdict.decidedBy} · ${day}${said === '' ? '' : ` · ${said}`}`;
      const claim = `“${shortened(quote(verdict.articleId, verdict), LONGEST_QUOTE)}”`;
      return {
        ...placeOf(verdict),
        detail: verdict.inForce === 1 ? claim : `Replaced since, on ${claim}`,
        snippet: snippetOf(text, findWords(text, sought) ?? []),
      };
    });
  }
}

/** The first hits, each once, and whether there are more. */
function collect<Row>(rows: Iterable<Row>, hitOf: (row: Row) => SearchHit | null): Found {
  const hits = new Map<string, SearchHit>();
  for (const row of rows) {
    const hit = hitOf(row);
    if (hit === null || hits.has(hit.id)) continue;
    if (hits.size === SHOWN) return { hits: [...hits.values()], more: true };
    hits.set(hit.id, hit);
  }
  return { hits: [...hits.values()], more: false };
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
