import type { ReportView } from '../report-view.ts';
import { UNDRAFTED } from '../wording.ts';
import { htmlLines, htmlText } from './text.ts';

/** The correction notices and the archive label, ready to be printed; empty when no claim is outdated. */
export function notesSection(view: ReportView): string {
  const { corrections } = view.report;
  const isShown = view.choices.marks.includes('outdated');
  if (!isShown || (corrections.notes.length === 0 && corrections.undrafted === 0)) return '';
  const numbers = new Map(view.all.map((claim) => [claim.id, claim.number]));
  const notes = corrections.notes.map(({ claimId, note }) => {
    const number = numbers.get(claimId);
    const name = view.has('claims') ? `<a href="#claim-${number}">Claim ${number}</a>` : `Claim ${number}`;
    return `<li><p class="label">${name}</p>\n<p dir="auto">${htmlLines(note)}</p></li>`;
  });
  const parts = [
    notes.length === 0 ? '' : `<ol class="notes">\n${notes.join('\n')}\n</ol>`,
    corrections.label === null
      ? ''
      : `<h3>For an archived article left unchanged</h3>\n<p class="archive-label" dir="auto">${htmlLines(corrections.label)}</p>`,
    corrections.undrafted === 0 ? '' : `<p class="aside">${UNDRAFTED(corrections.undrafted)}</p>`,
  ];
  return `<section aria-labelledby="notes">
<h2 id="notes">${htmlText(view.words.headings.notices)}</h2>
${parts.filter((part) => part !== '').join('\n')}
</section>`;
}
