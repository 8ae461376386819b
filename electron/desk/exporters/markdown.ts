import { confidenceWords, KIND_WORDS, MARKS, MODALITY_WORDS } from '../../../shared/claim-words.ts';
import { readableDate } from '../../../shared/dates.ts';
import type { Report, ReportEvidence, ReportSource } from '../../../shared/report.ts';
import { brief } from './brief.ts';
import { readableInstant } from './instants.ts';
import { markdownAddress, markdownLine, markdownQuotation, PLACE } from './markdown-text.ts';
import { type MarkedBlock, markedBlocks } from './marked-text.ts';
import { type NumberedClaim, numberedClaims, sourcesById } from './numbered-claims.ts';
import { partsByState } from './parts-by-state.ts';
import { secondCheckWords, signOffWords } from './second-check-words.ts';
import { CHOOSER_WORDS, MARK_WORDS, METHOD, NO_EVIDENCE, RELATION_WORDS, UNDRAFTED } from './wording.ts';

/** A report as CommonMark, without HTML and without tables, to be read as it is or set by any Markdown program. */
export function markdownReport(report: Report): string {
  const claims = numberedClaims(report);
  const corrected = claims.filter((claim) => (claim.verdict?.correction ?? '').trim() !== '');
  const sections = [
    titleBlock(report),
    `## In brief\n\n${brief(report.summary)}\n\n${MARKS.map((mark) => `- ${MARK_WORDS[mark].glyph} **${MARK_WORDS[mark].word}: ${report.summary[mark]}.** ${MARK_WORDS[mark].meaning}`).join('\n')}`,
    corrected.length === 0 ? '' : `## Proposed corrections\n\n${corrected.map(correction).join('\n\n')}`,
    notes(report, claims),
    `## The article, annotated\n\nA number in bold stands where a claim ends.\n\n${annotated(report, claims)}`,
    `## Claims and evidence\n\n${claims.map((claim) => claimEntry(claim, sourcesById(report))).join('\n\n') || 'None.'}`,
    `## Sources\n\n${report.sources.map(source).join('\n') || 'No later article was cited.'}`,
    `## How to read this report\n\n${METHOD.map((sentence) => `- ${sentence}`).join('\n')}`,
    `Made with ${markdownLine(report.app.name)} ${markdownLine(report.app.version)} on ${readableInstant(report.generatedAt)}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function titleBlock({ article, checker, asOf, signOff }: Report): string {
  const lines = [
    [
      'Published',
      [article.outlet, readableDate(article.publishedOn)]
        .filter((part) => part !== null)
        .map(markdownLine)
        .join(', '),
    ],
    ['Checked by', checker === '' ? 'not named' : markdownLine(checker)],
    ['Signed off', signOffWords(signOff, markdownLine)],
    ['As of', readableDate(asOf)],
    ['Address', article.sourceUrl === null ? '' : markdownAddress(article.sourceUrl)],
    ['SHA-256 of the file', `\`${article.sha256}\``],
  ];
  const byline = article.byline === null ? '' : `By ${markdownLine(article.byline)}\n\n`;
  const list = lines.filter(([, value]) => value !== '').map(([label, value]) => `- **${label}:** ${value}`);
  return `# Fact-check: ${markdownLine(article.title)}\n\n${byline}${list.join('\n')}`;
}

function correction(claim: NumberedClaim): string {
  return `**Claim ${claim.number}.** As published:\n\n${markdownQuotation(claim.quote)}\n\nProposed:\n\n${markdownQuotation(claim.verdict?.correction ?? '')}`;
}

