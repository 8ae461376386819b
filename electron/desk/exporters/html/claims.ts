import { confidenceWords, KIND_WORDS, MODALITY_WORDS } from '../../../../shared/claim-words.ts';
import { readableDate } from '../../../../shared/dates.ts';
import type { Report, ReportClaim, ReportEvidence, ReportSource } from '../../../../shared/report.ts';
import { readableInstant } from '../instants.ts';
import { type NumberedClaim, sourcesById } from '../numbered-claims.ts';
import { partsByState } from '../parts-by-state.ts';
import { secondCheckWords } from '../second-check-words.ts';
import { CHOOSER_WORDS, MARK_WORDS, NO_EVIDENCE, RELATION_WORDS } from '../wording.ts';
import { markWord } from './mark.ts';
import { htmlLines, htmlText } from './text.ts';

// On narrow screens the rows are set as blocks, which takes their meaning as a table away; the roles give it back.
const HEADS = ['No.', 'Claim', 'Verdict', 'Later evidence']
  .map((head) => `<th role="columnheader" scope="col">${head}</th>`)
  .join('');

/**
 * The table of claims: what was said, what was decided and why, and what was published later.
 * @param linked the claims that have a mark in the article to link back to.
 */
export function claimsSection(
  report: Report,
  claims: readonly NumberedClaim[],
  linked: ReadonlySet<NumberedClaim>,
): string {
  const sources = sourcesById(report);
  const order = new Map(report.sources.map((source, at) => [source.articleId, at + 1]));
  const rows = claims.map((claim) => {
    const number = linked.has(claim)
      ? `<a href="#mark-${claim.number}" aria-label="Claim ${claim.number}: show it in the article">${claim.number}</a>`
      : String(claim.number);
    const evidence = claim.evidence.map((item) => evidenceEntry(item, sources, order));
    return `<tr role="row" id="claim-${claim.number}" class="${claim.mark}">
<th role="rowheader" scope="row">${number}</th>
<td role="cell">${said(claim)}</td>
<td role="cell">${decided(claim)}</td>
<td role="cell">${evidence.length === 0 ? `<p class="none">${NO_EVIDENCE}</p>` : `<ul class="evidence">\n${evidence.join('\n')}\n</ul>`}</td>
</tr>`;
  });
  const body =
    rows.length === 0
      ? '<p>No claims were marked in this article.</p>'
      : `<table class="claims" role="table">
<thead role="rowgroup"><tr role="row">${HEADS}</tr></thead>
<tbody role="rowgroup">
${rows.join('\n')}
</tbody>
</table>`;
  return `<section aria-labelledby="claims">
<h2 id="claims">Claims and evidence</h2>
${body}
</section>`;
}

function said({ quote, kind, modality, hedges, checkedParts }: NumberedClaim): string {
  const doubt = hedges.length === 0 ? '' : `: ${hedges.map((words) => `“${htmlText(words)}”`).join(', ')}`;
  return `<blockquote class="quote" dir="auto">${htmlLines(quote)}</blockquote>
<p class="aside">${KIND_WORDS[kind]}, ${MODALITY_WORDS[modality]}${doubt}</p>${lineByLine(checkedParts)}`;
}

function lineByLine(parts: ReportClaim['checkedParts']): string {
  const { ticked, left } = partsByState(parts);
  return [
    ticked.length === 0
      ? ''
      : `\n<p class="aside">✓ Ticked off: ${ticked.map(({ words }) => `“${htmlText(words)}”`).join(', ')}</p>`,
    ...left.map(
      ({ reason, words }) =>
        `\n<p class="aside">– Left: ${words.map((part) => `“${htmlText(part)}”`).join(', ')}. ${htmlText(reason)}</p>`,
    ),
  ].join('');
}

function decided(claim: NumberedClaim): string {
  const { verdict, secondCheck, suggestion, mark } = claim;
  const parts = [`<p class="verdict">${markWord(mark)}</p>`];
  if (verdict === null) parts.push('<p class="aside">No editor has decided yet.</p>');
  else {
    if (verdict.note.trim() !== '') parts.push(`<p class="note" dir="auto">${htmlLines(verdict.note)}</p>`);
    if (verdict.correction.trim() !== '') {
      parts.push(
        `<div class="correction"><p class="label">Proposed correction</p><p dir="auto">${htmlLines(verdict.correction)}</p></div>`,
      );
    }
    const who = verdict.decidedBy.trim() === '' ? 'an editor who gave no name' : htmlText(verdict.decidedBy);
    parts.push(`<p class="aside">Decided by ${who}, ${readableInstant(verdict.decidedAt)}</p>`);
  }
  if (secondCheck !== null) {
    parts.push(`<p class="aside">Second check: ${secondCheckWords(secondCheck, htmlText)}</p>`);
    if (secondCheck.note.trim() !== '') parts.push(`<p class="note" dir="auto">${htmlLines(secondCheck.note)}</p>`);
  }
  if (suggestion !== null) parts.push(suggested(suggestion, mark));
  return parts.join('\n');
}

function suggested(suggestion: NonNullable<ReportClaim['suggestion']>, mark: NumberedClaim['mark']): string {
  const label = '<span class="label">The program’s suggestion, not a verdict:</span>';
  if (suggestion.value === mark) return `<p class="suggestion">${label} the same.</p>`;
  const { glyph, word } = MARK_WORDS[suggestion.value];
  const reasons = suggestion.reasons.map((reason) => htmlText(reason.text)).join(' ');
  return `<p class="suggestion">${label} <span aria-hidden="true">${glyph}</span> ${word.toLowerCase()} (${confidenceWords(suggestion.confidence)}). ${reasons}</p>`;
}

function evidenceEntry(
  item: ReportEvidence,
  sources: ReadonlyMap<string, ReportSource>,
  order: ReadonlyMap<string, number>,
): string {
  const at = order.get(item.articleId);
  const title = htmlText(item.articleTitle);
  const outlet = sources.get(item.articleId)?.outlet ?? null;
  const where = [
    at === undefined ? title : `<a href="#source-${at}">${title}</a>`,
    ...(outlet === null ? [] : [`<cite>${htmlText(outlet)}</cite>`]),
    readableDate(item.publishedOn),
  ];
  return `<li><p class="relation">${RELATION_WORDS[item.relation]}</p>
<blockquote class="quote" dir="auto">${htmlLines(item.quote)}</blockquote>
<p class="aside">${where.join(', ')}; ${CHOOSER_WORDS[item.chosenBy]}</p></li>`;
}
