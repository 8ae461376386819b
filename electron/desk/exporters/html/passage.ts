import type { ReportEvidence } from '../../../../shared/report.ts';
import { dayAndPage, sourceName } from '../passage-words.ts';
import type { ReportView } from '../report-view.ts';
import { CHOOSER_WORDS } from '../wording.ts';
import { htmlText } from './text.ts';

/** “quote” (Digital Spy, 12 January 2016 [1]); the number leads to the list of sources. */
export function quotedPassage(item: ReportEvidence, view: ReportView): string {
  const source = view.sourceOf.get(item.articleId);
  const number =
    source === undefined || !view.has('sources') ? '' : ` <a href="#source-${source.number}">[${source.number}]</a>`;
  const chosen = item.chosenBy === 'editor' ? `; ${CHOOSER_WORDS.editor}` : '';
  const words = htmlText(item.quote.replaceAll(/\s+/g, ' ').trim());
  return `<q class="quote" dir="auto">“${words}”</q> <span class="from">(<cite>${htmlText(sourceName(item, view))}</cite>, ${htmlText(dayAndPage(item))}${number}${chosen})</span>`;
}
