import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { blockersOf } from '../../../shared/blockers.ts';
import type { ReportFormat } from '../../../shared/formats.ts';
import type { ReadBackItem, ReadBackPreview } from '../../../shared/read-back.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';
import { surroundings } from './surroundings.ts';

const said = saidInTerminal();
const ALL = { ...DEFAULT_CHOICES, evidence: 'all' as const };

/** A desk with the article and what came later. */
async function deskWithBoth(checker: string): Promise<{ desk: ScratchDesk; articleId: string }> {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.bringIn(NEWER, '2019-05-14');
  await desk.call('settings.set', { checker });
  return { desk, articleId };
}

async function exported(desk: ScratchDesk, articleId: string, format: ReportFormat = 'json'): Promise<string> {
  const path = join(scratchFolder(), format === 'json' ? 'tram.json' : `tram.${format}.jsonld`);
  desk.dialogs.path = path;
  await desk.call('report.save', { articleId, format, asOf: null, choices: ALL });
  return path;
}

async function preview(desk: ScratchDesk, path: string): Promise<{ draftId: string; told: ReadBackPreview }> {
  const [draft] = await desk.pick(path);
  if (draft?.status !== 'report') throw new Error(`not a report: ${draft?.problem}`);
  return { draftId: draft.draftId, told: await desk.call('report.preview', { draftId: draft.draftId }) };
}

async function readBack(desk: ScratchDesk, path: string, importArticle = false): Promise<ReadBackPreview> {
  const { draftId } = await preview(desk, path);
  return (await desk.call('report.readBack', { draftId, importArticle })).done;
}

/** “verdict new: 3”. */
function counted(items: readonly ReadBackItem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, outcome } of items) counts[`${kind} ${outcome}`] = (counts[`${kind} ${outcome}`] ?? 0) + 1;
  return counts;
}

/** What a report says of its claims, without what is the workspace’s own. */
function saidInReport(path: string) {
  const { claims } = JSON.parse(readFileSync(path, 'utf8')) as { claims: Record<string, unknown>[] };
  return claims.map(({ id: _id, evidence, ...claim }) => ({
    ...claim,
    evidence: (evidence as Record<string, unknown>[]).map(({ articleId: _source, ...item }) => item),
  }));
}

async function decide(desk: ScratchDesk, articleId: string, at: number, value: 'confirmed' | 'outdated', note = '') {
  const claimId = (await desk.review(articleId)).claims[at]?.id ?? '';
  await desk.call('verdict.record', { claimId, value, note, correction: '' });
  return claimId;
}

test('whatever was decided on a small review comes back whole into a workspace with the same article', async () => {
  const one = fc.record({
    act: fc.constantFrom('confirmed', 'outdated', 'speculative', 'aside', 'nothing'),
    note: fc.constantFrom('', 'Seen in the minutes.', '“Ört” 🚋\n\nTwice.'),
    correction: fc.constantFrom('', 'It opened in 2021'),
    check: fc.constantFrom('none', 'agrees', 'disagrees'),
    tick: fc.boolean(),
    judge: fc.boolean(),
  });
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  const other = await deskWithBoth('Cy Moe');
  await fc.assert(
    fc.asyncProperty(
      fc.array(one, { minLength: 3, maxLength: 5 }),
      fc.constantFrom('json', 'annotations'),
      async (acts, format) => {
        for (const [at, { act, note, correction, check, tick, judge }] of acts.entries()) {
          const claim = (await desk.review(articleId)).claims[at];
          if (claim === undefined) break;
          const claimId = claim.id;
          const [part] = claim.parts;
          if (tick && part !== undefined && format === 'json')
            await desk.call('part.tick', { claimId, start: part.start, end: part.end, state: 'ticked' });
          const [passage] = claim.evidence;
          if (judge && passage !== undefined)
            await desk.call('evidence.relate', { evidenceId: passage.id, relation: 'supports' });
          if (act === 'aside') await desk.call('claim.setAside', { claimId, reason: 'opinion', words: '' });
          if (act === 'aside' || act === 'nothing') continue;
          await desk.call('verdict.record', { claimId, value: act, note, correction });
          if (check === 'none' || format !== 'json') continue;
          await desk.call('settings.set', { checker: 'Bo Ek' });
          await desk.call('check.record', { claimId, outcome: check, note: 'Read it again.' });
          await desk.call('settings.set', { checker: 'Ada Lund' });
        }
        const report = await exported(desk, articleId);
        const handedOn = await exported(desk, articleId, format);
        const { items } = await readBack(other.desk, handedOn);
        expect(items.filter(({ outcome }) => outcome === 'conflict' || outcome === 'left')).toEqual([]);
        expect(saidInReport(await exported(other.desk, other.articleId))).toEqual(saidInReport(report));
        const again = await readBack(other.desk, handedOn);
        expect(again.items.filter(({ outcome }) => outcome !== 'known')).toEqual([]);
        // Undone, both are as fresh as before.
        for (const { desk: used } of [{ desk }, other]) while ((await used.call('history.undo', {})) !== null);
        const { claims } = await other.desk.review(other.articleId);
        expect(claims.map(({ verdict, aside }) => verdict?.value ?? aside)).toEqual(claims.map(() => null));
      },
    ),
    { numRuns: 4 },
  );
});

