import type { ReportView, ShownClaim } from '../report-view.ts';
import { quotedPassage } from './passage.ts';
import { htmlLines, htmlText } from './text.ts';

/** The outdated claims, and whatever else an editor proposes to change; empty where there is nothing of either. */
export function correctionsSection(view: ReportView): string {
  const corrected = view.claims.filter(
    ({ mark, verdict }) => mark === 'outdated' || (verdict?.correction ?? '').trim() !== '',
  );
  if (corrected.length === 0) return '';
  const rows = corrected.map((claim) => {
    const number = view.has('claims')
      ? `<a href="#claim-${claim.number}" aria-label="Claim ${claim.number}">${claim.number}</a>`
      : String(claim.number);
    return `<tr>
<th scope="row">${number}</th>
<td class="as-published" dir="auto">${htmlLines(claim.quote)}</td>
<td class="now">${now(claim, view)}</td>
</tr>`;
  });
  return `<section aria-labelledby="corrections">
<h2 id="corrections">${htmlText(view.words.headings.corrections)}</h2>
<table class="corrections">
<thead><tr><th scope="col"><span class="unseen">Claim</span><span aria-hidden="true">No.</span></th><th scope="col">As published</th><th scope="col">Now</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

function now({ verdict, sentence }: ShownClaim, view: ReportView): string {
  const correction = (verdict?.correction ?? '').trim();
  const { word, since, passage, without } = sentence;
  const why =
    passage === null
      ? `${htmlText(word)}${since}.${without === '' ? '' : ` ${htmlText(without)}`}`
      : `${htmlText(word)}${since}: ${quotedPassage(passage, view)}`;
  return `${correction === '' ? '' : `<p class="proposed" dir="auto">${htmlLines(correction)}</p>\n`}<p class="aside">${why}</p>`;
}
