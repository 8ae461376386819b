import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { markdownLine, markdownQuotation } from '../../../electron/desk/exporters/markdown-text.ts';
import type { Report } from '../../../shared/report.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
}

function nodesOf(markdown: string): Node[] {
  const all: Node[] = [];
  const visit = (node: Node) => {
    all.push(node);
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(markdown) as Node);
  return all;
}

function words(markdown: string): string {
  return nodesOf(markdown)
    .map((node) => node.value ?? '')
    .join('');
}

function filledWith(text: string): Report {
  const report = reportWith([
    claimOn('Tickets cost two crowns.', {
      quote: text,
      hedges: [text],
      verdict: { ...verdictOf('outdated', text, text), decidedBy: text },
      suggestion: { value: 'confirmed', confidence: 0.5, reasons: [{ code: 'x', text }] },
      evidence: [evidenceWith({ quote: text, articleTitle: text })],
    }),
  ]);
  return {
    ...report,
    checker: text,
    log: [
      {
        at: '2023-02-01T10:30:00.000Z',
        by: text,
        kind: 'decided',
        claimId: report.claims[0]?.id ?? null,
        quote: text,
        text,
      },
      { at: '2023-02-01T10:31:00.000Z', by: text, kind: 'disagreed', claimId: 'gone', quote: text, text },
    ],
    article: { ...report.article, title: text, byline: text, outlet: text, sourceUrl: null, text },
    sources: report.sources.map((source) => ({ ...source, title: text, byline: text, outlet: text })),
    layout: { format: 'text', blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] },
  };
}

/** What structure a report has, without its words. */
function shape(report: Report): string[] {
  return nodesOf(exportReport(report, 'markdown', { ...DEFAULT_CHOICES, evidence: 'all' }))
    .filter((node) => !['text', 'inlineCode'].includes(node.type))
    .map((node) => `${node.type}${node.depth ?? ''}`);
}

const HOSTILE = [
  '[here](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  '# Heading',
  'Heading\n===',
  'Heading\n---',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quote',
  '| a | b |\n|---|---|\n| c | d |',
  '```\ncode',
  '~~~ x',
  '***',
  '    indented',
  '\tindented',
  '&lt;b&gt; &amp; &#91;x](y)',
  '[x]: https://evil.example',
  '*bold* _it_ **b** `c` ~~d~~ $x$',
  'back\\slash\\',
  '\\[x](y)',
  '<!-- comment',
];

test.each(HOSTILE)('%j changes nothing in the structure of the report', (text) => {
  expect(shape(filledWith(text))).toEqual(shape(filledWith('plain')));
});

test.each(HOSTILE)('%j reads the same after it is escaped', (text) => {
  const line = text.replace(/\s+/g, ' ').trim();
  expect(words(markdownLine(text))).toBe(line);
});

test('any text stays one paragraph of plain words', () => {
  const letters = fc.constantFrom(...'ab1.)-+=:#*_`[]()<>!|\\&;~$ \n\t@/"\'', 'http://', 'www.', '&lt;', '```');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const line = text.replace(/\s+/g, ' ').trim();
      const nodes = nodesOf(markdownLine(text)).filter((node) => !['text', 'inlineCode', 'root'].includes(node.type));
      expect(nodes.map((node) => node.type)).toEqual(line === '' ? [] : ['paragraph']);
      expect(words(markdownLine(text))).toBe(line);
    }),
    { numRuns: 500 },
  );
});

test.each(['see https://evil.example/x now', 'www.evil.example', 'mail me@evil.example', 'HTTP://EVIL.example'])(
  'a dialect that links bare addresses finds none in %j',
  (text) => {
    const outsideCode = markdownLine(text).replace(/`[^`]*`/g, '');
    expect(outsideCode).not.toMatch(/evil/i);
    expect(words(markdownLine(text))).toBe(text);
  },
);

test('a quotation keeps its paragraphs', () => {
  expect(markdownQuotation('One\ntwo\n\n# Three')).toBe('> One two\n>\n> \\# Three');
});

test('the report says what was decided, by whom, on what evidence, and what the program only suggests', () => {
  const text = exportReport(
    reportWith([
      claimOn('The tram to Eastholm Light will open in May', {
        verdict: verdictOf('outdated', 'It was late.', 'It opened in September'),
        suggestion: { value: 'confirmed', confidence: 0.5, reasons: [{ code: 'x', text: 'Both say May.' }] },
        evidence: [evidenceWith()],
      }),
      claimOn('Tickets cost two crowns.'),
    ]),
    'markdown',
    { ...DEFAULT_CHOICES, evidence: 'all' },
  );
  for (const words of [
    '# Fact-check: The lighthouse line opens',
    'By Ida Brandvold',
    'Of 2 claims, 0 are confirmed, 1 outdated, 0 speculative and 1 undecided.',
    'will open in May **(1 ✕)**. It may carry',
    '### 1. ✕ Outdated',
    '> It opened in September',
    '*The program’s suggestion, not a verdict:* confirmed (not very sure). Both say May.',
    '**Outdated** since June 2022: “It will not open before September.” (Harbour Post, June 2022 \\[1\\]).',
    '1. **Tram to the light is late.** Harbour Post, June 2022.',
    '### 2. · Undecided',
    'No later passage found. That neither supports nor contradicts the claim.',
  ]) {
    expect(text).toContain(words);
  }
});

test('a headline that is a claim is bold as a whole, with its number inside', () => {
  const text = exportReport(reportWith([claimOn('The lighthouse line opens')]), 'markdown');
  expect(text).toContain('\n\n**The lighthouse line opens (1 ·)**\n\n');
  expect(words(text)).toContain('The lighthouse line opens (1 ·)');
});
