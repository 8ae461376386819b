import type { ReportFormat } from '../../../shared/formats.ts';
import type { Report } from '../../../shared/report.ts';
import { csvReport } from './csv.ts';
import { htmlReport } from './html/report.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';

const EXPORTERS: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  json: jsonReport,
};

/**
 * A report as the content of one file, to be written as UTF-8. The same report always gives the same content.
 * @param report offsets are UTF-16 code units into its own `article.text`.
 */
export function exportReport(report: Report, format: ReportFormat): string {
  return EXPORTERS[format](report);
}
