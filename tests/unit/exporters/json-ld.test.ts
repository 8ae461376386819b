import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { reportCorrections } from '../../../electron/desk/services/report-corrections.ts';
import type { Report } from '../../../shared/report.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const claims = [
  claimOn('The tram to Eastholm Light will open in May', {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    verdict: verdictOf('outdated', 'It was late.', 'It opened in September'),
    evidence: [evidenceWith()],
  }),
  claimOn('Tickets cost two crowns.', { verdict: verdictOf('confirmed') }),
  claimOn('It may carry 4,000 people a day'),
];
const plain = reportWith(claims);
const report: Report = { ...plain, corrections: reportCorrections(plain.article, plain.claims, plain.sources) };
const read = (format: 'claimreview' | 'annotations', given = report) => JSON.parse(exportReport(given, format));

/** The properties that schema.org gives the types that are written, its superclasses’ included. */
const SCHEMA_ORG: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: [
    'claimReviewed',
    'datePublished',
    'inLanguage',
    'author',
    'itemReviewed',
    'reviewRating',
    'reviewBody',
    'citation',
  ],
  Claim: ['text', 'datePublished', 'author', 'appearance', 'comment'],
  Comment: ['text', 'datePublished', 'author'],
  Article: ['headline', 'datePublished', 'url', 'author', 'publisher', 'correction'],
  CorrectionComment: ['text'],
  Rating: ['alternateName', 'ratingExplanation'],
  Quotation: ['text', 'position', 'isPartOf'],
  Person: ['name'],
  Organization: ['name'],
};

/** What the Web Annotation Data Model gives the classes that are written. */
const ANNOTATION: Readonly<Record<string, readonly string[]>> = {
  AnnotationPage: ['items'],
  Annotation: ['motivation', 'creator', 'created', 'generator', 'generated', 'body', 'target'],
  SpecificResource: ['purpose', 'source', 'selector', 'styleClass'],
  TextualBody: ['purpose', 'value', 'format', 'language'],
  TextQuoteSelector: ['exact', 'prefix', 'suffix'],
  TextPositionSelector: ['start', 'end'],
  FragmentSelector: ['conformsTo', 'value'],
  Person: ['name'],
  Software: ['name'],
};

function faults(value: unknown, known: typeof ANNOTATION, type: '@type' | 'type', id: '@id' | 'id'): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faults(one, known, type, id));
  if (typeof value !== 'object' || value === null) return [];
  const { [type]: kind, ...others } = value as Record<string, unknown>;
  const own = Object.keys(others).filter((name) => name !== id && !name.startsWith('@'));
  const allowed = typeof kind === 'string' ? known[kind] : undefined;
  const wrong =
    allowed === undefined ? (kind === undefined ? [] : [String(kind)]) : own.filter((name) => !allowed.includes(name));
  return [...wrong, ...Object.values(others).flatMap((one) => faults(one, known, type, id))];
}

test('each decided claim is a ClaimReview with what was claimed, where, the verdict in words and what it rests on', () => {
  const document = read('claimreview');
  expect(document['@context']).toBe('https://schema.org');
  const [article, ...reviews] = document['@graph'];
  expect(reviews).toHaveLength(2);
  expect(reviews[0]).toMatchObject({
    '@type': 'ClaimReview',
    '@id': 'urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057',
    claimReviewed: 'The tram to Eastholm Light will open in May',
    datePublished: '2023-02-01',
    author: { '@type': 'Person', name: 'R. Adeyemi' },
    itemReviewed: {
      '@type': 'Claim',
      author: { name: 'Ida Brandvold' },
      appearance: { '@id': 'https://example.org/tram' },
    },
    reviewRating: { alternateName: 'Outdated' },
    citation: [{ '@type': 'Quotation', isPartOf: { headline: 'Tram to the light is late', datePublished: '2022-06' } }],
  });
  expect(reviews[0].reviewBody).toMatch(
    /^Outdated since June 2022: “It will not open before September\.”[\s\S]*\n\nIt was late\.$/,
  );
  expect(article).toMatchObject({
    '@type': 'Article',
    '@id': 'https://example.org/tram',
    headline: 'The lighthouse line opens',
  });
  expect(article.correction).toEqual([
    { '@type': 'CorrectionComment', text: expect.stringMatching(/^Update\. An earlier version of this article said/) },
  ]);
});

test('only properties that schema.org and the Web Annotation model know are written', () => {
  expect(faults(read('claimreview')['@graph'], SCHEMA_ORG, '@type', '@id')).toEqual([]);
  const setAside = { reason: 'opinion', words: '', setBy: '', setAt: '2023-02-02T09:15:00.000Z' } as const;
  const aside = reportWith([claimOn('It may carry 4,000 people a day', { setAside })]);
  expect(faults(read('claimreview', aside)['@graph'], SCHEMA_ORG, '@type', '@id')).toEqual([]);
  const { '@context': context, ...page } = read('annotations');
  expect(context).toBe('http://www.w3.org/ns/anno.jsonld');
  const items = page.items.map(({ target, ...item }: Record<string, unknown>) => ({
    ...item,
    body: [item.body, target && (target as { selector: unknown }).selector],
  }));
  expect(faults({ ...page, items }, ANNOTATION, 'type', 'id')).toEqual([]);
  expect(faults({ type: 'Person', mood: 'cheerful' }, ANNOTATION, 'type', 'id')).toEqual(['mood']);
});

test('each claim is an annotation that finds its words again, by quote and by position', () => {
  const { items } = read('annotations');
  expect(items).toHaveLength(3);
  const { text } = report.article;
  for (const { target } of items) {
    const [quote, position] = target.selector;
    expect(target.source).toBe('https://example.org/tram');
    expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(text).toContain(`${quote.prefix ?? ''}${quote.exact}${quote.suffix ?? ''}`);
  }
  const purposes = items[0].body.map(({ purpose, value }: { purpose: string; value: string }) => [purpose, value]);
  expect(purposes.slice(1)).toEqual([
    ['tagging', 'outdated'],
    ['commenting', 'It was late.'],
    ['editing', 'It opened in September'],
    ['linking', undefined],
  ]);
  expect(items[0].body.at(-1)).toEqual({
    type: 'SpecificResource',
    purpose: 'linking',
    source: expect.stringMatching(/^(?:https|urn):/),
    selector: { type: 'TextQuoteSelector', exact: 'It will not open before September.' },
    styleClass: 'contradicts',
  });
  expect(items[1].creator).toBeUndefined();
});

test('positions are counted in characters, also behind an emoji', () => {
  const text = `🚋🚋 ${report.article.text}`;
  const moved = claims.map((claim) => ({ ...claim, start: claim.start + 5, end: claim.end + 5 }));
  const { items } = read('annotations', {
    ...report,
    article: { ...report.article, text, sourceUrl: 'file:///x' },
    claims: moved,
  });
  for (const { target } of items) {
    const [quote, position] = target.selector;
    expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(target.source).toBe(`urn:sha256:${'a'.repeat(64)}`);
  }
});
