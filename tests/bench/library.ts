import { insertArticle, setAnalysis } from '../../electron/desk/store/articles.ts';
import { insertClaim } from '../../electron/desk/store/claims.ts';
import { inTransaction, type WritableDatabase } from '../../electron/desk/store/database.ts';
import { digestOf } from '../../electron/desk/store/digest.ts';
import { putEmbeddings } from '../../electron/desk/store/embeddings.ts';
import { insertEvidence } from '../../electron/desk/store/evidence.ts';
import { insertPassages } from '../../electron/desk/store/passages.ts';
import { putSuggestion } from '../../electron/desk/store/suggestions.ts';
import { appendVerdict } from '../../electron/desk/store/verdicts.ts';
import type { Block } from '../../shared/article.ts';
import { CLAIM_KINDS, RELATIONS, VERDICT_VALUES } from '../../shared/claim.ts';
import { partialDate } from '../../shared/dates.ts';
import type { Span } from '../../shared/span.ts';
import { type Dice, dice, type InventedArticle, inventArticle, one } from './invented-news.ts';
import { hashedVector } from './invented-vectors.ts';

/** The model that the invented vectors are said to be of. */
export const MODEL = 'invented';

/** So many articles are written in one transaction. */
const AT_ONCE = 100;
/** Of the passages of an article every third is a claim, as many as the engine finds in news. */
const CLAIM_EVERY = 3;
const ENGINE = 'bench';
/** Sentences of a paragraph. */
const PARAGRAPH = 4;

export interface LibraryShape {
  readonly articles: number;
  /** The title included; 41 is what a news article has. */
  readonly passagesEach?: number;
  readonly seed?: number;
  /** A vector for every passage (`hashedVector`). */
  readonly withVectors?: boolean;
  /** Claims with suggestions, evidence from later articles, and verdicts on two of five. */
  readonly withClaims?: boolean;
  /** Without it no claim is decided. */
  readonly withVerdicts?: boolean;
}

/**
 * Fills a workspace with invented articles, some at a time, so that the memory it takes does not grow with their
 * number. Everything goes through the store’s own functions; the same shape gives the same library.
 * @returns the articles' ids, oldest first.
 */
export function fillLibrary(db: WritableDatabase, shape: LibraryShape): string[] {
  const { articles, passagesEach = 41, seed = 1, withVectors = false, withClaims = true, withVerdicts = true } = shape;
  const ids: string[] = [];
  for (let from = 0; from < articles; from += AT_ONCE) {
    inTransaction(db, () => {
      for (let at = from; at < Math.min(articles, from + AT_ONCE); at += 1) {
        const article = inventArticle(seed, at, articles, passagesEach);
        const id = idOf('a', at);
        putArticle(db, id, article, importedAt(at));
        if (withVectors) putVectors(db, article);
        if (withClaims) putReview(db, article, at, passagesEach, withVerdicts, dice(seed * 7919 + at));
        ids.push(id);
      }
    });
  }
  return ids;
}

