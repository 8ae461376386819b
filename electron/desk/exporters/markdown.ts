import { marksTold } from '../../../shared/claim-mark.ts';
import { confidenceWords, KIND_WORDS, MODALITY_WORDS } from '../../../shared/claim-words.ts';
import { readableDate } from '../../../shared/dates.ts';
import type { Heading } from '../../../shared/house-style.ts';
import { pageWords } from '../../../shared/pages.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';
import { brief } from './brief.ts';
import {
  againstWords,
  checkedByWords,
  leftOutWords,
  passagesLeftOutWords,
  secondCheckedByWords,
} from './checked-words.ts';
import { readableInstant } from './instants.ts';
import { logByDay, logSummary } from './log-words.ts';
import { markdownAddress, markdownLine, markdownQuotation, PLACE } from './markdown-text.ts';
import { type MarkedBlock, markedBlocks } from './marked-text.ts';
import type { NumberedClaim } from './numbered-claims.ts';
import { partsByState } from './parts-by-state.ts';
import { dayAndPage, sourceName } from './passage-words.ts';
import { reasonsSentence } from './reasons-sentence.ts';
import type { NumberedSource, ReportView, ShownClaim } from './report-view.ts';
import { inSentence, type ReportWords, relationWords } from './report-words.ts';
import { secondCheckWords, signOffWords } from './second-check-words.ts';
import { decidedWords } from './who-checked.ts';
import { CHOOSER_WORDS, NO_EVIDENCE, UNDRAFTED } from './wording.ts';

