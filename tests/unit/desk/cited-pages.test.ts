import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { partialDate } from '../../../shared/dates.ts';
import { citedPages } from '../../../shared/pages.ts';
import { DOCUMENTS } from '../importers/documents.ts';
import { OLDER, scratchDesk } from './scratch-desk.ts';

test('passages and claims of a PDF are cited with their page, on the card, in every report, and after the program was closed', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const [draft] = await desk.pick(join(DOCUMENTS, 'labelled-reportlab.pdf'));
  const description = {
    title: 'Report',
    byline: null,
    outlet: null,
    publishedOn: partialDate('2019-03-05'),
    sourceUrl: null,
  };
  const drafts = [{ draftId: draft?.draftId as string, description }];
  const [pdf = ''] = (await desk.call('import.accept', { drafts })).articleIds;
  const { text } = await desk.call('article.text', { articleId: pdf });
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  const attach = (from: string, to: string) =>
    desk.call('evidence.attach', {
      claimId,
      articleId: pdf,
      start: text.indexOf(from),
      end: text.indexOf(to) + to.length,
      relation: 'contradicts',
    });
  await attach('The harbour school was heard twice', 'printed in full.');
  await attach('Chapter 6 of the report', 'Chapter 7 of the report');
  await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  await desk.restart();

  const [claim] = (await desk.review(articleId)).claims;
  const byHand = claim?.evidence.filter(({ chosenBy }) => chosenBy === 'editor').map(({ pages }) => pages);
  expect(byHand).toEqual(
    expect.arrayContaining([
      { first: 2, last: 2, label: 'ii' },
      { first: 3, last: 4, label: '1–2' },
    ]),
  );
  expect(claim?.pages).toBeUndefined();

  const report = await desk.desk.reporting.compose(articleId, null);
  const written = (format: Parameters<typeof exportReport>[1]) => exportReport(report, format);
  for (const format of ['html', 'markdown', 'annotations', 'claimreview'] as const) {
    expect(written(format), format).toMatch(/5 March 2019, p\. ii\b/);
    expect(written(format), format).toMatch(/pp\. 1–2/);
  }
  expect(written('csv')).toMatch(/,ii\r\n/);
  expect(JSON.parse(written('json')).claims[0].evidence[0].pages).toBeDefined();
  const { article, claims } = await desk.review(pdf);
  const at = claims.findIndex(({ quote }) => quote.includes('47 million'));
  expect(claims[at]?.pages).toEqual({ first: 4, last: 4, label: '2' });
  const ofPdf = await desk.desk.reporting.compose(pdf, null);
  const { items } = JSON.parse(exportReport(ofPdf, 'annotations'));
  expect(items[at].target.selector[2]).toEqual({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
    value: 'page=4',
  });
  expect(exportReport(ofPdf, 'markdown')).toMatch(/, p\. 2\./);
  expect(citedPages(article.pages ?? [], { start: 0, end: article.text.length })?.label).toBe('i–2');
}, 60_000);
