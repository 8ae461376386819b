import type { NewsArticle, NewsClaim } from './labels/read-labels.ts';
import { isSameSpan, matchSpans, sharesHalfOfLonger } from './labels/span-matching.ts';
import { f1, share } from './metrics.ts';
import { type FoundClaim, holdsClaim, type NewsReading, readNews } from './news-reading.ts';
import type { Figure } from './sets.ts';

/** How the claims that the engine finds in our own labelled news agree with the labels (`docs/labelling.md`). */
export function measureNewsClaims(articles: readonly NewsArticle[]): Figure[] {
  const readings = articles.map(readNews);
  const labelled = articles.reduce((sum, { claims }) => sum + claims.length, 0);
  const found = readings.reduce((sum, { claims }) => sum + claims.length, 0);
  const matched = readings.flatMap(matchedClaims);
  const exact = readings.flatMap(({ article, claims }) =>
    matchSpans<NewsClaim | FoundClaim>(article.claims, claims, isSameSpan),
  );
  const sentences = readings.flatMap(({ article, claims, passages }) =>
    passages.map((sentence) => ({ truth: holdsClaim(sentence, article.claims), answer: holdsClaim(sentence, claims) })),
  );
  return [
    { metric: 'claim spans: F1', value: harmonic(matched.length, labelled, found), items: labelled },
    { metric: 'claim spans: precision', value: ratio(matched.length, found), items: found },
    { metric: 'claim spans: recall', value: ratio(matched.length, labelled), items: labelled },
    { metric: 'claim spans, exact: F1', value: harmonic(exact.length, labelled, found), items: labelled },
    {
      metric: 'sentence holds a claim: F1',
      value: f1(
        sentences.map(({ truth }) => String(truth)),
        sentences.map(({ answer }) => String(answer)),
        'true',
      ),
      items: sentences.length,
    },
    {
      metric: 'kind of matched claims: accuracy',
      value: share(matched.map(({ gold, own }) => gold.kind === own.kind)),
      items: matched.length,
    },
    {
      metric: 'speculative among matched: F1',
      value: f1(
        matched.map(({ gold }) => gold.modality),
        matched.map(({ own }) => own.modality),
        'speculative',
      ),
      items: matched.length,
    },
    ...partFigures(matched),
  ];
}

export interface MatchedClaim {
  readonly gold: NewsClaim;
  readonly own: FoundClaim;
}

/** Labelled and found claims that share at least half of the longer span, each at most once. */
export function matchedClaims({ article, claims }: NewsReading): MatchedClaim[] {
  return matchSpans<NewsClaim | FoundClaim>(article.claims, claims, sharesHalfOfLonger).map(({ one, other }) => ({
    gold: one as NewsClaim,
    own: other as FoundClaim,
  }));
}

/** Parts agree when they are of one type and share at least half of the longer. */
function partFigures(matched: readonly MatchedClaim[]): Figure[] {
  const parts = matched.map(({ gold, own }) => ({
    gold: gold.parts.length,
    own: own.parts.length,
    both: matchSpans(
      gold.parts.map(({ start, end, type }) => ({ start, end, type })),
      own.parts.map(({ start, end, kind: type }) => ({ start, end, type })),
      (one, other) => one.type === other.type && sharesHalfOfLonger(one, other),
    ).length,
  }));
  const sum = (of: 'gold' | 'own' | 'both') => parts.reduce((total, part) => total + part[of], 0);
  return [
    {
      metric: 'parts of matched claims: F1',
      value: harmonic(sum('both'), sum('gold'), sum('own')),
      items: sum('gold'),
    },
  ];
}

function ratio(hits: number, of: number): number | null {
  return of === 0 ? null : hits / of;
}

function harmonic(hits: number, wanted: number, given: number): number | null {
  return wanted + given === 0 ? null : (2 * hits) / (wanted + given);
}