test('what was read says so: who decided, from which report, who read it; one step of undo takes it back', async () => {
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  await decide(desk, articleId, 0, 'outdated', 'It is late.');
  const claimId = await decide(desk, articleId, 1, 'confirmed');
  await desk.call('settings.set', { checker: 'Bo Ek' });
  await desk.call('check.record', { claimId, outcome: 'agrees', note: '' });
  const report = await exported(desk, articleId);

  const { desk: other, articleId: there } = await deskWithBoth('Cy Moe');
  const before = (await other.review(there)).claims;
  const { told } = await preview(other, report);
  expect(told).toMatchObject({
    kind: 'report',
    article: { state: 'found', by: 'file', title: 'Harbour tram to open in 2019' },
  });
  expect(counted(told.items)).toMatchObject({ 'verdict new': 2, 'second check new': 1, 'claim known': before.length });
  expect((await other.review(there)).claims).toEqual(before);
  await readBack(other, report);
  const [first, second] = (await other.review(there)).claims;
  expect(first?.history).toMatchObject([
    { value: 'outdated', decidedBy: 'Ada Lund', madeBy: 'Cy Moe', readFrom: 'tram.json', cause: 'decision' },
  ]);
  expect(second?.checks).toMatchObject([{ outcome: 'agrees', checkedBy: 'Bo Ek', readFrom: 'tram.json' }]);
  const log = JSON.parse(readFileSync(await exported(other, there), 'utf8')).log as { by: string; text: string }[];
  const told2 = log.filter(({ text }) => text.includes('read from'));
  expect(told2).toHaveLength(3);
  expect(told2[0]).toMatchObject({
    by: 'Cy Moe',
    text: expect.stringMatching(/^Decided: outdated \(read from “tram\.json”: Ada Lund, \d/),
  });
  // Nobody has to look at it again because it was decided before the passages came here.
  const asking = await other.call('inbox.order', { reason: 'new-evidence', limit: 10 });
  expect(asking.claimIds).toEqual([]);

  await other.call('history.undo', {});
  expect((await other.review(there)).claims.map(({ verdict }) => verdict?.value ?? null)).toEqual(
    before.map(() => null),
  );
  await other.call('history.redo', {});
  expect((await other.review(there)).claims[0]?.verdict).toMatchObject({
    decidedBy: 'Ada Lund',
    readFrom: 'tram.json',
  });
  await other.call('history.undo', {});
  expect(counted((await readBack(other, report)).items)).toMatchObject({ 'verdict new': 2 });
});

test('another hand’s later verdict stays, an earlier one opens the claim again, and one’s own later one counts', async () => {
  const { desk: other, articleId: there } = await deskWithBoth('Bo Ek');
  await decide(other, there, 1, 'outdated', 'Decided before.');
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  await decide(desk, articleId, 0, 'confirmed', 'From the archive.');
  await decide(desk, articleId, 1, 'confirmed', 'It has 12 stops.');
  await decide(desk, articleId, 2, 'outdated');
  const report = await exported(desk, articleId);
  await decide(other, there, 0, 'outdated', 'Decided since.');
  await other.call('settings.set', { checker: 'Ada Lund' });
  await decide(other, there, 2, 'confirmed', 'I looked again.');
  await other.call('settings.set', { checker: 'Cy Moe' });

  const { items } = await readBack(other, report);
  expect(items.filter(({ outcome }) => outcome === 'conflict').map(({ why }) => why)).toEqual([
    expect.stringMatching(/^Here: outdated, Bo Ek, .* In the report, earlier: confirmed, Ada Lund, .* stays\.$/),
    expect.stringMatching(/^Here: outdated, Bo Ek, .* In the report, later: confirmed, .* open again/),
    expect.stringMatching(/^The same person has decided since: confirmed, Ada Lund/),
  ]);
  const review = await other.review(there);
  expect(review.claims.slice(0, 3)).toMatchObject([
    { verdict: { value: 'outdated', decidedBy: 'Bo Ek' }, checks: [{ outcome: 'disagrees', checkedBy: 'Ada Lund' }] },
    { verdict: { value: null, cause: 'disagreement' }, checks: [{ outcome: 'disagrees', checkedBy: 'Ada Lund' }] },
    { verdict: { value: 'confirmed', note: 'I looked again.' }, checks: [] },
  ]);
  expect(review.claims[1]?.checks[0]?.note).toBe('Read from “tram.json”: confirmed.\nIt has 12 stops.');
  expect(blockersOf(review, { secondCheckRequired: false })[0]).toMatchObject({
    sentence: expect.stringMatching(/^Ada Lund disagrees/),
  });
  const lines = review.claims.flatMap(({ history }) => history).length;
  expect((await readBack(other, report)).items.filter(({ outcome }) => outcome === 'new')).toEqual([]);
  expect((await other.review(there)).claims.flatMap(({ history }) => history)).toHaveLength(lines);
});

test('a claim marked by hand, its passages and what an editor said of them come in; what was taken away here stays away', async () => {
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  const article = (await desk.review(articleId)).article;
  const start = article.text.indexOf('airport one day');
  const claimId = (await desk.call('claim.mark', { articleId, start, end: start + 'airport one day'.length })).claimId;
  const later = (await desk.review(articleId)).later[0];
  await desk.call('evidence.attach', {
    claimId,
    articleId: later?.id ?? '',
    start: 0,
    end: 27,
    relation: 'contradicts',
  });
  await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  const report = await exported(desk, articleId);

  const { desk: other, articleId: there } = await deskWithBoth('Cy Moe');
  const removed = (await other.review(there)).claims[0];
  await other.call('claim.remove', { claimId: removed?.id ?? '' });
  const { items } = await readBack(other, report);
  await other.desk.analysis.settled();
  expect(counted(items)).toMatchObject({ 'claim new': 1, 'claim left': 1, 'verdict new': 1 });
  expect(items.find(({ outcome }) => outcome === 'left')?.why).toBe('An editor has removed this claim here.');
  const claims = (await other.review(there)).claims;
  expect(claims.find(({ quote }) => quote === 'airport one day')).toMatchObject({
    origin: 'editor',
    verdict: { value: 'outdated', decidedBy: 'Ada Lund' },
    evidence: expect.arrayContaining([
      expect.objectContaining({
        relation: 'contradicts',
        chosenBy: 'editor',
        quote: expect.stringMatching(/^Lindmark/),
      }),
    ]),
  });
  expect(claims.some(({ quote }) => quote === removed?.quote)).toBe(false);
});

test('an article that is not there is brought in from the report, or one sentence says that it is not there', async () => {
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  await decide(desk, articleId, 0, 'outdated', 'Late.');
  const report = await exported(desk, articleId);
  const annotations = await exported(desk, articleId, 'annotations');
  const empty = await scratchDesk();
  expect((await preview(empty, annotations)).told.article).toEqual({
    state: 'absent',
    why: 'The article of this report is not in this workspace.',
  });
  const { draftId, told } = await preview(empty, report);
  expect(told.article).toMatchObject({ state: 'carried', title: 'Harbour tram to open in 2019' });
  await expect(empty.call('report.readBack', { draftId, importArticle: false })).rejects.toThrow(
    /^“Harbour tram.*not in this workspace\.$/,
  );
  const { articleId: here } = await empty.call('report.readBack', { draftId, importArticle: true });
  const review = await empty.review(here);
  expect(review.article).toMatchObject({
    title: 'Harbour tram to open in 2019',
    publishedOn: '2018-05-07',
    fileName: 'tram.json',
  });
  expect(review.claims[0]?.verdict).toMatchObject({ value: 'outdated', note: 'Late.', decidedBy: 'Ada Lund' });
  const again = await readBack(empty, report);
  expect(again.article).toMatchObject({ state: 'found', articleId: here });
  expect(again.items.filter(({ outcome }) => outcome === 'new')).toEqual([]);
});

test('in another wording of the article only claims whose sentences are the same have a place', async () => {
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  for (const at of [0, 1, 2]) await decide(desk, articleId, at, 'confirmed');
  const report = await exported(desk, articleId);
  const other = await scratchDesk();
  const there = await other.bringIn(OLDER.replace('probably open its', 'not open its'), '2018-05-07');
  const { article, items } = await readBack(other, report);
  expect(article).toMatchObject({ state: 'found', by: 'title' });
  expect(items.filter(({ kind, outcome }) => kind === 'claim' && outcome === 'left')).not.toEqual([]);
  const decided = (await other.review(there)).claims.filter(({ verdict }) => verdict !== null);
  expect(decided.length).toBeGreaterThan(0);
  for (const { quote } of decided) expect(quote).not.toContain('open its harbour tram in June');
});

test('annotations of other tools come in as claims with a note, on the words that they quote, without verdicts', async () => {
  const { desk, articleId } = await deskWithBoth('Cy Moe');
  const target = (exact: string, prefix: string, suffix: string) => [
    {
      source: 'https://example.org/tram',
      selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact, prefix, suffix }],
    },
  ];
  const hypothesis = join(scratchFolder(), 'hypothesis.json');
  const row = {
    uri: 'https://example.org/tram',
    user: 'acct:bo@hypothes.is',
    created: '2024-03-01T09:00:00.123456+00:00',
  };
  writeFileSync(
    hypothesis,
    JSON.stringify({
      rows: [
        {
          ...row,
          text: 'Who says 12?',
          tags: ['confirmed'],
          target: target('It has 12\n stops', ' 140 million crowns.', '.'),
        },
        { ...row, text: '', tags: [], target: target('The line will cost 140 million crowns', '', '. It') },
        { ...row, text: 'Nowhere', tags: [], target: target('It has 13 stops', '', '') },
        { ...row, text: 'Other company', tags: [], target: target('The line will cost', 'In the north ', '') },
        { ...row, text: 'A page note', tags: [], target: [{ source: 'https://example.org/tram' }] },
      ],
    }),
  );
  const done = await readBack(desk, hypothesis);
  expect(done).toMatchObject({
    article: { state: 'found', by: 'words' },
    notes: ['1 annotation quotes no words and is left out.'],
  });
  expect(counted(done.items)).toMatchObject({ 'note new': 1, 'claim left': 2, 'note left': 2 });
  const claim = (await desk.review(articleId)).claims.find(({ quote }) => quote === 'It has 12 stops');
  expect(claim).toMatchObject({
    verdict: { value: null, note: 'Who says 12?\n\nTags: confirmed', decidedBy: 'bo', readFrom: 'hypothesis.json' },
  });
});

