import type { ClaimInContext } from '../../electron/desk/engine/claims/claim-in-context.ts';
import type { Candidate } from '../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import { datesOf } from '../../electron/desk/engine/time/date-mentions.ts';
import { orderOf, partialDate } from '../../shared/dates.ts';
import { contains, type Span } from '../../shared/span.ts';
import type { NewsJudgement, NewsPair } from './labels/read-labels.ts';
import { sharesHalfOfShorter } from './labels/span-matching.ts';
import { share } from './metrics.ts';
import type { Models } from './models.ts';
import { toRead } from './news-reading.ts';
import type { Figure } from './sets.ts';
import { Shelf } from './shelf.ts';
import { textToEmbed } from './statement.ts';
import type { Vectors } from './vectors.ts';

/** How many of the passages that are shown with a claim count. */
const SHOWN = 3;

interface Asked {
  readonly judgement: NewsJudgement;
  readonly claim: ClaimInContext;
  readonly candidates: readonly Candidate[];
  /** Where each passage of the newer article stands in it. */
  readonly places: ReadonlyMap<number, Span>;
}

/**
 * The labelled claims of an older article against a newer one of the same story: found by both searches among the
 * sentences of the newer, read together and weighed as in the product.
 */
export async function measureNewsPairs(pairs: readonly NewsPair[], { vectors, read }: Models): Promise<Figure[]> {
  const asked: Asked[] = [];
  for (const pair of pairs) asked.push(...(await askedOf(pair, vectors)));
  const readings = await read(asked);
  const answers = asked.map(({ claim, candidates, judgement, places }, at) => {
    const { evidence, suggestion } = engine.weigh(claim, candidates, readings[at]);
    return {
      truth: judgement.verdict,
      answer: suggestion?.value ?? 'none',
      hasPassage: evidence
        .slice(0, SHOWN)
        .some(({ passageId }) =>
          judgement.evidence.some((right) => sharesHalfOfShorter(places.get(passageId) as Span, right)),
        ),
    };
  });
  const open = answers.filter(({ truth }) => truth === 'none');
  const decided = answers.filter(({ truth }) => truth !== 'none');
  const figure = (metric: string, yes: readonly boolean[]): Figure => ({
    metric,
    value: share(yes),
    items: yes.length,
  });
  return [
    figure(
      'pairs: silent on claims without a verdict',
      open.map(({ answer }) => answer === 'none'),
    ),
    figure(
      'pairs: right verdict, of the others',
      decided.map(({ answer, truth }) => answer === truth),
    ),
    figure(
      'pairs: right passage among three, of those',
      decided.map(({ hasPassage }) => hasPassage),
    ),
  ];
}

async function askedOf({ older, newer, judgements }: NewsPair, vectors: Vectors): Promise<Asked[]> {
  const article = toRead(older);
  const sentences = engine.read(article).passages;
  const claims = judgements.map(({ claim: { start, end, quote } }): ClaimInContext => {
    const around = sentences.find((sentence) => contains(sentence, { start, end }));
    return {
      claim: engine.describe(article, { start, end }),
      quote,
      sentence: around === undefined ? quote : older.text.slice(around.start, around.end),
      title: '',
      text: older.text,
      publishedOn: article.publishedOn,
    };
  });
  const publishedOn = partialDate(newer.publishedOn);
  const order = orderOf(publishedOn, article.publishedOn);
  if (order === 'earlier') throw new Error(`${newer.id} is labelled as newer than ${older.id} and is not.`);
  const shelf = new Shelf();
  const passages = engine.read(toRead(newer)).passages.filter(({ role }) => role === 'body' || role === 'headline');
  const quotes = passages.map(({ start, end }) => newer.text.slice(start, end));
  const ids = shelf.add(newer.id, quotes);
  const places = new Map(ids.map((id, at): [number, Span] => [id, passages[at] as Span]));
  await vectors.prepare([...claims.map(textToEmbed), ...quotes]);
  const byMeaning = shelf.byMeaning(vectors);
  const asked = claims.map((claim, at): Asked => {
    const found = shelf.candidates(claim, shelf.byWords(claim, [newer.id]), byMeaning(claim, [newer.id]), vectors);
    const candidates = found.map((candidate): Candidate => {
      const row = ids.indexOf(candidate.passageId);
      return {
        ...candidate,
        articleId: newer.id,
        publishedOn,
        order,
        before: quotes[row - 1] ?? '',
        after: quotes[row + 1] ?? '',
        dates: datesOf(candidate.quote, { start: 0, end: candidate.quote.length }, publishedOn),
        role: passages[row]?.role ?? 'body',
      };
    });
    return { judgement: judgements[at] as NewsJudgement, claim, candidates, places };
  });
  shelf.close();
  return asked;
}
