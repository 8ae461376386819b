import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { Report } from '../../../shared/report.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

function pageOf(report: Report, choices = DEFAULT_CHOICES): Document {
  return parseHTML(exportReport(report, 'html', choices)).document as unknown as Document;
}

const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of the annotated article, without the numbers of the claims. */
function articleWords(page: Document): string[] {
  const article = page.querySelector('.article .text') as Element;
  for (const reference of article.querySelectorAll('.ref')) reference.remove();
  return [...article.children].map((block) => (block.textContent ?? '').replaceAll('\u2060', ''));
}

const HOSTILE = '</style><script>alert(1)</script><img src=x onerror="alert(1)"> & \'quoted\' [x](javascript:alert(1))';

const hostileReport = reportWith(
  [
    claimOn('Tickets cost two crowns.', {
      hedges: [HOSTILE],
      verdict: { ...verdictOf('outdated', HOSTILE, HOSTILE), decidedBy: HOSTILE },
      suggestion: { value: 'confirmed', confidence: 0.5, reasons: [{ code: 'x', text: HOSTILE }] },
      evidence: [evidenceWith({ quote: HOSTILE, articleTitle: HOSTILE })],
    }),
  ],
  {
    checker: HOSTILE,
    app: { name: HOSTILE, version: HOSTILE },
    log: [{ at: HOSTILE, by: HOSTILE, kind: 'disagreed', claimId: HOSTILE, quote: HOSTILE, text: HOSTILE }],
  },
);
const hostile: Report = {
  ...hostileReport,
  article: {
    ...hostileReport.article,
    title: HOSTILE,
    byline: HOSTILE,
    outlet: HOSTILE,
    sourceUrl: 'javascript:alert(1)',
    text: HOSTILE.padEnd(hostileReport.article.text.length),
  },
  sources: hostileReport.sources.map((source) => ({
    ...source,
    title: HOSTILE,
    byline: HOSTILE,
    outlet: HOSTILE,
    sourceUrl: 'data:text/html,<script>1</script>',
  })),
};

test('nothing that a document or an editor wrote becomes part of the page', () => {
  const written = exportReport(hostile, 'html', { ...DEFAULT_CHOICES, evidence: 'all' });
  const page = pageOf(hostile, { ...DEFAULT_CHOICES, evidence: 'all' });
  expect(page.querySelectorAll('script, img, iframe, object, embed, link, base, form, [style]')).toHaveLength(0);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) expect(name.startsWith('on')).toBe(false);
  }
  for (const link of page.querySelectorAll('a[href]')) expect(link.getAttribute('href')).toMatch(/^(#|https?:)/);
  expect(text(page.querySelector('h1'))).toBe(HOSTILE);
  expect(written).not.toContain('<img');
});

test('the page allows itself nothing but its own style sheet, named by its hash', () => {
  const written = exportReport(hostile, 'html');
  const style = /<style>([\s\S]*?)<\/style>/.exec(written)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = pageOf(hostile).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).not.toContain('unsafe');
  expect(style).not.toMatch(/url\(|@import/);
});

test('a reader sees what was checked, by whom, as of when, and by which program', () => {
  const page = pageOf(reportWith([claimOn('Tickets cost two crowns.')]));
  expect(page.documentElement.getAttribute('lang')).toBe('en');
  expect(text(page.querySelector('header'))).toContain('By Ida Brandvold · The Eastholm Wake · 14 March 2022');
  expect(text(page.querySelector('header'))).toContain('Checked by R. Adeyemi');
  expect(text(page.querySelector('header'))).toContain('As of 3 February 2023');
  expect(text(page.querySelector('.brief'))).toContain(
    'Of 1 claim, 0 are confirmed, 0 outdated, 0 speculative and 1 undecided.',
  );
  expect(text(page.querySelector('header'))).toContain('a'.repeat(64));
  expect(text(page.querySelector('header'))).toContain(
    'Checked against 12 later articles, published from April 2022 to 30 January 2023',
  );
  expect(text(page.querySelector('footer'))).toContain('Stet 0.1.0');
  expect(text(page.querySelector('footer'))).toContain('never counts as support');
});

test('each mark leads to its row and back, and says its verdict in words', () => {
  const page = pageOf(
    reportWith([
      claimOn('Tickets cost two crowns.', { verdict: verdictOf('confirmed') }),
      claimOn('The tram to Eastholm Light will open in May', { verdict: verdictOf('outdated') }),
      claimOn('It may carry 4,000 people a day', { verdict: verdictOf('speculative') }),
      claimOn('the mayor said'),
    ]),
  );
  const references = [...page.querySelectorAll('a.ref')];
  expect(references.map((link) => link.getAttribute('aria-label'))).toEqual([
    'Claim 1, outdated',
    'Claim 2, speculative',
    'Claim 3, undecided',
    'Claim 4, confirmed',
  ]);
  expect(references.map(text)).toEqual(['1 ✕', '2 ?', '3 ·', '4 ✓']);
  for (const link of page.querySelectorAll('a[href^="#"]')) {
    expect(page.getElementById((link.getAttribute('href') ?? '').slice(1)), link.outerHTML).not.toBeNull();
  }
  expect([...page.querySelectorAll('.claims tbody th')].map(text)).toEqual(['1', '2', '3', '4']);
});

