import { expect, test } from 'vitest';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const CORRECTED = OLDER.replace('140 million', '150 million');

async function takeIn(desk: ScratchDesk, text: string, newerVersionOf: string): Promise<string> {
  const draft = await desk.call('import.paste', { text });
  const { articleIds } = await desk.call('import.accept', {
    drafts: [
      {
        draftId: draft.draftId,
        description: { title: 'T', byline: null, outlet: null, sourceUrl: null, publishedOn: '2018-05-09' },
        newerVersionOf,
      },
    ],
  });
  await desk.desk.analysis.settled();
  return articleIds[0] as string;
}

/** Every way to write on a claim or its article, by the procedure's name. */
const WAYS: Record<string, (desk: ScratchDesk, article: Frozen) => Promise<unknown>> = {
  'verdict.record': (desk, { claimId }) =>
    desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' }),
  'verdict.recordMany': (desk, { claimId, liveClaimId }) =>
    desk.call('verdict.recordMany', { claimIds: [liveClaimId, claimId], value: 'outdated' }),
  'inbox.dismiss': (desk, { claimId, liveClaimId }) => desk.call('inbox.dismiss', { claimIds: [liveClaimId, claimId] }),
  'claim.respan': (desk, { claimId, end }) => desk.call('claim.respan', { claimId, start: 0, end: end - 1 }),
  'claim.remove': (desk, { claimId }) => desk.call('claim.remove', { claimId }),
  'claim.mark': (desk, { articleId }) => desk.call('claim.mark', { articleId, start: 0, end: 7 }),
  'evidence.attach': (desk, { claimId, laterId }) =>
    desk.call('evidence.attach', { claimId, articleId: laterId, start: 0, end: 20, relation: 'mentions' }),
  'evidence.detach': (desk, { evidenceId }) => desk.call('evidence.detach', { evidenceId }),
  'part.tick': (desk, { claimId, part }) => desk.call('part.tick', { claimId, ...part, state: 'ticked' }),
  'part.leaveRest': (desk, { articleId }) => desk.call('part.leaveRest', { articleId, claimId: null, reason: 'no' }),
  'check.record': (desk, { claimId }) => desk.call('check.record', { claimId, outcome: 'agrees', note: '' }),
  'article.signOff': (desk, { articleId }) => desk.call('article.signOff', { articleId, scope: 'magazine' }),
  'article.withdrawSignOff': (desk, { articleId }) => desk.call('article.withdrawSignOff', { articleId }),
  'article.describe': (desk, { articleId }) =>
    desk.call('article.describe', {
      articleId,
      description: { title: 'New', byline: null, outlet: null, sourceUrl: null, publishedOn: '2018' },
    }),
  'article.remove': (desk, { articleId }) => desk.call('article.remove', { articleId }),
};

interface Frozen {
  readonly articleId: string;
  readonly laterId: string;
  readonly claimId: string;
  readonly end: number;
  readonly part: { start: number; end: number };
  readonly evidenceId: string;
  readonly liveClaimId: string;
}

/** A decided, signed article with evidence and a part to tick, and a claim of another article that is live. */
async function signed(desk: ScratchDesk): Promise<Frozen> {
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  const { claims } = await desk.review(articleId);
  for (const { id } of claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: '', correction: '' });
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  const claim = claims.find(({ parts, evidence }) => parts.length > 0 && evidence.length > 0);
  const [part, evidence] = [claim?.parts[0], claim?.evidence[0]];
  const liveClaimId = (await desk.review(laterId)).claims[0]?.id;
  if (claim === undefined || part === undefined || evidence === undefined || liveClaimId === undefined)
    throw new Error('the article has no such claim');
  await desk.call('settings.set', { checker: 'Bo Ek' });
  const { start, end } = part;
  return {
    articleId,
    laterId,
    claimId: claim.id,
    end: claim.end,
    part: { start, end },
    evidenceId: evidence.id,
    liveClaimId,
  };
}

test('no way leads to writing on an earlier version that is kept as it was', async () => {
  const desk = await scratchDesk();
  const article = await signed(desk);
  await takeIn(desk, CORRECTED, article.articleId);
  const before = await desk.review(article.articleId);
  const { undo } = await desk.call('history.state', {});
  for (const [name, way] of Object.entries(WAYS)) {
    await expect(way(desk, article), name).rejects.toThrow(/earlier version, kept as it was/);
  }
  expect(await desk.review(article.articleId)).toEqual(before);
  expect((await desk.call('history.state', {})).undo).toBe(undo);
});

test('no way leads to writing on an article that was removed from the library', async () => {
  const desk = await scratchDesk();
  const article = await signed(desk);
  await desk.call('article.remove', { articleId: article.articleId });
  await desk.desk.analysis.settled();
  const { undo } = await desk.call('history.state', {});
  for (const [name, way] of Object.entries(WAYS)) {
    await expect(way(desk, article), name).rejects.toThrow(/no longer in the library/);
  }
  expect((await desk.call('history.state', {})).undo).toBe(undo);
  expect((await desk.review(article.laterId)).claims[0]?.verdict).toBeNull();
});
