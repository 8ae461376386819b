import { Failure } from '../../../../shared/failure.ts';
import { inMegabytes, MAX_FILE_BYTES } from '../../../../shared/limits.ts';
import { annotationsIn } from './annotations.ts';
import { claimReviewsIn } from './claim-reviews.ts';
import type { ReportFile } from './report-file.ts';
import { stetReport } from './stet-report.ts';

/** How far a file is looked at before it is read: white space and a byte-order mark may stand before its first bracket. */
const OPENING = 512;

/**
 * What a file that holds a report says, recognised by its content: Stet’s own in JSON, web annotations, ClaimReview.
 * Nothing is fetched.
 * @returns null for a file that is none of these.
 * @throws Failure naming the file: `unreadable-file` where it is a report, but damaged or of a newer Stet; `bad-input`
 *   where it is on several articles; `file-too-large`.
 */
export function readReport(fileName: string, bytes: Uint8Array): ReportFile | null {
  if (!mayBeReport(bytes)) return null;
  const named = `“${fileName}”`;
  if (bytes.length > MAX_FILE_BYTES)
    throw new Failure(
      'file-too-large',
      `${named} is larger than ${inMegabytes(MAX_FILE_BYTES)}, too large for a report.`,
    );
  const data = parsed(bytes);
  if (data === null) return null;
  return stetReport(named, data) ?? annotationsIn(named, data) ?? claimReviewsIn(named, data);
}

/** Whether a file begins as JSON does; whoever has many files need not read the others. */
export function mayBeReport(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, OPENING)).trimStart();
  return opening.startsWith('{') || opening.startsWith('[');
}

/** An object or a list; null for anything else. */
function parsed(bytes: Uint8Array): object | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof data === 'object' ? data : null;
  } catch {
    return null;
  }
}
