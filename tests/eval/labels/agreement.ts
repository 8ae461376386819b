// How far two labellers agree: node tests/eval/labels/agreement.ts BENCH_FOLDER FOLDER_A FOLDER_B [train|test]
// Both folders hold what compile.ts wrote. Prints one line for each measure.
import type { Span } from '../../../shared/span.ts';
import { holdsClaim } from '../news-reading.ts';
import { kappa } from './kappa.ts';
import { type NewsArticle, type NewsLabels, readLabels } from './read-labels.ts';
import { isSameSpan, matchSpans, sharesHalfOfLonger, sharesHalfOfShorter } from './span-matching.ts';

const [bench, first, second, split] = process.argv.slice(2);
if (!bench || !first || !second || (split !== undefined && split !== 'train' && split !== 'test')) {
  console.error('Usage: node tests/eval/labels/agreement.ts BENCH_FOLDER FOLDER_A FOLDER_B [train|test]');
  process.exit(2);
}
const one = labelsIn(first);
const other = labelsIn(second);
const articles = one.articles.map((article) => [article, articleLike(other, article.id)] as const);

function labelsIn(folder: string): NewsLabels {
  const labels = readLabels(split as 'train' | 'test' | undefined, bench, folder);
  if (labels === null) throw new Error(`There are no articles in ${bench}.`);
  return labels;
}

function articleLike({ articles }: NewsLabels, id: string): NewsArticle {
  const article = articles.find((candidate) => candidate.id === id);
  if (article === undefined) throw new Error(`${id} has no labels in the second folder.`);
  return article;
}

function sentencesOf(text: string): Span[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function report(measure: string, value: number, on: string): void {
  console.log(`${measure.padEnd(52)} ${value.toFixed(3)}  ${on}`);
}

const countOf = (labels: NewsLabels) => labels.articles.flatMap(({ claims }) => claims).length;
const claims = [countOf(one), countOf(other)] as const;
for (const [name, fits] of [
  ['claim spans, the same places: F1', isSameSpan],
  ['claim spans, half of the longer shared: F1', sharesHalfOfLonger],
  ['claim spans, half of the shorter shared: F1', sharesHalfOfShorter],
] as const) {
  const found = articles.flatMap(([x, y]) => matchSpans(x.claims, y.claims, fits)).length;
  report(name, (2 * found) / (claims[0] + claims[1]), `${found} of ${claims[0]} and ${claims[1]}`);
}

const sentences = articles.flatMap(([x, y]) =>
  sentencesOf(x.text).map(
    (sentence) => [String(holdsClaim(sentence, x.claims)), String(holdsClaim(sentence, y.claims))] as const,
  ),
);
const agreeing = (decisions: readonly (readonly [string, string])[]) =>
  `${decisions.filter(([x, y]) => x === y).length} of ${decisions.length} alike`;
report('sentence holds a claim: kappa', kappa(sentences), agreeing(sentences));

const matches = articles.flatMap(([x, y]) => matchSpans(x.claims, y.claims, sharesHalfOfLonger));
for (const field of ['kind', 'modality'] as const) {
  const decisions = matches.map(({ one: x, other: y }) => [x[field], y[field]] as const);
  report(`${field} of matched claims: kappa`, kappa(decisions), agreeing(decisions));
}
const parts = matches.map(({ one: x, other: y }) => ({
  x: x.parts.length,
  y: y.parts.length,
  both: x.parts.filter((part) => y.parts.some((rival) => rival.type === part.type && sharesHalfOfLonger(part, rival)))
    .length,
}));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const shared = sum(parts.map(({ both }) => both));
const named = sum(parts.map(({ x, y }) => x + y));
report('parts of matched claims, same type: F1', (2 * shared) / named, `${shared} of ${named / 2} on average`);

const judged = one.pairs.flatMap((pair) => {
  const rival = other.pairs.find(({ older, newer }) => older.id === pair.older.id && newer.id === pair.newer.id);
  if (rival === undefined) throw new Error(`${pair.older.id}–${pair.newer.id} is missing in the second folder.`);
  return matchSpans(pair.older.claims, rival.older.claims, sharesHalfOfLonger).flatMap(({ one: x, other: y }) => {
    const mine = pair.judgements.find(({ claim }) => claim === x);
    const theirs = rival.judgements.find(({ claim }) => claim === y);
    return mine && theirs ? [{ mine, theirs }] : [];
  });
});
const verdicts = judged.map(({ mine, theirs }) => [mine.verdict, theirs.verdict] as const);
report('verdict on matched claims of pairs: kappa', kappa(verdicts), agreeing(verdicts));
const decided = verdicts.filter(([x, y]) => x !== 'none' || y !== 'none');
report(
  'verdict where either decided: share alike',
  decided.filter(([x, y]) => x === y).length / decided.length,
  agreeing(decided),
);
const evident = judged.filter(({ mine, theirs }) => mine.evidence.length > 0 && theirs.evidence.length > 0);
const sameEvidence = evident.filter(({ mine, theirs }) =>
  mine.evidence.some((x) => theirs.evidence.some((y) => sharesHalfOfShorter(x, y))),
);
report(
  'evidence sentence, where both gave one: share alike',
  sameEvidence.length / evident.length,
  `${sameEvidence.length} of ${evident.length}`,
);