test('a row shows verdict, note, correction and evidence with its source, date and relation', () => {
  const page = pageOf(
    reportWith([
      claimOn('The tram to Eastholm Light will open in May', {
        verdict: verdictOf('outdated', 'It was late.', 'It opened in September'),
        evidence: [evidenceWith({ chosenBy: 'editor' })],
      }),
    ]),
  );
  const row = text(page.querySelector('#claim-1'));
  for (const words of [
    'Outdated since June 2022: “It will not open before September.” (Harbour Post, June 2022 [1]; chosen by an editor)',
    'It was late.',
    'Proposed correction: It opened in September',
    'Decided by R. Adeyemi, 1 February 2023, 10:30 UTC',
  ]) {
    expect(row).toContain(words);
  }
  expect(text(page.querySelector('.corrections tbody'))).toContain('It opened in September');
});

test('an undecided claim stays undecided, whatever the program suggests and however little it found', () => {
  const page = pageOf(
    reportWith([
      claimOn('Tickets cost two crowns.', {
        suggestion: { value: 'confirmed', confidence: 0.9, reasons: [{ code: 'same', text: 'Both say two crowns.' }] },
      }),
    ]),
  );
  const row = text(page.querySelector('#claim-1'));
  expect(row).toContain('Undecided. No editor has decided yet.');
  expect(row).toContain('The program’s suggestion, not a verdict: ✓ confirmed (quite sure). Both say two crowns.');
  expect(row).toContain('No later passage found. That neither supports nor contradicts the claim.');
  expect(page.querySelector('mark.confirmed')).toBeNull();
  expect(page.querySelector('.corrections')).toBeNull();
});

test('nested and overlapping claims each keep their whole mark and their number', () => {
  const page = pageOf(
    reportWith([
      claimOn('The tram to Eastholm Light will open in May', { verdict: verdictOf('outdated') }),
      claimOn('Eastholm Light', { verdict: verdictOf('confirmed') }),
      claimOn('in May. It may carry 4,000 people', { verdict: verdictOf('speculative') }),
    ]),
  );
  const marked = (mark: string) =>
    [...page.querySelectorAll(`mark.${mark}`)].map((element) => element.textContent).join('');
  expect(page.querySelectorAll('a.ref')).toHaveLength(3);
  for (const reference of page.querySelectorAll('.ref')) reference.remove();
  expect(marked('outdated').replaceAll('\u2060', '')).toBe('The tram to Eastholm Light will open in May');
  expect(marked('confirmed')).toBe('Eastholm Light');
  expect(marked('speculative').replaceAll('\u2060', '')).toBe('in May. It may carry 4,000 people');
});

test('the article keeps its words whatever is marked in it', () => {
  const plain = reportWith([]);
  const { text: whole } = plain.article;
  const words = articleWords(pageOf(plain));
  expect(words).toEqual(plain.layout.blocks.slice(1).map((block) => whole.slice(block.start, block.end)));
  const offset = fc.integer({ min: plain.layout.blocks[1]?.start ?? 0, max: whole.length });
  fc.assert(
    fc.property(fc.array(fc.tuple(offset, offset), { maxLength: 8 }), (spans) => {
      const claims = spans
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        .filter(({ start, end }) => whole.slice(start, end).trim() !== '')
        .map(({ start, end }) => ({ ...claimOn('Tickets'), start, end, quote: whole.slice(start, end) }));
      const page = pageOf(reportWith(claims));
      expect(page.querySelectorAll('.article a.ref')).toHaveLength(claims.length);
      expect(articleWords(page)).toEqual(words);
    }),
    { numRuns: 60 },
  );
});

test('a title that is itself a claim is shown with its mark', () => {
  const page = pageOf(reportWith([claimOn('The lighthouse line opens')]));
  expect(text(page.querySelector('.text h3 mark'))).toBe('The lighthouse line opens');
});

test('text without a layout and a report without claims, names or sources still make a page', () => {
  const report = reportWith([], { checker: '', sources: [], asOf: partialDate('2023') });
  const page = pageOf({
    ...report,
    article: { ...report.article, byline: null, outlet: null, sourceUrl: null },
    layout: { format: 'text', blocks: [] },
  });
  expect(articleWords(page)).toEqual(report.article.text.split('\n\n'));
  expect(text(page.querySelector('header'))).toContain('Not named');
  expect(text(page.querySelector('main'))).toContain('No claims were marked in this article.');
  expect(text(page.querySelector('main'))).toContain('No later article was cited.');
});
