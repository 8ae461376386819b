import type { ReportFormat } from '../../../shared/formats.ts';
import type { Report } from '../../../shared/report.ts';
import { DEFAULT_CHOICES, type ReportChoices } from '../../../shared/report-choices.ts';
import { csvReport } from './csv.ts';
import { htmlReport } from './html/report.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { type ReportView, reportView } from './report-view.ts';

const EXPORTERS: Readonly<Record<ReportFormat, (view: ReportView) => string>> = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  json: jsonReport,
};

/**
 * A report as the content of one file, to be written as UTF-8. The same report and choices always give the same content.
 * @param report offsets are UTF-16 code units into its own `article.text`.
 * @param choices what of it is shown.
 */
export function exportReport(report: Report, format: ReportFormat, choices: ReportChoices = DEFAULT_CHOICES): string {
  return EXPORTERS[format](reportView(report, choices));
}
