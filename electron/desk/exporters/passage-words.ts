import { readableDate } from '../../../shared/dates.ts';
import type { ReportEvidence } from '../../../shared/report.ts';
import type { ReportView, ShownClaim } from './report-view.ts';
import { sentenceText } from './verdict-sentence.ts';
import { CHOOSER_WORDS, RELATION_WORDS } from './wording.ts';

/** “Digital Spy, 12 January 2016 [1]”, as plain text. */
export function sourceWords(item: ReportEvidence, view: ReportView): string {
  const source = view.sourceOf.get(item.articleId);
  const number = source === undefined || !view.has('sources') ? '' : ` [${source.number}]`;
  const chosen = item.chosenBy === 'editor' ? `; ${CHOOSER_WORDS.editor}` : '';
  return `${source?.outlet ?? item.articleTitle}, ${readableDate(item.publishedOn)}${number}${chosen}`;
}

/** “Supports the claim: “…” (Digital Spy, 12 January 2016 [1])”, as plain text. */
export function passageWords(item: ReportEvidence, view: ReportView): string {
  const quote = item.quote.replaceAll(/\s+/g, ' ').trim();
  return `${RELATION_WORDS[item.relation]}: “${quote}” (${sourceWords(item, view)})`;
}

/** The verdict as a sentence of plain text. */
export function verdictWords(claim: ShownClaim, view: ReportView): string {
  return sentenceText(claim.sentence, (item) => sourceWords(item, view));
}
