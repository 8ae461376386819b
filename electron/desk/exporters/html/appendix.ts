import type { ReportView, ShownClaim } from '../report-view.ts';
import { relationWords } from '../report-words.ts';
import { suggested } from './claims.ts';
import { quotedPassage } from './passage.ts';
import { htmlText } from './text.ts';

/** What the program found and suggested beside what the verdicts rest on; empty where the report leaves that out. */
export function appendixSection(view: ReportView): string {
  if (view.choices.evidence !== 'all') return '';
  const entries = view.claims.map((claim) => entry(claim, view)).filter((text) => text !== '');
  if (entries.length === 0) return '';
  return `<section class="appendix" aria-labelledby="appendix">
<h2 id="appendix">${htmlText(view.words.headings.appendix)}</h2>
<p class="aside">No verdict rests on any of this.</p>
${entries.join('\n')}
</section>`;
}

function entry(claim: ShownClaim, view: ReportView): string {
  const suggestion = claim.verdict !== null && claim.suggestion !== null ? suggested(claim.suggestion, view.words) : '';
  if (suggestion === '' && claim.others.length === 0) return '';
  const found = claim.others.map(
    (item) =>
      `<li><span class="relation">${htmlText(relationWords(view.words, claim, item))}:</span> ${quotedPassage(item, view)}</li>`,
  );
  const number = view.has('claims')
    ? `<a href="#claim-${claim.number}">Claim ${claim.number}</a>`
    : `Claim ${claim.number}`;
  return `<h3>${number}</h3>
${[suggestion, found.length === 0 ? '' : `<ul class="evidence">\n${found.join('\n')}\n</ul>`].filter((text) => text !== '').join('\n')}`;
}
