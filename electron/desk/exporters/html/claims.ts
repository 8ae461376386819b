import { confidenceWords, KIND_WORDS, MODALITY_WORDS } from '../../../../shared/claim-words.ts';
import { pageWords } from '../../../../shared/pages.ts';
import type { ReportClaim } from '../../../../shared/report.ts';
import { passagesLeftOutWords } from '../checked-words.ts';
import type { NumberedClaim } from '../numbered-claims.ts';
import { partsByState } from '../parts-by-state.ts';
import { reasonsSentence } from '../reasons-sentence.ts';
import type { ReportView, ShownClaim } from '../report-view.ts';
import { inSentence, type ReportWords, relationWords } from '../report-words.ts';
import { secondCheckWords } from '../second-check-words.ts';
import { decidedWords } from '../who-checked.ts';
import { NO_EVIDENCE } from '../wording.ts';
import { markWord } from './mark.ts';
import { quotedPassage } from './passage.ts';
import { htmlLines, htmlText } from './text.ts';

// On narrow screens the rows are set as blocks, which takes their meaning as a table away; the roles give it back.
const HEADS = ['No.', 'As published', 'Verdict, and what it rests on']
  .map((head) => `<th role="columnheader" scope="col">${head}</th>`)
  .join('');

/**
 * The table of claims: what was said, what was decided, and on what it rests.
 * @param linked the claims that have a mark in the article to link back to.
 */
export function claimsSection(view: ReportView, linked: ReadonlySet<NumberedClaim>): string {
  const rows = view.claims.map((claim) => {
    const number = linked.has(claim)
      ? `<a href="#mark-${claim.number}" aria-label="Claim ${claim.number}: show it in the article">${claim.number}</a>`
      : String(claim.number);
    return `<tr role="row" id="claim-${claim.number}" class="${claim.mark}">
<th role="rowheader" scope="row">${number}</th>
<td role="cell">${said(claim)}</td>
<td role="cell">${decided(claim, view)}</td>
</tr>`;
  });
  const body =
    rows.length === 0
      ? `<p>${view.all.length === 0 ? 'No claims were marked in this article.' : 'None of the claims is shown.'}</p>`
      : `<table class="claims" role="table">
<thead role="rowgroup"><tr role="row">${HEADS}</tr></thead>
<tbody role="rowgroup">
${rows.join('\n')}
</tbody>
</table>`;
  const leftOut = passagesLeftOutWords(view.passagesLeftOut);
  return `<section aria-labelledby="claims">
<h2 id="claims">${htmlText(view.words.headings.claims)}</h2>
${body}${leftOut === '' ? '' : `\n<p class="aside">${leftOut}</p>`}
</section>`;
}

function said({ quote, kind, modality, hedges, pages, checkedParts }: NumberedClaim): string {
  const doubt = hedges.length === 0 ? '' : ` (${hedges.map((words) => `“${htmlText(words)}”`).join(', ')})`;
  return `<blockquote class="quote" dir="auto">${htmlLines(quote)}</blockquote>
<p class="aside">${KIND_WORDS[kind]}, ${MODALITY_WORDS[modality]}${doubt}${pages === undefined ? '' : `, ${htmlText(pageWords(pages))}`}</p>${lineByLine(checkedParts)}`;
}

function lineByLine(parts: ReportClaim['checkedParts']): string {
  const { ticked, left } = partsByState(parts);
  return [
    ticked.length === 0
      ? ''
      : `\n<p class="aside">✓ Ticked off: ${ticked.map(({ words }) => `“${htmlText(words)}”`).join(', ')}</p>`,
    ...left.map(
      ({ reason, words }) =>
        `\n<p class="aside">– Skipped: ${words.map((part) => `“${htmlText(part)}”`).join(', ')}. ${htmlText(reason)}</p>`,
    ),
  ].join('');
}

function decided(claim: ShownClaim, view: ReportView): string {
  const { verdict, secondCheck, suggestion, sentence, deciding } = claim;
  const { passage, since, without } = sentence;
  const rest =
    passage === null ? `.${without === '' ? '' : ` ${htmlText(without)}`}` : `: ${quotedPassage(passage, view)}`;
  const parts = [`<p class="verdict">${markWord(sentence.mark, view.words)}${since}${rest}</p>`];
  if (verdict !== null) {
    if (verdict.note.trim() !== '') parts.push(`<p class="note" dir="auto">${htmlLines(verdict.note)}</p>`);
    if (verdict.correction.trim() !== '') {
      parts.push(
        `<p class="correction" dir="auto"><span class="label">Proposed correction:</span> ${htmlLines(verdict.correction)}</p>`,
      );
    }
  }
  if (verdict === null && suggestion !== null) parts.push(suggested(suggestion, view.words));
  const further = [...deciding.filter((item) => item !== passage), ...claim.against];
  if (further.length > 0)
    parts.push(
      `<ul class="evidence">\n${further.map((item) => `<li><span class="relation">${htmlText(relationWords(view.words, claim, item))}:</span> ${quotedPassage(item, view)}</li>`).join('\n')}\n</ul>`,
    );
  if (claim.evidence.length === 0) parts.push(`<p class="none">${NO_EVIDENCE}</p>`);
  const who: string[] = [];
  if (verdict !== null) who.push(decidedWords(verdict, htmlText));
  if (secondCheck !== null) {
    const why = secondCheck.note.trim() === '' ? '' : `: <span dir="auto">${htmlLines(secondCheck.note)}</span>`;
    who.push(`Second check: ${secondCheckWords(secondCheck, verdict, htmlText)}${why}`);
  }
  if (who.length > 0) parts.push(`<p class="aside">${who.join('. ')}</p>`);
  return parts.join('\n');
}

/** What the program suggests where an editor has not decided yet, or in the appendix. */
export function suggested(suggestion: NonNullable<ReportClaim['suggestion']>, words: ReportWords): string {
  const { glyph } = words.marks[suggestion.value];
  const reasons = htmlText(reasonsSentence(suggestion.reasons));
  return `<p class="suggestion"><span class="label">The program’s suggestion, not a verdict:</span> <span aria-hidden="true">${glyph}</span> ${htmlText(inSentence(words, suggestion.value))} (${confidenceWords(suggestion.confidence)}). ${reasons}</p>`;
}
