import { z } from 'zod';
import { partialDateSchema } from '../dates.ts';
import { REPORT_FORMATS } from '../formats.ts';
import type { HouseStyleInForce } from '../house-style.ts';
import type { SavedPairs } from '../judged-pair.ts';
import { DEFAULT_CHOICES, reportChoicesSchema } from '../report-choices.ts';
import { id, nothing, procedure } from './procedure.ts';

/** What of the review goes in; left out, what a report usually shows. */
const choices = reportChoicesSchema.default(DEFAULT_CHOICES);

/** What leaves the desk as files. */
export const exports = {
  /** Asks where to save and writes the report; `path: null` means that the editor cancelled. */
  'report.save': procedure<{ path: string | null }>()(
    z.strictObject({
      articleId: id,
      format: z.enum(REPORT_FORMATS),
      asOf: partialDateSchema.nullable(),
      choices,
    }),
  ),
  /** Asks for a folder and writes one report for each article into it; `folder: null` means that the editor cancelled. */
  'reports.saveAll': procedure<{ folder: string | null; files: number }>()(
    z.strictObject({
      articleIds: z.array(id).min(1).max(10_000),
      format: z.enum(REPORT_FORMATS),
      choices,
    }),
  ),
  /** The newsroom's style in which reports are written; null for Stet's own. */
  'houseStyle.get': procedure<HouseStyleInForce | null>()(nothing),
  /** Asks for its file; null means that the editor cancelled. */
  'houseStyle.choose': procedure<HouseStyleInForce | null>()(nothing),
  'houseStyle.forget': procedure<null>()(nothing),
  /** Asks where to save and writes a house style to begin with; `path: null` means that the editor cancelled. */
  'houseStyle.saveExample': procedure<{ path: string | null }>()(nothing),
  /**
   * Asks where to save and writes the anonymised decisions for evaluation; `path: null` means that the editor
   * cancelled. Refused unless the setting `shareDecisions` is on.
   */
  'decisions.save': procedure<SavedPairs & { path: string | null }>()(nothing),
} as const;
