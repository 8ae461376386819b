import { expect, test } from 'vitest';
import { partedEvidence } from '../../../electron/desk/exporters/deciding-evidence.ts';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { reportView } from '../../../electron/desk/exporters/report-view.ts';
import { sentenceText } from '../../../electron/desk/exporters/verdict-sentence.ts';
import type { VerdictValue } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';
import { DEFAULT_CHOICES, type ReportChoices } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const supports = evidenceWith({ quote: 'It opened in May.', relation: 'supports', score: 0.7 });
const supersedes = evidenceWith({ quote: 'It opens in June now.', relation: 'supersedes', score: 0.6 });
const mentions = evidenceWith({ quote: 'The tram is red.', relation: 'mentions', score: 0.9 });
const weak = evidenceWith({ quote: 'It came in May, some say.', relation: 'supports', score: 0.2 });
const FOUND = [mentions, supports, supersedes, weak];

const decidingOf = (value: VerdictValue | null, evidence: readonly ReportEvidence[]) =>
  partedEvidence({ verdict: value === null ? null : verdictOf(value), suggestion: null, evidence }).deciding;

test('what the program found stands beside a verdict only where it bears that verdict out', () => {
  expect(decidingOf('confirmed', FOUND)).toEqual([supports]);
  expect(decidingOf('outdated', FOUND)).toEqual([supersedes]);
  expect(decidingOf('speculative', FOUND)).toEqual([mentions]);
  expect(decidingOf(null, FOUND)).toEqual([]);
});

test('what an editor chose is always there, and then nothing stands in for what was not found', () => {
  const chosen = evidenceWith({ quote: 'Ask the mayor.', relation: 'mentions', chosenBy: 'editor', score: 1 });
  expect(decidingOf('outdated', [chosen, mentions])).toEqual([chosen]);
  expect(decidingOf('outdated', [mentions, supports])).toEqual([mentions]);
  expect(decidingOf(null, [chosen, mentions])).toEqual([chosen]);
});

test('what is left out and what is shown are together what was found', () => {
  for (const value of ['confirmed', 'outdated', 'speculative', null] as const) {
    const { deciding, others } = partedEvidence({
      verdict: value === null ? null : verdictOf(value),
      suggestion: null,
      evidence: FOUND,
    });
    expect([...deciding, ...others].toSorted((a, b) => b.score - a.score)).toEqual(
      FOUND.toSorted((a, b) => b.score - a.score),
    );
  }
});

function sentenceOf(given: Partial<ReportClaim>, publishedOn = '2022-03-14'): string {
  const report = reportWith([claimOn('The tram to Eastholm Light will open in May', given)]);
  const view = reportView({ ...report, article: { ...report.article, publishedOn: partialDate(publishedOn) } });
  const [claim] = view.claims;
  return claim === undefined ? '' : sentenceText(claim.sentence, () => 'Harbour Post, June 2022');
}

test('a verdict reads as a sentence, with since when and by which passage', () => {
  const evidence = [evidenceWith()];
  const said = '“It will not open before September.” (Harbour Post, June 2022).';
  expect(sentenceOf({ verdict: verdictOf('outdated'), evidence })).toBe(`Outdated since June 2022: ${said}`);
  expect(sentenceOf({ verdict: verdictOf('outdated'), evidence }, '2022')).toBe(`Outdated: ${said}`);
  expect(sentenceOf({ verdict: { ...verdictOf('outdated'), fault: 'wrong' }, evidence })).toBe(
    `Outdated, wrong when it was published: ${said}`,
  );
  expect(sentenceOf({ verdict: verdictOf('confirmed'), evidence: [supports] })).toBe(
    'Confirmed: “It opened in May.” (Harbour Post, June 2022).',
  );
  expect(sentenceOf({ verdict: verdictOf('confirmed') })).toBe('Confirmed. No later passage is cited.');
  expect(sentenceOf({ verdict: verdictOf('speculative'), evidence: [mentions] })).toBe('Speculative.');
  expect(sentenceOf({})).toBe('Undecided. No editor has decided yet.');
});

