import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { reportFile } from '../../../electron/desk/exporters/export-report.ts';
import type { Report } from '../../../shared/report.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const noPrinter = () => Promise.reject(new Error('nothing is to be printed'));

type Files = Readonly<Record<string, string>>;

async function filesOf(report: Report, choices = DEFAULT_CHOICES): Promise<Files> {
  const bytes = (await reportFile(report, 'docx', choices, noPrinter)) as Uint8Array;
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

const xmlOf = (files: Files, name: string) =>
  parseHTML((files[name] ?? '').replace(/^<\?xml[^>]*\?>/, '')).document as unknown as Document;
const all = (page: Document, name: string) =>
  [...page.querySelectorAll('*')].filter(({ tagName }) => tagName === name.toUpperCase());
const ids = (page: Document, name: string) => all(page, name).map((element) => Number(element.getAttribute('w:id')));

/** The text of the paragraphs before the report itself, with the changes rejected or accepted. */
function articleText(files: Files, changes: 'rejected' | 'accepted'): string[] {
  const page = xmlOf(files, 'word/document.xml');
  const paragraphs = all(page, 'w:p').map((paragraph) =>
    [...paragraph.querySelectorAll('*')]
      .filter((element) => {
        const isIn = (name: string) => element.closest(name.replace(':', '\\:')) !== null;
        if (element.tagName === 'W:DELTEXT') return changes === 'rejected';
        return element.tagName === 'W:T' && !(changes === 'rejected' && isIn('w:ins'));
      })
      .map((element) => element.textContent ?? '')
      .join(''),
  );
  return paragraphs.slice(0, paragraphs.indexOf('Fact-check report'));
}

const report = reportWith([
  claimOn('The tram to Eastholm Light will open in May', {
    verdict: verdictOf('outdated', 'It was late.', 'The tram to Eastholm Light opened in September'),
    evidence: [evidenceWith()],
  }),
  claimOn('Eastholm Light', { verdict: verdictOf('confirmed', '', 'Eastholm Lighthouse') }),
  claimOn('in May. It may carry 4,000 people', { verdict: verdictOf('speculative') }),
  claimOn('Tickets cost two crowns.'),
]);

test('every part of the package is well-formed, and every relationship leads to a part that is there', async () => {
  const files = await filesOf(report);
  expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
  for (const [name, content] of Object.entries(files)) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(content).close();
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const [, target = ''] of content.matchAll(/Target="([^"]*)"/g))
      expect(Object.keys(files), `${name} leads to ${target}`).toContain(
        target.startsWith('/') ? target.slice(1) : folder + target,
      );
  }
});

test('each claim has one comment, anchored on its words, with verdict, note and what it rests on', async () => {
  const files = await filesOf(report);
  const page = xmlOf(files, 'word/document.xml');
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
    expect(ids(page, name).toSorted(), name).toEqual([1, 2, 3, 4]);
  const comments = all(xmlOf(files, 'word/comments.xml'), 'w:comment');
  expect(comments.map((comment) => comment.getAttribute('w:id'))).toEqual(['1', '2', '3', '4']);
  const first = comments[0]?.textContent ?? '';
  expect(first).toContain(
    'Claim 1. Outdated since June 2022: “It will not open before September.” (Harbour Post, June 2022 [1]).',
  );
  expect(first).toContain('Note: It was late.');
  expect(comments[0]?.getAttribute('w:author')).toBe('R. Adeyemi');
  const written = files['word/document.xml'] ?? '';
  const anchored = written.slice(
    written.indexOf('commentRangeStart w:id="4"'),
    written.indexOf('commentRangeEnd w:id="4"'),
  );
  expect(anchored.replaceAll(/^[^>]*>|<[^>]*>/g, '').replace(/<[^>]*$/, '')).toBe('Tickets cost two crowns.');
});

