import { logByDay, logSummary } from '../log-words.ts';
import type { ReportView } from '../report-view.ts';
import { htmlText } from './text.ts';

/** Everything that was done in the review, with who and when. */
export function logSection(view: ReportView): string {
  const summary = logSummary(view).map((sentence) => `<li>${htmlText(sentence)}</li>`);
  const days = logByDay(view).map(({ day, lines }) => {
    const items = lines.map(
      ({ time, who, claim, what }) =>
        `<li dir="auto"><span class="when">${htmlText(time)}</span> ${htmlText(who)}: ${claim === '' ? '' : `<b>${htmlText(claim)}.</b> `}${htmlText(what)}</li>`,
    );
    return `<h3>${htmlText(day)}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const all =
    days.length === 0
      ? '<p>Nothing has been decided or changed yet.</p>'
      : `<div class="log">\n${days.join('\n')}\n</div>`;
  return `<section aria-labelledby="log">
<h2 id="log">${htmlText(view.words.headings.log)}</h2>
${summary.length === 0 ? '' : `<ul class="log-summary">\n${summary.join('\n')}\n</ul>\n`}${all}
</section>`;
}
