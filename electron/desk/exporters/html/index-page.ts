import { type ClaimMark, marksTold } from '../../../../shared/claim-mark.ts';
import { readableDate } from '../../../../shared/dates.ts';
import type { Report } from '../../../../shared/report.ts';
import { countsOf } from '../../../../shared/verdict-counts.ts';
import { brief } from '../brief.ts';
import { checkedByWords } from '../checked-words.ts';
import { readableInstant } from '../instants.ts';
import type { ReportWords } from '../report-words.ts';
import { signOffWords } from '../second-check-words.ts';
import { houseBlock } from './house.ts';
import { htmlPage } from './page.ts';
import { htmlText } from './text.ts';

/** What an index shows of a report, so that none is kept in memory while the next is made. */
export interface IndexEntry {
  /** The name of the report's file, which lies beside the index. */
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string;
  readonly summary: Report['summary'];
  /** HTML. */
  readonly checkedBy: string;
  /** HTML; '' where nobody has signed. */
  readonly signedOff: string;
}

/** @param file the name of the report’s file. */
export function indexEntry(file: string, report: Report): IndexEntry {
  return {
    file,
    title: report.article.title,
    outlet: report.article.outlet,
    published: readableDate(report.article.publishedOn),
    summary: report.summary,
    checkedBy: checkedByWords(report, htmlText),
    signedOff: signOffWords(report.signOff, htmlText),
  };
}

/**
 * One page that leads to the reports beside it, with what each came to.
 * @param entries in the order in which they are listed.
 * @param generatedAt ISO 8601, when the last of them was made.
 */
export function htmlIndex(
  entries: readonly IndexEntry[],
  { app, generatedAt }: Pick<Report, 'app' | 'generatedAt'>,
  words: ReportWords,
): string {
  const { headings } = words;
  const sum = (key: keyof Report['summary']) => entries.reduce((total, { summary }) => total + summary[key], 0);
  const summary = {
    ...{ claims: sum('claims'), 'set-aside': sum('set-aside'), undecided: sum('undecided') },
    ...countsOf(sum),
  };
  const marks = marksTold(summary);
  const body = `<header class="title">
${houseBlock(words)}<p class="kicker">${htmlText(headings['several reports'])}</p>
<h1>${entries.length} articles checked</h1>
</header>
<main>
<section class="brief" aria-labelledby="brief">
<h2 id="brief">${htmlText(headings['in brief'])}</h2>
<p class="sentence">${htmlText(brief(summary, words))}</p>
</section>
<section aria-labelledby="reports">
<h2 id="reports">Reports</h2>
<table class="index">
<thead><tr><th scope="col">Article</th><th scope="col">Claims</th>${marks.map((mark) => `<th scope="col">${htmlText(words.marks[mark].word)}</th>`).join('')}<th scope="col">Checked by</th></tr></thead>
<tbody>
${entries.map((entry) => row(entry, marks)).join('\n')}
</tbody>
</table>
</section>
</main>
<footer class="imprint"><p>Made with ${htmlText(app.name)} ${htmlText(app.version)}, ${readableInstant(generatedAt)}. Keep this page in one folder with the reports.</p></footer>`;
  return htmlPage({ app }, `${headings['several reports']}: ${entries.length} articles`, body);
}

function row(
  { file, title, outlet, published, summary, checkedBy, signedOff }: IndexEntry,
  marks: readonly ClaimMark[],
): string {
  const from = [outlet === null ? '' : `<cite>${htmlText(outlet)}</cite>`, published].filter((part) => part !== '');
  const signed = signedOff === '' ? '' : `<p class="aside">Signed off: ${signedOff}</p>`;
  const counts = marks.map((mark) => `<td class="number">${summary[mark]}</td>`).join('');
  return `<tr><td><a class="quote" dir="auto" href="${encodeURIComponent(file)}">${htmlText(title)}</a><p class="from">${from.join(', ')}</p></td><td class="number">${summary.claims}</td>${counts}<td>${checkedBy}${signed}</td></tr>`;
}
