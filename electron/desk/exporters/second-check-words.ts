import type { ReportClaim } from '../../../shared/report.ts';
import { type SignOff, whyNoLonger } from '../../../shared/sign-off.ts';
import { scopeWords } from '../../../shared/sign-off-scope.ts';
import { readableInstant } from './instants.ts';

/**
 * Who agreed or disagreed and when, without the note: “Bo Ek agrees, 3 May 2020, 14:05”.
 * @param verdict the claim’s; one that was read from a report can disagree with a verdict that stays.
 * @param name sets a name in the report’s own format.
 */
export function secondCheckWords(
  { outcome, checkedBy, checkedAt }: NonNullable<ReportClaim['secondCheck']>,
  verdict: ReportClaim['verdict'],
  name: (text: string) => string,
): string {
  const said = outcome === 'agrees' ? 'agrees' : verdict === null ? 'disagrees; the claim is open again' : 'disagrees';
  return `${name(checkedBy)} ${said}, ${readableInstant(checkedAt)}`;
}

/** Who signed off, when and for which claims, and whether that still holds; `''` where nobody has. */
export function signOffWords(signOff: SignOff | null, name: (text: string) => string): string {
  if (signOff === null) return '';
  const by = `${name(signOff.signedBy)}, ${readableInstant(signOff.signedAt)}`;
  const scope = `scope: ${scopeWords(signOff.scope)}`;
  return signOff.valid ? `${by}; ${scope}` : `no longer: signed by ${by}, ${scope}, but ${whyNoLonger(signOff)}`;
}