test('verdicts in ClaimReview come back with their day, and are known where they came from', async () => {
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  await decide(desk, articleId, 0, 'outdated', 'It is late.');
  const report = await exported(desk, articleId, 'claimreview');
  expect(counted((await readBack(desk, report)).items)).toMatchObject({ 'verdict known': 1 });
  const { desk: other, articleId: there } = await deskWithBoth('Cy Moe');
  expect(counted((await readBack(other, report)).items)).toMatchObject({ 'verdict new': 1 });
  expect((await other.review(there)).claims[0]?.verdict).toMatchObject({
    value: 'outdated',
    note: 'It is late.',
    decidedBy: 'Ada Lund',
  });
});

test('the command line reads a report back, says what has no place, and ends with 1 where a file is none', async () => {
  const { desk, articleId } = await deskWithBoth('Ada Lund');
  await decide(desk, articleId, 0, 'outdated', 'Late.');
  const report = await exported(desk, articleId);
  const { desk: other, articleId: there } = await deskWithBoth('Cy Moe');
  await other.close();
  const run = (...words: string[]) => {
    [said.out, said.err] = ['', ''];
    return runCommandLine(['read-back', ...words], surroundings);
  };
  expect(await run(report, '--workspace', other.path, '--preview')).toBe(0);
  expect(said.out).toMatch(
    /^“tram\.json” is a Stet report on “Harbour tram to open in 2019”, 7 May 2018\n {2}claims: \d already here\n {2}verdicts: 1 new\n/,
  );
  expect(await run(report, '--workspace', other.path)).toBe(0);
  expect(said.out).toMatch(/Read back\.\n$/);
  expect(await run(report, '--workspace', other.path)).toBe(0);
  expect(said.out).toMatch(/Nothing new; nothing was changed\.\n$/);
  const bad = join(scratchFolder(), 'bad.json');
  for (const [content, sentence] of [
    ['{"schema":"stet-report/1","claims":[{}]}', /“bad\.json” is a report of Stet’s, but damaged at “/],
    ['{"a":1}', /“bad\.json” cannot be read/],
  ] as const) {
    writeFileSync(bad, content);
    expect(await run(bad, '--workspace', other.path)).toBe(1);
    expect(said.err).toMatch(sentence);
  }
  expect(await run(bad)).toBe(2);
  await other.open();
  expect((await other.review(there)).claims[0]?.history).toMatchObject([{ value: 'outdated', decidedBy: 'Ada Lund' }]);
});
