import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type MarkedBlock, markedBlocks } from '../marked-text.ts';
import type { ReportView, ShownClaim } from '../report-view.ts';
import { brokenLines } from './broken-lines.ts';
import { type TrackedChange, trackedChanges } from './tracked-changes.ts';
import { xmlText } from './xml-text.ts';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The article as published, with a comment on each claim and the proposed corrections as tracked changes. */
export function articleParagraphs(view: ReportView): Paragraph[] {
  const { article, layout } = view.report;
  const blocks = markedBlocks(article.text, layout.blocks, view.claims);
  const changes = view.has('corrections') ? trackedChanges(view.claims, blocks) : [];
  const setter = new ArticleSetter(view, changes);
  return blocks.map((block) => setter.paragraph(block));
}

class ArticleSetter {
  readonly #view: ReportView;
  readonly #claims: ReadonlyMap<number, ShownClaim>;
  readonly #changes: readonly TrackedChange[];
  readonly #begun = new Set<number>();
  #changeId = 0;

  constructor(view: ReportView, changes: readonly TrackedChange[]) {
    this.#view = view;
    this.#claims = new Map(view.claims.map((claim) => [claim.number, claim]));
    this.#changes = changes;
  }

  paragraph(block: MarkedBlock): Paragraph {
    const children: ParagraphChild[] = [];
    let at = block.start;
    for (const piece of block.pieces) {
      const end = at + piece.text.length;
      const starting = piece.claims.filter(({ number }) => !this.#begun.has(number));
      for (const { number } of starting) {
        this.#begun.add(number);
        if (this.#claims.has(number)) children.push(new CommentRangeStart(number));
      }
      children.push(...this.#text(at, end));
      const ending = new Set(piece.ending.map(({ number }) => number));
      children.push(...this.#added(end, (claim) => ending.has(claim.number)));
      for (const number of ending) {
        children.push(new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] }));
      }
      at = end;
    }
    return new Paragraph({ ...styleOf(block), children });
  }

  /** The text between two offsets, cut where a change begins or ends. */
  #text(from: number, to: number): ParagraphChild[] {
    const removed = this.#changes.filter(({ kind, start, end }) => kind === 'removed' && start < to && end > from);
    const cuts = new Set([from, to]);
    for (const { start, end } of this.#changes) for (const at of [start, end]) if (at > from && at < to) cuts.add(at);
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(1).flatMap((end, index) => {
      const start = places[index] as number;
      const change = removed.find((one) => one.start <= start && end <= one.end);
      const text = this.#view.report.article.text.slice(start, end);
      // Words that take the place of others stand behind them; those at a claim's end stand before its comment ends.
      return [
        ...this.#added(start, (claim) => start < claim.end),
        ...(change === undefined ? brokenLines(text) : [this.#deleted(text, change)]),
      ];
    });
  }

  #added(at: number, belongs: (claim: ShownClaim) => boolean): ParagraphChild[] {
    return this.#changes
      .filter(({ kind, start, claim }) => kind === 'added' && start === at && belongs(claim))
      .map((change) => new InsertedTextRun({ text: xmlText(change.text), ...this.#by(change) }));
  }

  #deleted(text: string, change: TrackedChange): ParagraphChild {
    return new DeletedTextRun({ text: xmlText(text), ...this.#by(change) });
  }

  #by({ claim }: TrackedChange) {
    this.#changeId += 1;
    const author = claim.verdict?.decidedBy.trim() || this.#view.report.app.name;
    // Comments and changes count apart in Word, but some readers want every number once.
    const id = this.#view.all.length + this.#changeId;
    return { id, author: xmlText(author), date: claim.verdict?.decidedAt ?? this.#view.report.generatedAt };
  }
}

function styleOf(block: MarkedBlock): Pick<IParagraphOptions, 'heading' | 'bullet' | 'style' | 'indent'> {
  switch (block.kind) {
    case 'heading':
      return { heading: HEADINGS[Math.min(6, Math.max(1, block.level)) - 1] ?? HeadingLevel.HEADING_1 };
    case 'list-item':
      return { bullet: { level: 0 } };
    case 'quotation':
      return { indent: { left: 720, right: 720 } };
    case 'caption':
    case 'preformatted':
    case 'paragraph':
      return {};
  }
}
