import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { VerdictValue } from '../../../shared/claim.ts';
import { contains, type Span } from '../../../shared/span.ts';
import type {
  ChosenDocument,
  LabelledClaim,
  LabelledDocument,
  LabelledEvidence,
  LabelledPair,
  LabelledPart,
} from './label-types.ts';

const BENCH = resolve(import.meta.dirname, '../../../../shared/bench');
const LABELS = import.meta.dirname;

/** A part of a claim with its words. Offsets are into the article's text. */
export interface NewsPart extends LabelledPart {
  readonly words: string;
}

/** A claim with its words. Offsets are UTF-16 code units into the article's text, half open. */
export interface NewsClaim extends LabelledClaim {
  readonly quote: string;
  readonly parts: readonly NewsPart[];
}

/** A labelled article together with its text. */
export interface NewsArticle extends ChosenDocument {
  readonly text: string;
  /** In the order of the text; spans may nest but seldom do. */
  readonly claims: readonly NewsClaim[];
}

/** A sentence of the newer article with its words. Offsets are into the newer article's text. */
export interface NewsEvidence extends LabelledEvidence {
  readonly quote: string;
}

/** What the newer article makes of one claim; `none` with no evidence where no sentence bears on it. */
export interface NewsJudgement {
  readonly claim: NewsClaim;
  readonly verdict: VerdictValue | 'none';
  readonly evidence: readonly NewsEvidence[];
}

/** An older and a newer article of one story, with a judgement for every claim of the older. */
export interface NewsPair {
  readonly older: NewsArticle;
  readonly newer: NewsArticle;
  readonly judgements: readonly NewsJudgement[];
}

export interface NewsLabels {
  readonly articles: readonly NewsArticle[];
  readonly pairs: readonly NewsPair[];
}

/**
 * Joins the labels with the texts that they were made on.
 *
 * @param split only the articles and pairs of this split; all of them without it. A story lies wholly in one split.
 * @param bench a folder that holds `text-wikinews/articles.jsonl`, one `{"doc", "text"}` a line
 * @param labels the folder of `documents.json`, `claims.json` and `pairs.json`
 * @returns the labels with their words, or null where the folder holds no articles
 * @throws Error when an article is missing or its text is not the one that was labelled, when an offset lies outside
 * its text, or when a judgement names a claim that is not there
 */
export function readLabels(
  split?: 'train' | 'test',
  bench: string = BENCH,
  labels: string = LABELS,
): NewsLabels | null {
  const file = join(bench, 'text-wikinews', 'articles.jsonl');
  if (!existsSync(file)) return null;
  const texts = textsOf(file);
  const { documents } = readJson<{ documents: ChosenDocument[] }>(join(labels, 'documents.json'));
  const labelled = new Map(readJson<LabelledDocument[]>(join(labels, 'claims.json')).map((row) => [row.id, row]));
  const articles = documents
    .filter((document) => split === undefined || document.split === split)
    .map((document) => articleOf(document, labelled.get(document.id), texts.get(document.id)));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const pairs = readJson<LabelledPair[]>(join(labels, 'pairs.json')).flatMap((pair) => {
    const older = byId.get(pair.older);
    const newer = byId.get(pair.newer);
    return older && newer ? [pairOf(pair, older, newer)] : [];
  });
  return { articles, pairs };
}

function articleOf(
  document: ChosenDocument,
  labelled: LabelledDocument | undefined,
  text: string | undefined,
): NewsArticle {
  if (labelled === undefined) throw new Error(`${document.id} was chosen but has no labels.`);
  if (text === undefined) throw new Error(`${document.id} was labelled but is not among the articles.`);
  if (createHash('sha256').update(text).digest('hex') !== labelled.digest)
    throw new Error(`The text of ${document.id} is not the one that was labelled.`);
  const claims = labelled.claims.map((claim) => ({
    ...claim,
    quote: wordsAt(document.id, text, claim),
    parts: claim.parts.map((part) => {
      if (!contains(claim, part)) throw new Error(`A part of ${document.id} ${claim.id} lies outside its claim.`);
      return { ...part, words: wordsAt(document.id, text, part) };
    }),
  }));
  return { ...document, text, claims };
}

function pairOf({ judgements }: LabelledPair, older: NewsArticle, newer: NewsArticle): NewsPair {
  for (const { claim } of judgements) {
    if (!older.claims.some(({ id }) => id === claim))
      throw new Error(`A judgement names ${older.id} ${claim}, which is no claim.`);
  }
  return {
    older,
    newer,
    judgements: older.claims.map((claim) => {
      const judgement = judgements.find((candidate) => candidate.claim === claim.id);
      return {
        claim,
        verdict: judgement?.verdict ?? 'none',
        evidence: (judgement?.evidence ?? []).map((item) => ({ ...item, quote: wordsAt(newer.id, newer.text, item) })),
      };
    }),
  };
}

function wordsAt(id: string, text: string, { start, end }: Span): string {
  if (!(0 <= start && start < end && end <= text.length))
    throw new Error(`The offsets ${start}–${end} lie outside the text of ${id}.`);
  return text.slice(start, end);
}

function textsOf(file: string): Map<string, string> {
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { doc: string; text: string })
      .map(({ doc, text }) => [doc, text]),
  );
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
