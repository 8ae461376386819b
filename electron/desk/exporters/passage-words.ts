import { confidenceWords } from '../../../shared/claim-words.ts';
import { readableDate } from '../../../shared/dates.ts';
import { pageWords } from '../../../shared/pages.ts';
import type { ReportEvidence } from '../../../shared/report.ts';
import { reasonsSentence } from './reasons-sentence.ts';
import type { ReportView, ShownClaim } from './report-view.ts';
import { inSentence, relationWords } from './report-words.ts';
import { sentenceText } from './verdict-sentence.ts';
import { CHOOSER_WORDS } from './wording.ts';

/** What the source of a passage is called: its outlet, or its title where that is not known. */
export function sourceName(item: ReportEvidence, view: ReportView): string {
  return view.sourceOf.get(item.articleId)?.outlet ?? item.articleTitle;
}

/** “12 January 2016”, or “12 January 2016, p. 4” where the source has pages. */
export function dayAndPage({ publishedOn, pages }: ReportEvidence): string {
  return pages === undefined ? readableDate(publishedOn) : `${readableDate(publishedOn)}, ${pageWords(pages)}`;
}

/** “Digital Spy, 12 January 2016, p. 4”, as plain text. */
export function sourceAndDay(item: ReportEvidence, view: ReportView): string {
  return `${sourceName(item, view)}, ${dayAndPage(item)}`;
}

/** “Digital Spy, 12 January 2016 [1]”, as plain text. */
export function sourceWords(item: ReportEvidence, view: ReportView): string {
  const source = view.sourceOf.get(item.articleId);
  const number = source === undefined || !view.has('sources') ? '' : ` [${source.number}]`;
  const chosen = item.chosenBy === 'editor' ? `; ${CHOOSER_WORDS.editor}` : '';
  return `${sourceAndDay(item, view)}${number}${chosen}`;
}

/** “Supports the claim: “…” (Digital Spy, 12 January 2016 [1])”, as plain text. */
export function passageWords(claim: ShownClaim, item: ReportEvidence, view: ReportView): string {
  const quote = item.quote.replaceAll(/\s+/g, ' ').trim();
  return `${relationWords(view.words, claim, item)}: “${quote}” (${sourceWords(item, view)})`;
}

/** What the program suggests where no editor has decided yet, as plain text; '' where it suggests nothing. */
export function suggestionWords({ verdict, suggestion }: ShownClaim, { words }: ReportView): string {
  if (verdict !== null || suggestion === null) return '';
  const reasons = reasonsSentence(suggestion.reasons);
  return `The program’s suggestion, not a verdict: ${inSentence(words, suggestion.value)} (${confidenceWords(suggestion.confidence)}). ${reasons}`.trim();
}

/** The verdict as a sentence of plain text. */
export function verdictWords(claim: ShownClaim, view: ReportView): string {
  return sentenceText(claim.sentence, (item) => sourceWords(item, view));
}
