import { z } from 'zod';
import { MARKS } from './claim-words.ts';

/** The parts of a report that can be left out; what was checked and the result in brief always stand first. */
export const REPORT_PARTS = ['corrections', 'text', 'claims', 'log', 'sources'] as const;
export type ReportPartName = (typeof REPORT_PARTS)[number];

/**
 * Which passages a report carries: those that play a part in the verdict, or in an appendix also those that the program
 * found and that play none, with what it suggested.
 */
export const EVIDENCE_CHOICES = ['deciding', 'all'] as const;
export type EvidenceChoice = (typeof EVIDENCE_CHOICES)[number];

export const reportChoicesSchema = z.strictObject({
  /** The claims that are shown, by what they carry. */
  marks: z.array(z.enum(MARKS)).min(1, 'choose at least one verdict').max(MARKS.length),
  evidence: z.enum(EVIDENCE_CHOICES),
  parts: z.array(z.enum(REPORT_PARTS)).max(REPORT_PARTS.length),
});

/** What of a review goes into its report. */
export type ReportChoices = z.infer<typeof reportChoicesSchema>;

export const DEFAULT_CHOICES: ReportChoices = {
  marks: [...MARKS],
  evidence: 'deciding',
  parts: [...REPORT_PARTS],
};
