import { CLAIM_MARKS, type ClaimMark, marksTold } from '../../../../shared/claim-mark.ts';
import { readableDate } from '../../../../shared/dates.ts';
import type { Report } from '../../../../shared/report.ts';
import { brief } from '../brief.ts';
import { againstWords, checkedByWords, leftOutWords, secondCheckedByWords } from '../checked-words.ts';
import type { ReportView } from '../report-view.ts';
import type { ReportWords } from '../report-words.ts';
import { signOffWords } from '../second-check-words.ts';
import { houseBlock } from './house.ts';
import { markWord } from './mark.ts';
import { htmlAddress, htmlText } from './text.ts';

/** What was checked, by whom, against what and as of when. */
export function titleBlock({ report, words }: ReportView): string {
  const { article, asOf, signOff } = report;
  const by = article.byline === null ? '' : `By ${htmlText(article.byline)}`;
  const published = [
    article.outlet === null ? '' : `<cite>${htmlText(article.outlet)}</cite>`,
    readableDate(article.publishedOn),
  ];
  const address = article.sourceUrl === null ? '' : `<p class="source">${htmlAddress(article.sourceUrl)}</p>\n`;
  const facts = [
    ['Checked by', checkedByWords(report, htmlText)],
    ['Second check', secondCheckedByWords(report, htmlText)],
    ['Signed off', signOffWords(signOff, htmlText)],
    ['As of', readableDate(asOf)],
    ['Checked against', againstWords(report)],
  ].filter(([, value]) => value !== '');
  return `<header class="title">
${houseBlock(words)}<p class="kicker">${htmlText(words.headings.report)}</p>
<h1 dir="auto">${htmlText(article.title)}</h1>
<p class="byline">${[by, ...published].filter((part) => part !== '').join(' <span aria-hidden="true">·</span> ')}</p>
${address}<p class="fingerprint">SHA-256 of the file checked: <code>${htmlText(article.sha256)}</code></p>
<dl class="facts">
${facts.map(([label, value]) => `<div><dt>${label}</dt> <dd>${value}</dd></div>`).join('\n')}
</dl>
</header>`;
}

/** The counts in a sentence, as a bar and as a key to the marks. */
export function briefSection(view: ReportView): string {
  const { words } = view;
  const { summary } = view.report;
  const leftOut = leftOutWords(view);
  const entries = marksTold(summary).map((mark) => keyEntry(mark, summary[mark], words));
  return `<section class="brief" aria-labelledby="brief">
<h2 id="brief">${htmlText(words.headings['in brief'])}</h2>
<p class="sentence">${htmlText(brief(summary, words))}</p>
${leftOut === '' ? '' : `<p class="aside">${htmlText(leftOut)}</p>\n`}${bar(summary)}<ul class="key">
${entries.join('\n')}
</ul>
</section>`;
}

function keyEntry(mark: ClaimMark, count: number, words: ReportWords): string {
  const { meaning, line } = words.marks[mark];
  return `<li class="${mark}"><span class="count">${count}</span>
${markWord(mark, words)}
<span class="meaning">${htmlText(meaning)} In the article: <span class="sample ${mark}">${line}</span>.</span></li>`;
}

function bar(summary: Report['summary']): string {
  if (summary.claims === 0) return '';
  let x = 0;
  const parts = CLAIM_MARKS.filter((mark) => summary[mark] > 0).map((mark) => {
    const width = (summary[mark] / summary.claims) * 1000;
    const part = `<rect class="${mark}" x="${x.toFixed(2)}" y="0" width="${Math.max(0, width - 3).toFixed(2)}" height="10"/>`;
    x += width;
    return part;
  });
  return `<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.join('')}</svg>
`;
}
