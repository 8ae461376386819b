import type { Block } from '../../../shared/article.ts';
import type { ClaimDraft, DateMention, Relation, Suggestion } from '../../../shared/claim.ts';
import type { DateOrder, PartialDate } from '../../../shared/dates.ts';
import type { Span } from '../../../shared/span.ts';

/** What the engine needs to know of an article to read it. */
export interface ArticleToRead {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly publishedOn: PartialDate;
}

/** One sentence, the unit in which evidence is found. */
export interface PassageDraft extends Span {
  /** `body` can hold claims and evidence; `headline` evidence only; the others neither. */
  readonly role: 'body' | 'headline' | 'caption' | 'byline' | 'biography' | 'boilerplate';
  readonly dates: readonly DateMention[];
}

/** What reading an article gives; offsets are into its canonical text. */
export interface Reading {
  readonly passages: readonly PassageDraft[];
  readonly claims: readonly ClaimDraft[];
}

/** A claim as the finder and the comparer see it. */
export interface ClaimInContext {
  readonly claim: ClaimDraft;
  readonly quote: string;
  readonly sentence: string;
  readonly title: string;
  readonly text: string;
  readonly publishedOn: PartialDate;
}

/** What to look for in later articles: words for full text (no query syntax) and a text for the sentence model. */
export interface Query {
  readonly terms: readonly { readonly word: string; readonly weight: number }[];
  readonly toEmbed: string;
}

/** A later passage that the store brought. Ranks start at 1; null where that list does not hold it. */
export interface Candidate {
  readonly passageId: number;
  readonly articleId: string;
  readonly title: string;
  readonly publishedOn: PartialDate;
  readonly order: Extract<DateOrder, 'later' | 'unclear' | 'same'>;
  readonly quote: string;
  /** The sentences just before and after, for pronouns and context; empty at a block's edge. */
  readonly before: string;
  readonly after: string;
  readonly dates: readonly DateMention[];
  readonly role: PassageDraft['role'];
  readonly textRank: number | null;
  readonly vectorRank: number | null;
  /** Cosine of the two sentence vectors; null where no vector is known. */
  readonly cosine: number | null;
}

/** A passage that the engine brings as evidence. */
export interface EvidenceDraft {
  readonly passageId: number;
  readonly articleId: string;
  readonly relation: Relation;
  /** 0 to 1, the strongest first. */
  readonly score: number;
}

export interface Weighing {
  readonly evidence: readonly EvidenceDraft[];
  readonly suggestion: Suggestion | null;
}

/** Turns sentences into vectors of unit length, quantised to signed bytes (value × 127). */
export interface SentenceModel {
  /** Names the weights; vectors of different models are never compared. */
  readonly id: string;
  readonly dimensions: number;
  embed(texts: readonly string[]): Promise<Int8Array[]>;
}

/** A claim and a later passage to be read together, both as they stand in their texts. */
export interface PairToRead {
  readonly claim: string;
  readonly passage: string;
}

/** What the comparing model makes of a pair: shares that add up to 1. `open`: the passage decides nothing. */
export interface PairReading {
  readonly confirmed: number;
  readonly outdated: number;
  readonly open: number;
}

/** Reads a claim and a passage together. */
export interface ComparingModel {
  readonly id: string;
  read(pairs: readonly PairToRead[]): Promise<PairReading[]>;
}

/** The whole engine: pure functions over text and numbers, the sentence model aside. */
export interface Engine {
  /** Stored with every claim and suggestion. */
  readonly version: string;
  read(article: ArticleToRead): Reading;
  queryFor(claim: ClaimInContext): Query;
  /** @param readings what the comparing model made of some candidates, by passage. */
  weigh(claim: ClaimInContext, candidates: readonly Candidate[], readings?: ReadonlyMap<number, PairReading>): Weighing;
  /** Numbers of the passages that are worth reading together with the claim, the most promising first. */
  passagesToRead(claim: ClaimInContext, candidates: readonly Candidate[]): number[];
  /** The claim as the comparing model should read it, or null where it leans too much on the text around it. */
  claimToRead(claim: ClaimInContext): string | null;
  /** Details of a span that an editor marked as a claim. */
  describe(article: ArticleToRead, span: Span): ClaimDraft;
}