/** A report as CommonMark, without HTML and without tables, to be read as it is or set by any Markdown program. */
export function markdownReport(view: ReportView): string {
  const { report, words } = view;
  const { howToRead, foot } = words;
  const leftOut = markdownLine(leftOutWords(view));
  const sections = [
    titleBlock(view),
    `${heading(view, 'in brief')}${markdownLine(brief(report.summary, words))}\n\n${leftOut === '' ? '' : `${leftOut}\n\n`}${key(view)}`,
    view.has('corrections') ? corrections(view) : '',
    view.has('text')
      ? `${heading(view, 'article')}A bold number marks the end of each claim.\n\n${annotated(view)}`
      : '',
    view.has('claims') ? claimsSection(view) : '',
    view.has('corrections') ? notes(view) : '',
    view.has('log') ? log(view) : '',
    view.has('sources')
      ? `${heading(view, 'sources')}${view.sources.map(source).join('\n') || 'No later article was cited.'}`
      : '',
    appendix(view),
    howToRead.length === 0
      ? ''
      : `${heading(view, 'how to read')}${howToRead.map((sentence) => `- ${markdownLine(sentence)}`).join('\n')}`,
    markdownLine(foot),
    `Made with ${markdownLine(report.app.name)} ${markdownLine(report.app.version)}${report.checker.trim() === '' ? '' : ` by ${markdownLine(report.checker)}`} on ${readableInstant(report.generatedAt)}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** With the empty line below it. */
function heading({ words }: ReportView, name: Heading): string {
  return `## ${markdownLine(words.headings[name])}\n\n`;
}

/** The marks with their counts and what they mean. */
function key({ report: { summary }, words }: ReportView): string {
  return marksTold(summary)
    .map((mark) => {
      const { glyph, word, meaning } = words.marks[mark];
      return `- ${glyph} **${markdownLine(word)}: ${summary[mark]}.** ${markdownLine(meaning)}`;
    })
    .join('\n');
}

function titleBlock({ report, words }: ReportView): string {
  const { article, asOf, signOff } = report;
  const lines = [
    [
      'Published',
      [article.outlet, readableDate(article.publishedOn)]
        .filter((part) => part !== null)
        .map(markdownLine)
        .join(', '),
    ],
    ['Checked by', checkedByWords(report, markdownLine)],
    ['Second check', secondCheckedByWords(report, markdownLine)],
    ['Signed off', signOffWords(signOff, markdownLine)],
    ['As of', readableDate(asOf)],
    ['Checked against', againstWords(report)],
    ['Address', article.sourceUrl === null ? '' : markdownAddress(article.sourceUrl)],
    ['SHA-256 of the file', `\`${article.sha256}\``],
  ];
  const byline = article.byline === null ? '' : `By ${markdownLine(article.byline)}\n\n`;
  const list = lines.filter(([, value]) => value !== '').map(([label, value]) => `- **${label}:** ${value}`);
  const house = words.name === '' ? '' : `${markdownLine(words.name)}\n\n`;
  return `${house}# ${markdownLine(words.headings.title)}: ${markdownLine(article.title)}\n\n${byline}${list.join('\n')}`;
}

/** The outdated claims, and whatever else an editor proposes to change. */
function corrections(view: ReportView): string {
  const corrected = view.claims.filter(
    ({ mark, verdict }) => mark === 'outdated' || (verdict?.correction ?? '').trim() !== '',
  );
  if (corrected.length === 0) return '';
  const entries = corrected.map((claim) => {
    const wording = (claim.verdict?.correction ?? '').trim();
    const proposed = wording === '' ? '' : `\n\nProposed:\n\n${markdownQuotation(wording)}`;
    return `**Claim ${claim.number}.** As published:\n\n${markdownQuotation(claim.quote)}\n\n${sentence(claim, view)}${proposed}`;
  });
  return `${heading(view, 'corrections')}${entries.join('\n\n')}`;
}

function notes(view: ReportView): string {
  const { corrections } = view.report;
  const isShown = view.choices.marks.includes('outdated');
  if (!isShown || (corrections.notes.length === 0 && corrections.undrafted === 0)) return '';
  const numbers = new Map(view.all.map((claim) => [claim.id, claim.number]));
  return [
    heading(view, 'notices').trimEnd(),
    ...corrections.notes.map(({ claimId, note }) => `**Claim ${numbers.get(claimId)}.**\n\n${markdownQuotation(note)}`),
    ...(corrections.label === null
      ? []
      : [`**For an archived article left unchanged:**\n\n${markdownQuotation(corrections.label)}`]),
    ...(corrections.undrafted === 0 ? [] : [UNDRAFTED(corrections.undrafted)]),
  ].join('\n\n');
}

function annotated({ report, claims, words }: ReportView): string {
  return markedBlocks(report.article.text, report.layout.blocks, claims)
    .map((block) => setBlock(block, words))
    .filter((text) => text !== '')
    .join('\n\n');
}

function setBlock(block: MarkedBlock, words: ReportWords): string {
  // Pieces are escaped line by line as a whole, so that no mark of Markdown can form across two of them.
  const numbers: NumberedClaim[] = [];
  const raw = block.pieces
    .map(
      (piece) =>
        piece.text.replaceAll(PLACE, '') +
        piece.ending
          .map((claim) => {
            numbers.push(claim);
            return PLACE;
          })
          .join(''),
    )
    .join('');
  // A heading is bold as a whole, and bold inside bold is not read as such.
  const numbered = (claim: NumberedClaim) =>
    block.kind === 'heading' ? numberMark(claim, words) : `**${numberMark(claim, words)}**`;
  const line = markdownLine(raw).replaceAll(PLACE, () => {
    const claim = numbers.shift();
    return claim === undefined ? '' : ` ${numbered(claim)}`;
  });
  if (line === '') return '';
  switch (block.kind) {
    case 'heading':
      return `**${line}**`;
    case 'list-item':
      return `- ${line}`;
    case 'quotation':
      return `> ${line}`;
    case 'paragraph':
    case 'caption':
    case 'preformatted':
      return line;
  }
}

function numberMark(claim: NumberedClaim, { marks }: ReportWords): string {
  return `(${claim.number} ${marks[claim.mark].glyph})`;
}

function claimsSection(view: ReportView): string {
  const leftOut = passagesLeftOutWords(view.passagesLeftOut);
  const entries = view.claims.map((claim) => claimEntry(claim, view)).join('\n\n') || 'None.';
  return `${heading(view, 'claims')}${entries}${leftOut === '' ? '' : `\n\n${leftOut}`}`;
}

function claimEntry(claim: ShownClaim, view: ReportView): string {
  const { glyph, word } = view.words.marks[claim.mark];
  const hedges =
    claim.hedges.length === 0 ? '' : ` (${claim.hedges.map((words) => `“${markdownLine(words)}”`).join(', ')})`;
  const parts = [
    `### ${claim.number}. ${glyph} ${markdownLine(word)}`,
    markdownQuotation(claim.quote),
    `${KIND_WORDS[claim.kind]}, ${MODALITY_WORDS[claim.modality]}${hedges}${claim.pages === undefined ? '' : `, ${markdownLine(pageWords(claim.pages))}`}.`,
    sentence(claim, view),
  ];
  const { verdict, secondCheck, suggestion } = claim;
  const { ticked, left } = partsByState(claim.checkedParts);
  const quoted = (words: string) => `“${markdownLine(words)}”`;
  if (ticked.length > 0) parts.push(`**Ticked off:** ${ticked.map(({ words }) => quoted(words)).join(', ')}.`);
  for (const { reason, words } of left)
    parts.push(`**Skipped:** ${words.map(quoted).join(', ')}. ${markdownLine(reason)}`);
  if (verdict !== null) {
    if (verdict.note.trim() !== '') parts.push(`**Note:**\n\n${markdownQuotation(verdict.note)}`);
    if (verdict.correction.trim() !== '')
      parts.push(`**Proposed correction:**\n\n${markdownQuotation(verdict.correction)}`);
  }
  if (verdict === null && suggestion !== null) parts.push(suggested(suggestion, view.words));
  const further = [...claim.deciding.filter((item) => item !== claim.sentence.passage), ...claim.against];
  if (further.length > 0) parts.push(further.map((item) => passageEntry(claim, item, view)).join('\n'));
  if (claim.evidence.length === 0) parts.push(NO_EVIDENCE);
  if (verdict !== null) parts.push(`${decidedWords(verdict, markdownLine)}.`);
  if (secondCheck !== null) {
    parts.push(`**Second check:** ${secondCheckWords(secondCheck, verdict, markdownLine)}.`);
    if (secondCheck.note.trim() !== '') parts.push(markdownQuotation(secondCheck.note));
  }
  return parts.join('\n\n');
}

/** “**Outdated** since 12 January 2016: *Netflix renewed the series* (Digital Spy, 12 January 2016 \\[1\\]).” */
function sentence({ sentence: { word, since, passage, without } }: ShownClaim, view: ReportView): string {
  if (passage === null) return `**${markdownLine(word)}**${since}.${without === '' ? '' : ` ${markdownLine(without)}`}`;
  return `**${markdownLine(word)}**${since}: ${quotedPassage(passage, view)}.`;
}

function quotedPassage(item: ReportEvidence, view: ReportView): string {
  const source = view.sourceOf.get(item.articleId);
  const number = source === undefined || !view.has('sources') ? '' : ` \\[${source.number}\\]`;
  const chosen = item.chosenBy === 'editor' ? `; ${CHOOSER_WORDS.editor}` : '';
  const from = markdownLine(sourceName(item, view));
  return `“${markdownLine(item.quote)}” (${from}, ${markdownLine(dayAndPage(item))}${number}${chosen})`;
}

function passageEntry(claim: ShownClaim, item: ReportEvidence, view: ReportView): string {
  return `- **${markdownLine(relationWords(view.words, claim, item))}:** ${quotedPassage(item, view)}`;
}

function suggested(suggestion: NonNullable<ReportClaim['suggestion']>, words: ReportWords): string {
  const reasons = markdownLine(reasonsSentence(suggestion.reasons));
  return `*The program’s suggestion, not a verdict:* ${markdownLine(inSentence(words, suggestion.value))} (${confidenceWords(suggestion.confidence)}). ${reasons}`.trim();
}

function log(view: ReportView): string {
  const summary = logSummary(view).map((words) => `- ${markdownLine(words)}`);
  const days = logByDay(view).map(
    ({ day, lines }) =>
      `**${markdownLine(day)}**\n\n${lines.map(({ time, who, claim, what }) => `- ${markdownLine(time)}, ${markdownLine(who)}: ${claim === '' ? '' : `**${markdownLine(claim)}.** `}${markdownLine(what)}`).join('\n')}`,
  );
  return [
    heading(view, 'log').trimEnd(),
    summary.join('\n'),
    days.join('\n\n') || 'Nothing has been decided or changed yet.',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What the program found and suggested beside what the verdicts rest on; empty where the report leaves that out. */
function appendix(view: ReportView): string {
  if (view.choices.evidence !== 'all') return '';
  const entries = view.claims.flatMap((claim) => {
    const suggestion =
      claim.verdict !== null && claim.suggestion !== null ? suggested(claim.suggestion, view.words) : '';
    const found = claim.others.map((item) => passageEntry(claim, item, view)).join('\n');
    const said = [suggestion, found].filter((text) => text !== '');
    return said.length === 0 ? [] : [`**Claim ${claim.number}**`, ...said];
  });
  if (entries.length === 0) return '';
  return [heading(view, 'appendix').trimEnd(), 'No verdict rests on any of this.', ...entries].join('\n\n');
}

function source(item: NumberedSource): string {
  const parts = [item.byline, item.outlet].flatMap((part) => (part === null ? [] : [markdownLine(part)]));
  const address = item.sourceUrl === null ? '' : ` ${markdownAddress(item.sourceUrl)}`;
  return `${item.number}. **${markdownLine(item.title)}.** ${[...parts, readableDate(item.publishedOn)].join(', ')}.${address} SHA-256 \`${item.sha256}\``;
}