const report = reportWith([
  claimOn('The tram to Eastholm Light will open in May', {
    verdict: verdictOf('outdated'),
    evidence: [supersedes, mentions],
  }),
  claimOn('It may carry 4,000 people a day', { verdict: verdictOf('confirmed'), evidence: [] }),
  claimOn('Tickets cost two crowns.', {
    verdict: verdictOf('confirmed'),
    evidence: [{ ...supports, articleId: 'later-2', articleTitle: 'Crowns' }],
  }),
]);
const twoSources = {
  ...report,
  sources: [
    ...report.sources,
    { ...report.sources[0], articleId: 'later-2', outlet: 'The Crown', title: 'Crowns' } as never,
  ],
};
const shown = (choices: Partial<ReportChoices>, format: 'html' | 'markdown') =>
  exportReport(twoSources, format, { ...DEFAULT_CHOICES, ...choices });

test.each(['html', 'markdown'] as const)(
  '%s: what plays no part is left out and counted, or stands in an appendix',
  (format) => {
    expect(shown({}, format)).not.toContain('The tram is red.');
    expect(shown({}, format)).toContain('One more passage that the program found is left out');
    expect(shown({ evidence: 'all' }, format)).toContain('The tram is red.');
    expect(shown({ evidence: 'all' }, format)).toContain('No verdict rests on any of this.');
    expect(shown({ evidence: 'all' }, format)).not.toContain('left out.');
  },
);

test.each(['html', 'markdown'] as const)(
  '%s: with some verdicts left out, claims keep their numbers and the report says so',
  (format) => {
    const text = shown({ marks: ['confirmed'] }, format);
    expect(text).toContain('This report shows the claims that are confirmed: 2 of 3.');
    expect(text).not.toContain('It opens in June now.');
    expect(text).not.toContain('Harbour Post');
    expect(text).toContain('Of 3 claims, 2 are confirmed, 1 outdated');
    expect(text).toMatch(/id="claim-3"|### 3\. ✓/);
    expect(text).toMatch(
      /\(<cite>The Crown<\/cite>, June 2022 <a href="#source-1">\[1\]|\(The Crown, June 2022 \\\[1\\\]\)/,
    );
  },
);

test('a part that is left out is not there, and nothing leads to it', () => {
  const headings = {
    corrections: 'Outdated claims',
    text: 'The article, annotated',
    claims: 'one by one',
    log: 'Log of',
    sources: '<h2 id="sources">',
  };
  for (const [part, heading] of Object.entries(headings)) {
    const without = shown({ parts: DEFAULT_CHOICES.parts.filter((name) => name !== part) }, 'html');
    expect(shown({}, 'html')).toContain(heading);
    expect(without).not.toContain(heading);
    for (const [, id] of without.matchAll(/href="#([^"]*)"/g)) expect(without).toContain(`id="${id}"`);
  }
});

test('the log tells second checks, disagreements with their end, changes and what was taken away', () => {
  const [first] = report.claims;
  const line = { by: 'Ada', claimId: first?.id ?? null, quote: first?.quote ?? null };
  const text = exportReport(
    {
      ...report,
      log: [
        { ...line, at: '2023-02-01T10:00:00.000Z', kind: 'decided', text: 'Decided: confirmed' },
        { ...line, at: '2023-02-01T10:01:00.000Z', kind: 'disagreed', by: 'Bo', text: 'Second check: disagrees' },
        { ...line, at: '2023-02-01T10:02:00.000Z', kind: 'decided', text: 'Decided: outdated' },
        {
          at: '2023-02-02T10:03:00.000Z',
          by: '',
          kind: 'claim-removed',
          claimId: 'gone',
          quote: 'Gone <b>words',
          text: 'Claim removed',
        },
      ],
    },
    'html',
  );
  expect(text).toContain('Checked by a second person: 0 of 3 verdicts.');
  expect(text).toContain(
    'Bo disagreed on claim 1, 1 February 2023, 10:01 UTC; resolved by Ada, 1 February 2023, 10:02 UTC: decided: outdated.',
  );
  expect(text).toContain('Claims removed: 1.');
  expect(text).toMatch(
    /<h3>2 February 2023<\/h3>[\s\S]*an unnamed editor: <b>“Gone &lt;b&gt;words”\.<\/b> Claim removed/,
  );
});