function notes({ corrections }: Report, claims: readonly NumberedClaim[]): string {
  if (corrections.notes.length === 0 && corrections.undrafted === 0) return '';
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]));
  return [
    '## Correction notes, drafted',
    ...corrections.notes.map(({ claimId, note }) => `**Claim ${numbers.get(claimId)}.**\n\n${markdownQuotation(note)}`),
    ...(corrections.label === null
      ? []
      : [`**For an archived article that stays as it is:**\n\n${markdownQuotation(corrections.label)}`]),
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
  const line = markdownLine(raw).replaceAll(PLACE, () => numberMark(numbers.shift()));
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

function numberMark(claim: NumberedClaim | undefined): string {
  return claim === undefined ? '' : ` **(${claim.number} ${MARK_WORDS[claim.mark].glyph})**`;
}

function claimEntry(claim: NumberedClaim, sources: ReadonlyMap<string, ReportSource>): string {
  const { glyph, word } = MARK_WORDS[claim.mark];
  const hedges =
    claim.hedges.length === 0 ? '' : ` (${claim.hedges.map((words) => `“${markdownLine(words)}”`).join(', ')})`;
  const parts = [
    `### ${claim.number}. ${glyph} ${word}`,
    markdownQuotation(claim.quote),
    `${KIND_WORDS[claim.kind]}, ${MODALITY_WORDS[claim.modality]}${hedges}.`,
  ];
  const { verdict, secondCheck, suggestion } = claim;
  const { ticked, left } = partsByState(claim.checkedParts);
  const quoted = (words: string) => `“${markdownLine(words)}”`;
  if (ticked.length > 0) parts.push(`**Ticked off:** ${ticked.map(({ words }) => quoted(words)).join(', ')}.`);
  for (const { reason, words } of left)
    parts.push(`**Left:** ${words.map(quoted).join(', ')}. ${markdownLine(reason)}`);
  if (verdict !== null) {
    parts.push(
      `Decided by ${verdict.decidedBy === '' ? 'an editor who gave no name' : markdownLine(verdict.decidedBy)}, ${readableInstant(verdict.decidedAt)}.`,
    );
    if (verdict.note.trim() !== '') parts.push(`**Note:**\n\n${markdownQuotation(verdict.note)}`);
    if (verdict.correction.trim() !== '')
      parts.push(`**Proposed correction:**\n\n${markdownQuotation(verdict.correction)}`);
  }
  if (secondCheck !== null) {
    parts.push(`**Second check:** ${secondCheckWords(secondCheck, markdownLine)}.`);
    if (secondCheck.note.trim() !== '') parts.push(markdownQuotation(secondCheck.note));
  }
  if (suggestion !== null) {
    const reasons = suggestion.reasons.map((reason) => markdownLine(reason.text)).join(' ');
    parts.push(
      `*The program’s suggestion, not a verdict:* ${MARK_WORDS[suggestion.value].word.toLowerCase()} (${confidenceWords(suggestion.confidence)}). ${reasons}`.trim(),
    );
  }
  parts.push(
    claim.evidence.length === 0
      ? NO_EVIDENCE
      : `**Later evidence:**\n\n${claim.evidence.map((item) => evidenceEntry(item, sources.get(item.articleId))).join('\n')}`,
  );
  return parts.join('\n\n');
}

function evidenceEntry(item: ReportEvidence, from: ReportSource | undefined): string {
  const where = [
    markdownLine(item.articleTitle),
    from?.outlet ? markdownLine(from.outlet) : '',
    readableDate(item.publishedOn),
  ];
  return `- **${RELATION_WORDS[item.relation]}** (${CHOOSER_WORDS[item.chosenBy]}): ${where.filter((part) => part !== '').join(', ')}\n\n${markdownQuotation(item.quote, '  ')}\n`;
}

function source(item: ReportSource): string {
  const parts = [item.byline, item.outlet].flatMap((part) => (part === null ? [] : [markdownLine(part)]));
  const address = item.sourceUrl === null ? '' : ` ${markdownAddress(item.sourceUrl)}`;
  return `- **${markdownLine(item.title)}.** ${[...parts, readableDate(item.publishedOn)].join(', ')}.${address} SHA-256 \`${item.sha256}\``;
}
