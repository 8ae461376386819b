import { marksTold } from '../../../shared/claim-mark.ts';
import { confidenceWords, KIND_WORDS, MODALITY_WORDS } from '../../../shared/claim-words.ts';
import { readableDate } from '../../../shared/dates.ts';
import { pageWords } from '../../../shared/pages.ts';
import type { Report, ReportClaim, ReportEvidence } from '../../../shared/report.ts';
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
import { secondCheckWords, signOffWords } from './second-check-words.ts';
import { decidedWords } from './who-checked.ts';
import { CHOOSER_WORDS, MARK_WORDS, METHOD, NO_EVIDENCE, relationWords, UNDRAFTED } from './wording.ts';

/** A report as CommonMark, without HTML and without tables, to be read as it is or set by any Markdown program. */
export function markdownReport(view: ReportView): string {
  const { report } = view;
  const leftOut = leftOutWords(report.summary, view.choices.marks, view.claims.length);
  const sections = [
    titleBlock(report),
    `## In brief\n\n${brief(report.summary)}\n\n${leftOut === '' ? '' : `${leftOut}\n\n`}${key(report)}`,
    view.has('corrections') ? corrections(view) : '',
    view.has('text')
      ? `## The article, annotated\n\nA bold number marks the end of each claim.\n\n${annotated(report, view.claims)}`
      : '',
    view.has('claims') ? claimsSection(view) : '',
    view.has('corrections') ? notes(view) : '',
    view.has('log') ? log(view) : '',
    view.has('sources') ? `## Sources\n\n${view.sources.map(source).join('\n') || 'No later article was cited.'}` : '',
    appendix(view),
    `## How to read this report\n\n${METHOD.map((sentence) => `- ${sentence}`).join('\n')}`,
    `Made with ${markdownLine(report.app.name)} ${markdownLine(report.app.version)}${report.checker.trim() === '' ? '' : ` by ${markdownLine(report.checker)}`} on ${readableInstant(report.generatedAt)}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** The marks with their counts and what they mean. */
function key({ summary }: Report): string {
  return marksTold(summary)
    .map((mark) => {
      const { glyph, word, meaning } = MARK_WORDS[mark];
      return `- ${glyph} **${word}: ${summary[mark]}.** ${meaning}`;
    })
    .join('\n');
}

function titleBlock(report: Report): string {
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
  return `# Fact-check: ${markdownLine(article.title)}\n\n${byline}${list.join('\n')}`;
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
  return `## Outdated claims and corrections\n\n${entries.join('\n\n')}`;
}

function notes(view: ReportView): string {
  const { corrections } = view.report;
  const isShown = view.choices.marks.includes('outdated');
  if (!isShown || (corrections.notes.length === 0 && corrections.undrafted === 0)) return '';
  const numbers = new Map(view.all.map((claim) => [claim.id, claim.number]));
  return [
    '## Correction notices, drafted',
    ...corrections.notes.map(({ claimId, note }) => `**Claim ${numbers.get(claimId)}.**\n\n${markdownQuotation(note)}`),
    ...(corrections.label === null
      ? []
      : [`**For an archived article left unchanged:**\n\n${markdownQuotation(corrections.label)}`]),
    ...(corrections.undrafted === 0 ? [] : [UNDRAFTED(corrections.undrafted)]),
  ].join('\n\n');
}

function annotated(report: Report, claims: readonly NumberedClaim[]): string {
  return markedBlocks(report.article.text, report.layout.blocks, claims)
    .map(setBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

function setBlock(block: MarkedBlock): string {
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
  const numbered = block.kind === 'heading' ? numberMark : (claim: NumberedClaim) => `**${numberMark(claim)}**`;
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

function numberMark(claim: NumberedClaim): string {
  return `(${claim.number} ${MARK_WORDS[claim.mark].glyph})`;
}

function claimsSection(view: ReportView): string {
  const leftOut = passagesLeftOutWords(view.passagesLeftOut);
  const entries = view.claims.map((claim) => claimEntry(claim, view)).join('\n\n') || 'None.';
  return `## The claims, one by one\n\n${entries}${leftOut === '' ? '' : `\n\n${leftOut}`}`;
}

function claimEntry(claim: ShownClaim, view: ReportView): string {
  const { glyph, word } = MARK_WORDS[claim.mark];
  const hedges =
    claim.hedges.length === 0 ? '' : ` (${claim.hedges.map((words) => `“${markdownLine(words)}”`).join(', ')})`;
  const parts = [
    `### ${claim.number}. ${glyph} ${word}`,
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
  if (verdict === null && suggestion !== null) parts.push(suggested(suggestion));
  const further = [...claim.deciding.filter((item) => item !== claim.sentence.passage), ...claim.against];
  if (further.length > 0) parts.push(further.map((item) => passageEntry(claim, item, view)).join('\n'));
  if (claim.evidence.length === 0) parts.push(NO_EVIDENCE);
  if (verdict !== null) parts.push(`${decidedWords(verdict, markdownLine)}.`);
  if (secondCheck !== null) {
    parts.push(`**Second check:** ${secondCheckWords(secondCheck, markdownLine)}.`);
    if (secondCheck.note.trim() !== '') parts.push(markdownQuotation(secondCheck.note));
  }
  return parts.join('\n\n');
}

/** “**Outdated** since 12 January 2016: *Netflix renewed the series* (Digital Spy, 12 January 2016 \\[1\\]).” */
function sentence({ sentence: { word, since, passage, without } }: ShownClaim, view: ReportView): string {
  if (passage === null) return `**${word}**${since}.${without === '' ? '' : ` ${markdownLine(without)}`}`;
  return `**${word}**${since}: ${quotedPassage(passage, view)}.`;
}

function quotedPassage(item: ReportEvidence, view: ReportView): string {
  const source = view.sourceOf.get(item.articleId);
  const number = source === undefined || !view.has('sources') ? '' : ` \\[${source.number}\\]`;
  const chosen = item.chosenBy === 'editor' ? `; ${CHOOSER_WORDS.editor}` : '';
  const from = markdownLine(sourceName(item, view));
  return `“${markdownLine(item.quote)}” (${from}, ${markdownLine(dayAndPage(item))}${number}${chosen})`;
}

function passageEntry(claim: ShownClaim, item: ReportEvidence, view: ReportView): string {
  return `- **${relationWords(claim, item)}:** ${quotedPassage(item, view)}`;
}

function suggested(suggestion: NonNullable<ReportClaim['suggestion']>): string {
  const reasons = markdownLine(reasonsSentence(suggestion.reasons));
  return `*The program’s suggestion, not a verdict:* ${MARK_WORDS[suggestion.value].word.toLowerCase()} (${confidenceWords(suggestion.confidence)}). ${reasons}`.trim();
}

function log(view: ReportView): string {
  const summary = logSummary(view).map((words) => `- ${markdownLine(words)}`);
  const days = logByDay(view).map(
    ({ day, lines }) =>
      `**${markdownLine(day)}**\n\n${lines.map(({ time, who, claim, what }) => `- ${markdownLine(time)}, ${markdownLine(who)}: ${claim === '' ? '' : `**${markdownLine(claim)}.** `}${markdownLine(what)}`).join('\n')}`,
  );
  return ['## Log of the review', summary.join('\n'), days.join('\n\n') || 'Nothing has been decided or changed yet.']
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What the program found and suggested beside what the verdicts rest on; empty where the report leaves that out. */
function appendix(view: ReportView): string {
  if (view.choices.evidence !== 'all') return '';
  const entries = view.claims.flatMap((claim) => {
    const suggestion = claim.verdict !== null && claim.suggestion !== null ? suggested(claim.suggestion) : '';
    const found = claim.others.map((item) => passageEntry(claim, item, view)).join('\n');
    const said = [suggestion, found].filter((text) => text !== '');
    return said.length === 0 ? [] : [`**Claim ${claim.number}**`, ...said];
  });
  if (entries.length === 0) return '';
  return ['## Appendix: what else the program found', 'No verdict rests on any of this.', ...entries].join('\n\n');
}

function source(item: NumberedSource): string {
  const parts = [item.byline, item.outlet].flatMap((part) => (part === null ? [] : [markdownLine(part)]));
  const address = item.sourceUrl === null ? '' : ` ${markdownAddress(item.sourceUrl)}`;
  return `${item.number}. **${markdownLine(item.title)}.** ${[...parts, readableDate(item.publishedOn)].join(', ')}.${address} SHA-256 \`${item.sha256}\``;
}
