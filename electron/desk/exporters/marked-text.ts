import type { Block } from '../../../shared/article.ts';
import type { Span } from '../../../shared/span.ts';
import type { NumberedClaim } from './numbered-claims.ts';

/** A stretch of the article in which the same claims hold throughout. */
export interface MarkedPiece {
  readonly text: string;
  /** The claims that cover it, those that begin first (and the longer ones) outermost. */
  readonly claims: readonly NumberedClaim[];
  /** The claims whose marks end with it. */
  readonly ending: readonly NumberedClaim[];
}

export interface MarkedBlock extends Block {
  readonly pieces: readonly MarkedPiece[];
}

/**
 * Sets claims into the article's blocks. Text is split wherever a claim begins or ends, so that claims may overlap,
 * lie inside one another or run over several blocks. Every claim that covers any text ends in exactly one piece.
 * @param text the article's text; all offsets are UTF-16 code units into it.
 * @param blocks the article's layout; text that no block covers becomes paragraphs of its own.
 * @param claims in reading order.
 */
export function markedBlocks(
  text: string,
  blocks: readonly Block[],
  claims: readonly NumberedClaim[],
): readonly MarkedBlock[] {
  const whole = coveringBlocks(text, blocks);
  const lastBlock = new Map<NumberedClaim, Block>();
  for (const block of whole) {
    for (const claim of claims) if (touches(claim, block)) lastBlock.set(claim, block);
  }
  return whole.map((block) => {
    const here = claims.filter((claim) => touches(claim, block));
    return {
      ...block,
      pieces: pieces(text, block, here).map((piece) => ({
        text: text.slice(piece.start, piece.end),
        claims: here.filter((claim) => touches(claim, piece)),
        ending: here.filter((claim) => lastBlock.get(claim) === block && Math.min(claim.end, block.end) === piece.end),
      })),
    };
  });
}

function touches(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

function pieces(text: string, block: Span, claims: readonly Span[]): Span[] {
  const cuts = new Set([block.start, block.end]);
  for (const claim of claims) {
    for (const at of [claim.start, claim.end]) if (at > block.start && at < block.end) cuts.add(at);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return text.length === 0 ? [] : ordered.slice(1).map((end, at) => ({ start: ordered[at] ?? block.start, end }));
}

function coveringBlocks(text: string, blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    all.push(...paragraphs(text, at, block.start), block);
    at = block.end;
  }
  return [...all, ...paragraphs(text, at, text.length)];
}

function paragraphs(text: string, from: number, to: number): Block[] {
  return [...text.slice(from, to).matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map((match) => {
    const start = from + match.index;
    return { kind: 'paragraph', level: 0, start, end: start + match[0].trimEnd().length };
  });
}
