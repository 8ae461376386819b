import type { Report } from '../../../shared/report.ts';

/** The report without its layout, indented by two spaces, as `resources/report.schema.json` describes it. */
export function jsonReport(report: Report): string {
  const { layout: _, ...content } = report;
  return `${JSON.stringify(content, null, 2)}\n`;
}
