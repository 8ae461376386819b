import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { readableDate } from '../../../../shared/dates.ts';
import type { Heading } from '../../../../shared/house-style.ts';
import { pageWords } from '../../../../shared/pages.ts';
import { brief } from '../brief.ts';
import {
  againstWords,
  checkedByWords,
  leftOutWords,
  passagesLeftOutWords,
  secondCheckedByWords,
} from '../checked-words.ts';
import { readableInstant } from '../instants.ts';
import { logByDay, logSummary } from '../log-words.ts';
import { passageWords, suggestionWords, verdictWords } from '../passage-words.ts';
import type { NumberedSource, ReportView, ShownClaim } from '../report-view.ts';
import { secondCheckWords, signOffWords } from '../second-check-words.ts';
import { decidedWords } from '../who-checked.ts';
import { brokenLines } from './broken-lines.ts';
import { xmlText } from './xml-text.ts';

/** In twentieths of a point: number, words as published, verdict. */
const COLUMNS = [700, 3500, 5400] as const;
const asIs = (text: string) => text;

/** What was checked, by whom, against what and as of when, and the result in brief. */
export function facts(view: ReportView): Paragraph[] {
  const { report } = view;
  const { article, signOff, asOf } = report;
  const lines = [
    ['Article', `“${article.title}”`],
    [
      'Published',
      [article.byline, article.outlet, readableDate(article.publishedOn)].filter((part) => part !== null).join(', '),
    ],
    ['Address', article.sourceUrl ?? ''],
    ['SHA-256 of the file', article.sha256],
    ['Checked by', checkedByWords(report, asIs)],
    ['Second check', secondCheckedByWords(report, asIs)],
    ['Signed off', signOffWords(signOff, asIs)],
    ['As of', readableDate(asOf)],
    ['Checked against', againstWords(report)],
    [view.words.headings['in brief'], `${brief(report.summary, view.words)} ${leftOutWords(view)}`],
  ] as const;
  return [
    heading(view, 'report'),
    ...lines.filter(([, value]) => value !== '').map(([label, value]) => labelled(label, value)),
  ];
}

/** The claims one by one, as a table whose head stands on each page again. */
export function claimsTable(view: ReportView): (Paragraph | Table)[] {
  const leftOut = passagesLeftOutWords(view.passagesLeftOut);
  if (view.claims.length === 0) return [heading(view, 'claims'), plain('No claims are shown.')];
  return [
    heading(view, 'claims'),
    new Table({
      width: { size: 9600, type: WidthType.DXA },
      columnWidths: [...COLUMNS],
      rows: [
        row(
          ['No.', 'As published', 'Verdict, and what it rests on'].map((head) => [bold(head)]),
          true,
        ),
        ...view.claims.map((claim) =>
          row(
            [[plain(String(claim.number))], published(claim), decided(claim, view).map((line) => plain(line, 40))],
            false,
          ),
        ),
      ],
    }),
    ...(leftOut === '' ? [] : [plain(leftOut)]),
  ];
}

function decided(claim: ShownClaim, view: ReportView): string[] {
  const { verdict, secondCheck, sentence, deciding } = claim;
  return [
    verdictWords(claim, view),
    verdict?.note.trim() ?? '',
    (verdict?.correction ?? '').trim() === '' ? '' : `Proposed correction: ${verdict?.correction.trim()}`,
    suggestionWords(claim, view),
    ...[...deciding, ...claim.against]
      .filter((item) => item !== sentence.passage)
      .map((item) => passageWords(claim, item, view)),
    verdict === null ? '' : decidedWords(verdict, asIs),
    secondCheck === null ? '' : `Second check: ${secondCheckWords(secondCheck, verdict, asIs)}`,
  ].filter((line) => line !== '');
}

function published({ quote, pages }: ShownClaim): Paragraph[] {
  return [plain(quote), ...(pages === undefined ? [] : [plain(pageWords(pages))])];
}

/** The later articles that the report cites, by their numbers. */
export function sourceList(view: ReportView): Paragraph[] {
  const lines = view.sources.map((source) => plain(sourceLine(source)));
  return [heading(view, 'sources'), ...(lines.length === 0 ? [plain('No later article was cited.')] : lines)];
}

function sourceLine({ number, title, byline, outlet, publishedOn, sourceUrl, sha256 }: NumberedSource): string {
  const parts = [byline, outlet, readableDate(publishedOn)].filter((part) => part !== null).join(', ');
  return `[${number}] ${title}. ${parts}.${sourceUrl === null ? '' : ` ${sourceUrl}`} SHA-256 ${sha256}`;
}

/** Everything that was done in the review. */
export function logParagraphs(view: ReportView): Paragraph[] {
  const days = logByDay(view).flatMap(({ day, lines }) => [
    bold(day),
    ...lines.map(({ time, who, claim, what }) =>
      plain(`${time} ${who}: ${claim === '' ? '' : `${claim}. `}${what}`, 30),
    ),
  ]);
  return [heading(view, 'log'), ...logSummary(view).map((words) => plain(words)), ...days];
}

/** What the program found beside what the verdicts rest on; nothing where the report leaves that out. */
export function appendixParagraphs(view: ReportView): Paragraph[] {
  const found = view.claims.flatMap((claim) =>
    claim.others.length === 0
      ? []
      : [bold(`Claim ${claim.number}`), ...claim.others.map((item) => plain(passageWords(claim, item, view)))],
  );
  if (found.length === 0) return [];
  return [heading(view, 'appendix'), plain('No verdict rests on any of this.'), ...found];
}

/** How the report came about. */
export function imprint(view: ReportView): Paragraph[] {
  const { app, checker, generatedAt } = view.report;
  const { howToRead, foot } = view.words;
  const by = checker.trim() === '' ? '' : ` by ${checker.trim()}`;
  return [
    ...(howToRead.length === 0 ? [] : [heading(view, 'how to read'), ...howToRead.map((sentence) => plain(sentence))]),
    ...(foot === '' ? [] : [plain(foot)]),
    plain(`Made with ${app.name} ${app.version}${by}, ${readableInstant(generatedAt)}.`),
  ];
}

function row(cells: readonly (readonly Paragraph[])[], tableHeader: boolean): TableRow {
  return new TableRow({
    tableHeader,
    children: cells.map(
      (children, at) =>
        new TableCell({
          children: [...children],
          width: { size: COLUMNS[at] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
        }),
    ),
  });
}

function heading({ words }: ReportView, name: Heading): Paragraph {
  return new Paragraph({ text: xmlText(words.headings[name]), heading: HeadingLevel.HEADING_2 });
}

/** @param after the room behind it, in twentieths of a point. */
function plain(text: string, after = 120): Paragraph {
  return new Paragraph({
    spacing: { after },
    children: brokenLines(text),
  });
}

function bold(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: xmlText(text), bold: true })] });
}

function labelled(label: string, value: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${xmlText(label)}: `, bold: true }), new TextRun({ text: xmlText(value).trim() })],
  });
}
