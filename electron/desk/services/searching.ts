import { partialDate, readableDate } from '../../../shared/dates.ts';
import { SEARCH_KINDS, type SearchAnswer, type SearchHit, type SearchKind } from '../../../shared/search.ts';
import type { DeskContext } from '../context.ts';
import { liveArticles } from '../store/articles.ts';
import { allVerdicts, quoter, typedClaims, typedEvidence, typedPassages } from '../store/typed-search.ts';
import { findWords, fullTextQuery, type SoughtWord, snippetOf, soughtWords } from './sought-words.ts';

/** How many of a kind are shown; the rest is counted. */
const SHOWN = 8;
const SHORTEST = 2;

interface Found {
  readonly hits: SearchHit[];
  readonly total: number;
}

/** The search over everything that a workspace holds: titles, text, claims, evidence, notes and verdicts. */
export class Searching {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /**
   * Where all words of the query stand together: whole words, the last one by its beginning while it is being typed.
   * Case and diacritics do not count. A query with no word of two letters or digits finds nothing.
   */
  everything(query: string): SearchAnswer {
    const sought = soughtWords(query);
    if (!sought.some(({ word }) => word.length >= SHORTEST)) return { groups: [] };
    const { notes, verdicts } = this.#verdicts(sought);
    const found: Record<SearchKind, Found> = {
      article: this.#articles(sought),
      claim: this.#claims(sought),
      note: notes,
      verdict: verdicts,
      evidence: this.#evidence(sought),
      passage: this.#passages(sought),
    };
    return {
      groups: SEARCH_KINDS.map((kind) => ({ kind, ...found[kind] })).filter(({ hits }) => hits.length > 0),
    };
  }

  #articles(sought: readonly SoughtWord[]): Found {
    return collect(liveArticles(this.#ctx.db), (article) => {
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

  #passages(sought: readonly SoughtWord[]): Found {
    const { passages, total } = typedPassages(this.#ctx.db, fullTextQuery(sought), SHOWN);
    const hits = passages.map(({ id, start, end, quote, ...where }) => ({
      ...where,
      id: String(id),
      claimId: null,
      span: { start, end },
      detail: null,
      snippet: snippetOf(quote, findWords(quote, sought) ?? []),
    }));
    return { hits, total };
  }

  #claims(sought: readonly SoughtWord[]): Found {
    return collect(typedClaims(this.#ctx.db, anchorOf(sought)), ({ id, quote, value, ...where }) => {
      const marks = findWords(quote, sought);
      if (marks === null) return null;
      const { articleId, articleTitle, outlet, publishedOn } = where;
      return {
        ...{ id, articleId, articleTitle, outlet, publishedOn, claimId: id, span: null },
        detail: wordFor(value),
        snippet: snippetOf(quote, marks),
      };
    });
  }

  #evidence(sought: readonly SoughtWord[]): Found {
    return collect(typedEvidence(this.#ctx.db, anchorOf(sought)), (evidence) => {
      const marks = findWords(evidence.quote, sought);
      if (marks === null) return null;
      const { id, articleId, articleTitle, outlet, publishedOn, claimId, claimQuote, foundIn } = evidence;
      return {
        ...{ id, articleId, articleTitle, outlet, publishedOn, claimId, span: null },
        detail: `In “${foundIn}”, for the claim “${shortened(claimQuote)}”`,
        snippet: snippetOf(evidence.quote, marks),
      };
    });
  }

  /** A note or correction that stands now is a note; what is found by its value, its checker or an older note a verdict. */
  #verdicts(sought: readonly SoughtWord[]): { notes: Found; verdicts: Found } {
    const quote = quoter(this.#ctx.db);
    const rows = allVerdicts(this.#ctx.db);
    const noted = new Set<string>();
    const base = ({ id, articleId, articleTitle, outlet, publishedOn, claimId }: (typeof rows)[number]) => {
      return { id, articleId, articleTitle, outlet, publishedOn, claimId, span: null };
    };
    const notes = collect(rows, (row) => {
      if (row.inForce === 0) return null;
      const text = [row.note, row.correction].filter((part) => part !== '').join(' → ');
      const marks = text === '' ? null : findWords(text, sought);
      if (marks === null) return null;
      noted.add(row.id);
      const detail = `${wordFor(row.value)}: “${shortened(quote(row.articleId, row))}”`;
      return { ...base(row), detail, snippet: snippetOf(text, marks) };
    });
    const verdicts = collect(rows, (row) => {
      if (noted.has(row.id)) return null;
      const said = [row.note, row.correction].filter((part) => part !== '').join(' → ');
      const day = readableDate(partialDate(row.decidedAt.slice(0, 10)));
      const text = `${wordFor(row.value)} · ${row.decidedBy} · ${day}${said === '' ? '' : ` · ${said}`}`;
      const marks = findWords(text, sought);
      if (marks === null) return null;
      const claim = `“${shortened(quote(row.articleId, row))}”`;
      const detail = row.inForce === 1 ? claim : `Replaced since, on ${claim}`;
      return { ...base(row), detail, snippet: snippetOf(text, marks) };
    });
    return { notes, verdicts };
  }
}

/**
 * The query for the longest word alone. What holds all the words holds this one too, also where the words are spread
 * over several passages; the rest is looked for in what it brings.
 */
function anchorOf(sought: readonly SoughtWord[]): string {
  const longest = sought.reduce((best, candidate) => (candidate.word.length > best.word.length ? candidate : best));
  return fullTextQuery([longest]);
}

function collect<Row>(rows: readonly Row[], hitOf: (row: Row) => SearchHit | null): Found {
  const hits: SearchHit[] = [];
  let total = 0;
  for (const row of rows) {
    const hit = hitOf(row);
    if (hit === null) continue;
    total += 1;
    if (hits.length < SHOWN) hits.push(hit);
  }
  return { hits, total };
}

function wordFor(value: string | null): string {
  return value === null ? 'Undecided' : value.charAt(0).toUpperCase() + value.slice(1);
}

function shortened(quote: string): string {
  const line = quote.replaceAll('\n', ' ');
  return line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(' ', 88))} …`;
}
