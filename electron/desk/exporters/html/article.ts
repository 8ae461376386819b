import type { Report } from '../../../../shared/report.ts';
import type { MarkedBlock, MarkedPiece } from '../marked-text.ts';
import type { NumberedClaim } from '../numbered-claims.ts';
import type { ReportView } from '../report-view.ts';
import { inSentence, type ReportWords } from '../report-words.ts';
import { htmlText } from './text.ts';

/** The article as published, with each claim underlined in the line of its mark and numbered where it ends. */
export function articleSection(view: ReportView, blocks: readonly MarkedBlock[]): string {
  const shown = blocks.filter((block, at) => !(at === 0 && repeatsTitle(view.report, block)));
  const parts: string[] = [];
  shown.forEach((block, at) => {
    const listed = block.kind === 'list-item';
    if (listed && shown[at - 1]?.kind !== 'list-item') parts.push('<ul>');
    parts.push(element(block, view));
    if (listed && shown[at + 1]?.kind !== 'list-item') parts.push('</ul>');
  });
  return `<section class="article" aria-labelledby="article">
<h2 id="article">${htmlText(view.words.headings.article)}</h2>
<div class="text">
${parts.join('\n')}
</div>
</section>`;
}

function repeatsTitle({ article }: Report, block: MarkedBlock): boolean {
  const claimed = block.pieces.some((piece) => piece.claims.length > 0);
  return block.kind === 'heading' && !claimed && article.text.slice(block.start, block.end) === article.title;
}

function element(block: MarkedBlock, view: ReportView): string {
  const content = block.pieces.map((piece) => marked(piece, block.kind === 'preformatted', view)).join('');
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(1, block.level) + 2);
      return `<h${level} dir="auto">${content}</h${level}>`;
    }
    case 'list-item':
      return `<li dir="auto">${content}</li>`;
    case 'quotation':
      return `<blockquote dir="auto"><p>${content}</p></blockquote>`;
    case 'caption':
      return `<p class="caption" dir="auto">${content}</p>`;
    case 'preformatted':
      return `<pre dir="auto">${content}</pre>`;
    case 'paragraph':
      return `<p dir="auto">${content}</p>`;
  }
}

function marked(piece: MarkedPiece, preformatted: boolean, view: ReportView): string {
  const text = preformatted ? htmlText(piece.text) : htmlText(piece.text).replaceAll('\n', '<br>');
  const inside = piece.claims.reduceRight((inner, claim) => `<mark class="${claim.mark}">${inner}</mark>`, text);
  return inside + piece.ending.map((claim) => reference(claim, view.words, view.has('claims'))).join('');
}

/** @param linked whether the claim has a row to lead to. */
function reference({ number, mark }: NumberedClaim, words: ReportWords, linked: boolean): string {
  const { glyph } = words.marks[mark];
  const label = htmlText(`Claim ${number}, ${inSentence(words, mark)}`);
  // The word joiner keeps a number on the line of the word that it belongs to.
  if (!linked) return `&#8288;<span class="ref ${mark}" title="${label}">${number}&#8239;${glyph}</span>`;
  return `&#8288;<a class="ref ${mark}" id="mark-${number}" href="#claim-${number}" aria-label="${label}" title="${label}">${number}&#8239;${glyph}</a>`;
}
