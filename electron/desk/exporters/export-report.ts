import type { ReportFormat } from '../../../shared/formats.ts';
import { type HouseStyle, IN_HOUSE_STYLE } from '../../../shared/house-style.ts';
import type { Report } from '../../../shared/report.ts';
import { DEFAULT_CHOICES, type ReportChoices } from '../../../shared/report-choices.ts';
import { csvReport } from './csv.ts';
import { htmlReport } from './html/report.ts';
import { jsonReport } from './json.ts';
import { annotationReport } from './json-ld/annotations.ts';
import { claimReviewReport } from './json-ld/claim-review.ts';
import { markdownReport } from './markdown.ts';
import { ninjsReport } from './ninjs.ts';
import { type ReportView, reportView } from './report-view.ts';

/** The formats that are text. */
const TEXTS = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  json: jsonReport,
  claimreview: claimReviewReport,
  annotations: annotationReport,
  ninjs: ninjsReport,
} as const satisfies Partial<Record<ReportFormat, (view: ReportView) => string>>;

type TextFormat = keyof typeof TEXTS;

type Print = (html: string) => Promise<Uint8Array>;

/** The formats that are bytes; what they need is loaded when one is asked for. */
const BYTES: Readonly<
  Record<Exclude<ReportFormat, TextFormat>, (view: ReportView, print: Print) => Promise<Uint8Array>>
> = {
  docx: async (view) => (await import('./docx/report.ts')).docxReport(view),
  pdf: (view, print) => print(htmlReport(view)),
};

/**
 * A report as the text of one file, to be written as UTF-8. The same report and choices always give the same text.
 * @param report offsets are UTF-16 code units into its own `article.text`.
 * @param choices what of it is shown.
 * @param house the newsroom’s style; null for Stet’s own.
 */
export function exportReport(
  report: Report,
  format: TextFormat,
  choices: ReportChoices = DEFAULT_CHOICES,
  house: HouseStyle | null = null,
): string {
  return TEXTS[format](reportView(report, choices, IN_HOUSE_STYLE.includes(format) ? house : null));
}

/**
 * As {@link exportReport}, in any format: text, or the bytes of a file.
 * @param print makes a PDF of the page; its bytes alone are not always the same, as a PDF tells when it was made.
 */
export async function reportFile(
  report: Report,
  format: ReportFormat,
  choices: ReportChoices,
  print: Print,
  house: HouseStyle | null = null,
): Promise<string | Uint8Array> {
  return isText(format)
    ? exportReport(report, format, choices, house)
    : BYTES[format](reportView(report, choices, house), print);
}

function isText(format: ReportFormat): format is TextFormat {
  return Object.hasOwn(TEXTS, format);
}
