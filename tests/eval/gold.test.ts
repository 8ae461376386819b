import { expect, test } from 'vitest';
import { scratchDesk } from '../unit/desk/scratch-desk.ts';
import { type GoldOutcome, goldSet, outcomesOf } from './gold.ts';

const gold = goldSet();

async function measure(): Promise<GoldOutcome[]> {
  if (gold === null) throw new Error('no gold set');
  const desk = await scratchDesk();
  const id = await desk.bringIn(gold.article.text, gold.article.publishedOn);
  for (const later of gold.later) await desk.bringIn(later.text, later.publishedOn);
  const { article, claims } = await desk.review(id);
  const outcomes = outcomesOf(article.text, gold.claims, claims);
  for (const { gold: wanted, claim, isAcceptable, hasEvidence } of outcomes) {
    console.log(
      `${claim ? 'found' : 'MISSED'} ${isAcceptable ? 'ok' : 'NOT OK'} ${hasEvidence ? 'evidence' : 'no evidence'} ${claim?.modality} ${claim?.suggestion?.value} ${claim?.suggestion?.confidence} (${wanted.accept.join('/')})\n   ${wanted.quote}\n   ${claim?.quote}\n   ${claim?.suggestion?.reasons.map((reason) => reason.text).join('; ')}\n${claim?.evidence
        .slice(0, 3)
        .map((item) => `      ${item.relation} ${item.score} ${item.quote}`)
        .join('\n')}`,
    );
  }
  console.log(`${claims.length} claims in all`);
  return outcomes;
}

test('on two real articles most claims are found, with an acceptable suggestion and the right passage', async ({
  skip,
}) => {
  skip(gold === null, 'the labelled articles, which are not ours to publish, are not beside the repository');
  const outcomes = await measure();
  expect(outcomes.filter(({ claim }) => claim !== null).length).toBeGreaterThanOrEqual(8);
  const findable = outcomes.filter(({ gold: wanted }) => wanted.findable !== false);
  expect(findable.filter(({ isAcceptable, hasEvidence }) => isAcceptable && hasEvidence).length).toBeGreaterThanOrEqual(
    5,
  );
  const silent = outcomes.filter(({ gold: wanted }) => wanted.findable === false);
  expect(silent.filter(({ claim }) => claim?.suggestion?.value === 'confirmed')).toEqual([]);
});
