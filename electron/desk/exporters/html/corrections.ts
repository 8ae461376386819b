import type { NumberedClaim } from '../numbered-claims.ts';
import { htmlLines } from './text.ts';

/** What the editors propose to change, beside the words as they were published; empty when they propose nothing. */
export function correctionsSection(claims: readonly NumberedClaim[]): string {
  const corrected = claims.filter((claim) => (claim.verdict?.correction ?? '').trim() !== '');
  if (corrected.length === 0) return '';
  const rows = corrected.map(
    ({ number, quote, verdict }) => `<tr>
<th scope="row"><a href="#claim-${number}" aria-label="Claim ${number}">${number}</a></th>
<td class="as-published" dir="auto">${htmlLines(quote)}</td>
<td class="proposed" dir="auto">${htmlLines(verdict?.correction ?? '')}</td>
</tr>`,
  );
  return `<section aria-labelledby="corrections">
<h2 id="corrections">Proposed corrections</h2>
<table class="corrections">
<thead><tr><th scope="col"><span class="unseen">Claim</span><span aria-hidden="true">No.</span></th><th scope="col">As published</th><th scope="col">Proposed</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}
