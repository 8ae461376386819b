import type { Report } from '../../../../shared/report.ts';
import type { NumberedClaim } from '../numbered-claims.ts';
import { UNDRAFTED } from '../wording.ts';
import { htmlLines } from './text.ts';

/** The correction notes and the archive label, ready to be printed; empty when no claim is outdated. */
export function notesSection({ corrections }: Report, claims: readonly NumberedClaim[]): string {
  if (corrections.notes.length === 0 && corrections.undrafted === 0) return '';
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]));
  const notes = corrections.notes.map(({ claimId, note }) => {
    const number = numbers.get(claimId);
    return `<li><p class="label"><a href="#claim-${number}">Claim ${number}</a></p>\n<p dir="auto">${htmlLines(note)}</p></li>`;
  });
  const parts = [
    notes.length === 0 ? '' : `<ol class="notes">\n${notes.join('\n')}\n</ol>`,
    corrections.label === null
      ? ''
      : `<h3>For an archived article that stays as it is</h3>\n<p class="archive-label" dir="auto">${htmlLines(corrections.label)}</p>`,
    corrections.undrafted === 0 ? '' : `<p class="aside">${UNDRAFTED(corrections.undrafted)}</p>`,
  ];
  return `<section aria-labelledby="notes">
<h2 id="notes">Correction notes, drafted</h2>
${parts.filter((part) => part !== '').join('\n')}
</section>`;
}
