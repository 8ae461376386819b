import { MARKS } from '../../../../shared/claim-words.ts';
import { readableDate } from '../../../../shared/dates.ts';
import type { Report } from '../../../../shared/report.ts';
import { brief } from '../brief.ts';
import { readableInstant } from '../instants.ts';
import { signOffWords } from '../second-check-words.ts';
import { MARK_WORDS } from '../wording.ts';
import { markWord } from './mark.ts';
import { htmlAddress, htmlText } from './text.ts';

/** What was checked, by whom and as of when. */
export function titleBlock({ article, checker, asOf, generatedAt, signOff }: Report): string {
  const by = article.byline === null ? '' : `By ${htmlText(article.byline)}`;
  const published = [
    article.outlet === null ? '' : `<cite>${htmlText(article.outlet)}</cite>`,
    readableDate(article.publishedOn),
  ];
  const address = article.sourceUrl === null ? '' : `<p class="source">${htmlAddress(article.sourceUrl)}</p>\n`;
  return `<header class="title">
<p class="kicker">Fact-check report</p>
<h1 dir="auto">${htmlText(article.title)}</h1>
<p class="byline">${[by, ...published].filter((part) => part !== '').join(' <span aria-hidden="true">·</span> ')}</p>
${address}<dl class="facts">
<div><dt>Checked by</dt> <dd>${checker.trim() === '' ? 'Not named' : htmlText(checker)}</dd></div>
${signOff === null ? '' : `<div><dt>Signed off</dt> <dd>${signOffWords(signOff, htmlText)}</dd></div>\n`}<div><dt>As of</dt> <dd>${readableDate(asOf)}</dd></div>
<div><dt>Report made</dt> <dd>${readableInstant(generatedAt)}</dd></div>
</dl>
</header>`;
}

/** The counts in a sentence, as a bar and as a key to the marks. */
export function briefSection({ summary }: Report): string {
  const entries = MARKS.map(
    (mark) => `<li class="${mark}"><span class="count">${summary[mark]}</span>
${markWord(mark)}
<span class="meaning">${MARK_WORDS[mark].meaning} In the article: <span class="sample ${mark}">${MARK_WORDS[mark].line}</span>.</span></li>`,
  );
  return `<section class="brief" aria-labelledby="brief">
<h2 id="brief">In brief</h2>
<p class="sentence">${brief(summary)}</p>
${bar(summary)}<ul class="key">
${entries.join('\n')}
</ul>
</section>`;
}

function bar(summary: Report['summary']): string {
  if (summary.claims === 0) return '';
  let x = 0;
  const parts = MARKS.filter((mark) => summary[mark] > 0).map((mark) => {
    const width = (summary[mark] / summary.claims) * 1000;
    const part = `<rect class="${mark}" x="${x.toFixed(2)}" y="0" width="${Math.max(0, width - 3).toFixed(2)}" height="10"/>`;
    x += width;
    return part;
  });
  return `<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.join('')}</svg>
`;
}