/** An identifier of the right shape; the letter is hexadecimal and tells kinds of things apart. */
export function idOf(kind: 'a' | 'b' | 'c' | 'd' | 'e', number: number): string {
  return `${kind.repeat(8)}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** The claim at place `row` of article `at`. */
export function claimIdOf(at: number, row: number): string {
  return idOf('c', at * 1000 + row);
}

/** Ten articles came in each hour. */
function importedAt(at: number): string {
  return new Date(Date.UTC(2025, 0, 1) + Math.floor(at / 10) * 3_600_000).toISOString();
}

function putArticle(db: WritableDatabase, id: string, article: InventedArticle, at: string): void {
  const { title, byline, outlet, text, sentences } = article;
  insertArticle(db, {
    ...{ id, title, byline, outlet, text },
    publishedOn: partialDate(article.publishedOn),
    sourceUrl: null,
    format: 'text',
    fileName: `${id.slice(-6)}.txt`,
    bytes: new TextEncoder().encode(text),
    sha256: digestOf(`${id}${text}`),
    importedAt: at,
    blocks: [{ start: 0, end: title.length, kind: 'heading', level: 1 }, ...paragraphs(sentences.slice(1))],
    words: sentences.length * 18,
    language: 'en',
    engine: ENGINE,
  });
  insertPassages(
    db,
    id,
    text,
    sentences.map((span, row) => ({ ...span, role: row === 0 ? 'headline' : 'body', dates: [] })),
  );
  setAnalysis(db, id, 'ready');
}

function paragraphs(sentences: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < sentences.length; at += PARAGRAPH) {
    const own = sentences.slice(at, at + PARAGRAPH) as [Span, ...Span[]];
    blocks.push({ start: own[0].start, end: (own.at(-1) as Span).end, kind: 'paragraph', level: 0 });
  }
  return blocks;
}

function putVectors(db: WritableDatabase, { text, sentences }: InventedArticle): void {
  const quotes = sentences.map(({ start, end }) => text.slice(start, end));
  putEmbeddings(
    db,
    MODEL,
    quotes.map((quote) => ({ digest: digestOf(quote), vector: hashedVector(quote) })),
  );
}

/** Claims on an article, verdicts on some of them; and its passages as evidence for claims of articles before it. */
function putReview(
  db: WritableDatabase,
  article: InventedArticle,
  at: number,
  passagesEach: number,
  withVerdicts: boolean,
  roll: Dice,
): void {
  const articleId = idOf('a', at);
  const year = Number(article.publishedOn.slice(0, 4));
  const made = (hours: number) => new Date(Date.parse(importedAt(at)) + hours * 3_600_000).toISOString();
  for (let row = 1; row < passagesEach; row += CLAIM_EVERY) {
    const { start, end } = article.sentences[row] as { start: number; end: number };
    const id = claimIdOf(at, row);
    insertClaim(db, {
      ...{ id, articleId, start, end },
      kind: one(roll, CLAIM_KINDS),
      modality: roll(3) === 0 ? 'speculative' : 'settled',
      hedges: [],
      dates: [],
      dueOn: roll(4) === 0 ? partialDate(`${year + roll(4)}-0${1 + roll(9)}`) : null,
      speaker: null,
      checkWorthiness: roll(100) / 100,
      origin: 'engine',
      engine: ENGINE,
    });
    if (roll(10) < 6) {
      const suggestion = { value: one(roll, VERDICT_VALUES), confidence: roll(100) / 100, reasons: [], engine: ENGINE };
      putSuggestion(db, id, suggestion, made(1));
    }
    if (roll(10) < 4 && withVerdicts) decide(db, id, roll, made(roll(2000)));
  }
  for (let found = 0; at > 0 && found < passagesEach / 2; found += 1) {
    const earlier = roll(at);
    const claimed = 1 + roll(Math.ceil((passagesEach - 1) / CLAIM_EVERY)) * CLAIM_EVERY;
    const span = article.sentences[roll(passagesEach)] as { start: number; end: number };
    insertEvidence(db, {
      id: idOf('e', at * 1000 + found),
      claimId: claimIdOf(earlier, claimed),
      articleId,
      ...span,
      relation: one(roll, RELATIONS),
      score: roll(100) / 100,
      chosenBy: 'engine',
      engine: ENGINE,
      addedAt: made(1),
    });
  }
}

let verdicts = 0;

/** Appends a verdict to a claim. */
export function decide(db: WritableDatabase, claimId: string, roll: Dice, at: string): void {
  verdicts += 1;
  const by = one(roll, ['Ada', 'Bo', 'Cy']);
  appendVerdict(db, {
    id: idOf('d', verdicts),
    claimId,
    value: one(roll, VERDICT_VALUES),
    note: roll(5) === 0 ? 'Checked against the later report.' : '',
    correction: '',
    fault: 'overtaken',
    decidedBy: by,
    decidedAt: at,
    madeBy: by,
    madeAt: at,
    cause: 'decision',
    evidenceIds: [],
  });
}
