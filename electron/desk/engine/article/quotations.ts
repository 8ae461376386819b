import type { Span } from '../../../../shared/span.ts';

/**
 * What stands between quotation marks in a span, without the marks, in order and apart. A quotation that began before
 * the span in the same paragraph, or ends after it, counts for its part inside. Marks are “…”, "…" and, where no other
 * quotation is open, ‘…’.
 */
export function quotedIn(text: string, span: Span): Span[] {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const found: Span[] = [];
  let open: { readonly start: number; readonly closes: string } | null = null;
  for (let at = from; at < span.end; at += 1) {
    const sign = text[at] as string;
    if (open === null) {
      const closes = closingOf(text, at, sign);
      if (closes !== null) open = { start: at + 1, closes };
    } else if (sign === open.closes && (sign !== '’' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) {
      found.push({ start: open.start, end: at });
      open = null;
    }
  }
  if (open !== null) found.push({ start: open.start, end: span.end });
  return found.flatMap((quote) => trimmed(text, Math.max(quote.start, span.start), quote.end));
}

function closingOf(text: string, at: number, sign: string): string | null {
  if (sign === '“') return '”';
  if (sign === '"') return '"';
  return sign === '‘' && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? '’' : null;
}

/** Without blanks at both ends and the comma that belongs to the sentence around it; nothing where no word is left. */
function trimmed(text: string, start: number, end: number): Span[] {
  if (start >= end) return [];
  const quote = text.slice(start, end);
  const head = /^\s*/.exec(quote)?.[0].length ?? 0;
  const tail = /(?<![\s,;])[\s,;]*$/.exec(quote.slice(head))?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(quote) ? [{ start: start + head, end: end - tail }] : [];
}

const SMALL = /^(?:a|an|the|of|and|in|on|for|to|at|by|with|from|or|de|la|le|vs?\.?|&)$/;
const NO_TITLE = /^(?:yes|no|never|okay|oh|well|not|I|we|he|she|it|they|you|this|that|there)$/i;

/** True when the words are written as the title of a work: capitals throughout, at most nine words, no sentence end. */
export function readsAsTitle(words: string): boolean {
  const all = words.split(/\s+/);
  if (all.length > 9 || /[.!?;:]$/.test(words) || (all.length === 1 && NO_TITLE.test(words))) return false;
  return (
    /^[\p{Lu}\p{N}]/u.test(words) &&
    /\p{Lu}/u.test(words) &&
    all.every((word) => SMALL.test(word) || /^[\p{Lu}\p{N}]/u.test(word))
  );
}
