import type { VerdictValue } from '../../../shared/claim.ts';
import { claimCounts, claimMarkOf } from '../../../shared/claim-mark.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { Report, ReportClaim, ReportEvidence } from '../../../shared/report.ts';

const TITLE = 'The lighthouse line opens';
const FIRST = 'The tram to Eastholm Light will open in May. It may carry 4,000 people a day, the mayor said.';
const SECOND = 'Tickets cost two crowns.';
const TEXT = `${TITLE}\n\n${FIRST}\n\n${SECOND}`;

/** Where a passage stands in the article of {@link reportWith}. */
export function spanOf(quote: string): { start: number; end: number; quote: string } {
  const start = TEXT.indexOf(quote);
  if (start < 0) throw new RangeError(`“${quote}” is not in the sample text`);
  return { start, end: start + quote.length, quote };
}

/** A claim on a passage of the sample article; what is not given is plain. */
export function claimOn(quote: string, given: Partial<ReportClaim> = {}): ReportClaim {
  return {
    id: `claim of ${quote}`,
    ...spanOf(quote),
    kind: 'schedule',
    modality: 'settled',
    hedges: [],
    verdict: null,
    secondCheck: null,
    suggestion: null,
    evidence: [],
    ...given,
  };
}

export function verdictOf(value: VerdictValue, note = '', correction = ''): NonNullable<ReportClaim['verdict']> {
  return {
    value,
    note,
    correction,
    fault: 'overtaken',
    decidedBy: 'R. Adeyemi',
    decidedAt: '2023-02-01T10:30:00.000Z',
  };
}

export function evidenceWith(given: Partial<ReportEvidence> = {}): ReportEvidence {
  return {
    articleId: 'later-1',
    articleTitle: 'Tram to the light is late',
    publishedOn: partialDate('2022-06'),
    start: 5,
    end: 40,
    quote: 'It will not open before September.',
    relation: 'contradicts',
    score: 0.8,
    chosenBy: 'engine',
    ...given,
  };
}

/** A report of the sample article with these claims, whose counts fit them. */
export function reportWith(claims: readonly ReportClaim[], given: Partial<Report> = {}): Report {
  const firstStart = TITLE.length + 2;
  const secondStart = firstStart + FIRST.length + 2;
  return {
    schema: 'stet-report/1',
    generatedAt: '2023-02-03T14:05:00.000Z',
    asOf: partialDate('2023-02-03'),
    app: { name: 'Stet', version: '0.1.0' },
    checker: 'R. Adeyemi',
    article: {
      id: 'article-1',
      title: TITLE,
      byline: 'Ida Brandvold',
      outlet: 'The Eastholm Wake',
      publishedOn: partialDate('2022-03-14'),
      sourceUrl: 'https://example.org/tram',
      sha256: 'a'.repeat(64),
      text: TEXT,
    },
    checkedAgainst: { articles: 12, from: partialDate('2022-04'), to: partialDate('2023-01-30') },
    summary: claimCounts(claims.map(({ verdict, setAside }) => claimMarkOf({ verdict, aside: setAside }))),
    claims,
    corrections: { notes: [], label: null, undrafted: 0 },
    sources: [
      {
        articleId: 'later-1',
        title: 'Tram to the light is late',
        byline: null,
        outlet: 'Harbour Post',
        publishedOn: partialDate('2022-06'),
        sourceUrl: null,
        sha256: 'b'.repeat(64),
      },
    ],
    signOff: null,
    log: [],
    layout: {
      format: 'text',
      blocks: [
        { kind: 'heading', level: 1, start: 0, end: TITLE.length },
        { kind: 'paragraph', level: 0, start: firstStart, end: firstStart + FIRST.length },
        { kind: 'paragraph', level: 0, start: secondStart, end: secondStart + SECOND.length },
      ],
    },
    ...given,
  };
}