test('what the program suggests of an undecided claim is said to be no verdict, in its comment and in the table', async () => {
  const suggestion = {
    value: 'outdated',
    confidence: 0.8,
    reasons: [{ code: 'says', text: 'It opened.' }],
    engine: 'e',
  } as const;
  const files = await filesOf(
    reportWith([claimOn('Tickets cost two crowns.', { suggestion, evidence: [evidenceWith()] })]),
  );
  for (const part of ['word/comments.xml', 'word/document.xml']) {
    expect(xmlOf(files, part).documentElement.textContent).toMatch(
      /The program’s suggestion, not a verdict: outdated \(.+\)\. It opened\./,
    );
  }
});

test('corrections are tracked changes: rejected they give the article as published, accepted the corrected one', async () => {
  const files = await filesOf(report);
  expect(articleText(files, 'rejected')).toEqual(report.article.text.split('\n\n'));
  expect(articleText(files, 'accepted')).toEqual(
    report.article.text.replace('will open in May', 'opened in September').split('\n\n'),
  );
  const page = xmlOf(files, 'word/document.xml');
  const changes = [...ids(page, 'w:ins'), ...ids(page, 'w:del')];
  expect(new Set(changes).size).toBe(changes.length);
});

test('whatever is claimed and corrected, the article keeps its words and each comment its two ends', async () => {
  const whole = report.article.text;
  const offset = fc.integer({ min: 0, max: whole.length });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(offset, offset, fc.string()), { maxLength: 6 }), async (spans) => {
      const claims = spans
        .map(([a, b, correction]) => ({ start: Math.min(a, b), end: Math.max(a, b), correction }))
        .filter(({ start, end }) => whole.slice(start, end).trim() !== '')
        .map(({ start, end, correction }, at) => ({
          ...claimOn('Tickets', { verdict: verdictOf('outdated', '', correction) }),
          ...{ id: `c${at}`, start, end, quote: whole.slice(start, end) },
        }));
      const files = await filesOf(reportWith(claims));
      expect(articleText(files, 'rejected')).toEqual(whole.split('\n\n'));
      const page = xmlOf(files, 'word/document.xml');
      const numbers = claims.map((_, at) => at + 1);
      expect(ids(page, 'w:commentRangeStart').toSorted((a, b) => a - b)).toEqual(numbers);
      expect(ids(page, 'w:commentRangeEnd').toSorted((a, b) => a - b)).toEqual(numbers);
    }),
    { numRuns: 25 },
  );
});

test('the same report gives the same bytes', async () => {
  expect(await reportFile(report, 'docx', DEFAULT_CHOICES, noPrinter)).toEqual(
    await reportFile(report, 'docx', DEFAULT_CHOICES, noPrinter),
  );
});

test('characters that XML cannot hold, and its own marks, come in as text', async () => {
  const hostile = '<w:p/>&amp;\u0000\u0008\uD800\u202E]]>"\'';
  const bad = reportWith(
    [
      claimOn('Tickets cost two crowns.', {
        verdict: { ...verdictOf('outdated', hostile, hostile), decidedBy: hostile },
      }),
    ],
    {
      checker: hostile,
      log: [{ at: hostile, by: hostile, kind: 'decided', claimId: null, quote: null, text: hostile }],
    },
  );
  const files = await filesOf({
    ...bad,
    article: { ...bad.article, title: hostile, byline: hostile, outlet: hostile },
  });
  for (const [name, content] of Object.entries(files)) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(content).close();
  }
  expect(files['word/comments.xml']).toContain('&lt;w:p/&gt;&amp;amp;\uFFFD\uFFFD\uFFFD]]&gt;');
});

test('without the article there are no comments, and without corrections no changes', async () => {
  const without = (part: string) => ({
    ...DEFAULT_CHOICES,
    parts: DEFAULT_CHOICES.parts.filter((name) => name !== part),
  });
  expect((await filesOf(report, without('text')))['word/document.xml']).not.toContain('commentRangeStart');
  const plain = (await filesOf(report, without('corrections')))['word/document.xml'];
  expect(plain).toContain('commentRangeStart');
  expect(plain).not.toMatch(/<w:(ins|del) /);
});
