import type { Span } from '../../../../shared/span.ts';
import { hasVerb } from './main-verb.ts';

const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|shall|should|must|does|do|did|won['’]t|isn['’]t|aren['’]t|wasn['’]t|[a-z]+(?:ed|es)|[a-z]{3,}s|air|run|open|begin|start|cost|plan|say|hold|take|make|go|come|get)\b|['’](?:s|re|ll|ve|d)\b/u;

/** Where one statement of a sentence may end and the next begin. */
const BORDERS =
  /(?<!&\p{L}{2,8});\s+|\s[–—-]\s+(?=(?:and|but|which|who|the|it|he|she|they)\b)|,\s+(?=(?:but|so|while|whereas|although|though|yet)\b)|,\s+(?=(?:and|or)\s+(?:the|it|he|she|they|we|its|their|a|an|\p{Lu}\p{L}+)\s+\p{L}+)/giu;

/** Verbs by which the beginning of a clause is known. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|shall|should|must|does|do|did)\b|\w['’](?:s|re|ll|ve|d)\b/u;
const NO_CLAUSE = /^(?:as\s+well|and|or|which|who|including|such)\b/iu;

/** “Assuming …, the rest”, “If …, the rest”. */
const LEADING =
  /^(?:assuming|although|though|while|since|because|with|after|before|once|when|as|given)\b[^;]*?,\s+(?=(?:the|it|it['’]s|he|she|they|we|this|that|there|production|[a-z]+)\s)/iu;

const SHORTEST = 24;
const SHORTEST_PREDICATE = 16;

/**
 * The statements of one sentence, in order: the sentence itself where it makes only one. Each part is a stretch of the
 * sentence with a verb of its own.
 */
export function statementsOf(text: string, sentence: Span): Span[] {
  const quote = text.slice(sentence.start, sentence.end);
  const cuts = new Set<number>();
  for (const border of quote.matchAll(BORDERS)) {
    if (insideQuotation(quote, border.index) || insideBrackets(quote, border.index)) continue;
    cuts.add(border.index + border[0].length);
  }
  const leading = leadingEnd(quote);
  if (leading !== null) cuts.add(leading);
  const edges = [0, ...[...cuts].sort((a, b) => a - b), quote.length];
  const parts: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const part = { start: edges[i] as number, end: edges[i + 1] as number };
    const last = parts.at(-1);
    const isPart =
      last === undefined ||
      (standsAlone(quote, last) &&
        hasVerb(quote.slice(last.start, last.end)) &&
        standsAlone(quote, part) &&
        hasSubject(quote, part));
    if (!isPart) last.end = part.end;
    else parts.push(part);
  }
  return parts
    .flatMap((part) => predicatesOf(quote, part))
    .map((part) => clean(text, { start: sentence.start + part.start, end: sentence.start + part.end }));
}

/** “It closed in May and will reopen in June”: a second predicate of another time can go out of date apart. */
const SECOND_PREDICATE =
  /,?(?<!\s)\s+(?:and|but)\s+(?=(?:also\s+|now\s+|then\s+|still\s+)?(?:will|would|may|might|could|is|are|has|have|hopes?|plans?|expects?|denied|denies)\b)/giu;

function predicatesOf(quote: string, part: Span): Span[] {
  for (const border of quote.slice(part.start, part.end).matchAll(SECOND_PREDICATE)) {
    const at = part.start + border.index;
    const next = at + border[0].length;
    if (insideQuotation(quote, at) || insideBrackets(quote, at)) continue;
    const head = quote.slice(part.start, at);
    if (
      head.length < SHORTEST ||
      part.end - next < SHORTEST_PREDICATE ||
      !hasFiniteVerb(head) ||
      OPENS_CLAUSE.test(head.slice(head.lastIndexOf(',') + 1)) ||
      HELPS_ON.test(head)
    )
      continue;
    return [{ start: part.start, end: at }, ...predicatesOf(quote, { start: next, end: part.end })];
  }
  return [part];
}

/** “He said that he can and may declare it”: one verb with two helpers. */
const HELPS_ON = /\b(?:can|could|may|might|will|would|shall|should|must|is|are|was|were|has|have|had)$/iu;
/** The joined predicates stand in a clause that hangs on something. */
const OPENS_CLAUSE = /\b(?:that|which|who|whom|whose|where|if|whether|because|what|how)\b/iu;

function hasFiniteVerb(words: string): boolean {
  return (
    FINITE.test(words) || /\b(?:\p{L}{2,}ed|went|began|said|made|took|came|rose|fell|won|lost|led|held)\b/u.test(words)
  );
}

function insideBrackets(quote: string, at: number): boolean {
  const before = quote.slice(0, at);
  return count(before, /\(/g) > count(before, /\)/g);
}

/** The comma that ends an opening clause and is followed by a clause with a verb. */
function leadingEnd(quote: string): number | null {
  if (!LEADING.test(quote)) return null;
  for (const comma of quote.matchAll(/,\s+/g)) {
    const end = comma.index + comma[0].length;
    const [head, tail] = [quote.slice(0, comma.index), quote.slice(end)];
    const opening = tail.split(/\s+/).slice(0, 4).join(' ');
    if (VERB.test(head.replace(/^\S+/, '')) && FINITE.test(opening) && !NO_CLAUSE.test(tail)) return end;
  }
  return null;
}

function standsAlone(quote: string, part: Span): boolean {
  const words = quote.slice(part.start, part.end);
  return words.length >= SHORTEST && VERB.test(words);
}

function insideQuotation(quote: string, at: number): boolean {
  const before = quote.slice(0, at);
  return count(before, /“/g) > count(before, /”/g) || count(before, /"/g) % 2 === 1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** False for “but can be as high as that” and “but that it was”, which live on what stands before. */
function hasSubject(quote: string, part: Span): boolean {
  const words = quote
    .slice(part.start, part.end)
    .replace(/^(?:and|but|so|or|yet|while|whereas|although|though)\s+/iu, '');
  return !/^(?:is|are|was|were|has|have|had|will|would|may|might|could|can|shall|should|must|does|do|did|that|to|not|also|only|still|never|rather|instead|with|by|for|in\s+which)\b/iu.test(
    words,
  );
}

/** “While in flight …” and “So far …” are no conjunctions. */
export const JOINED =
  /^(?:and|but|so(?!\s+far\b)|or|yet|(?:while|whereas|although|though)(?!\s+(?:in|on|at|under|still|\p{L}+ing)\b))\s+/iu;

/** Without the conjunction it begins with and the comma it ends with. */
function clean(text: string, span: Span): Span {
  let quote = text.slice(span.start, span.end);
  const head = JOINED.exec(quote)?.[0].length ?? 0;
  quote = quote.slice(head);
  const tail = /(?<![\s,;:–—-])[\s,;:–—-]*$/u.exec(quote)?.[0].length ?? 0;
  return { start: span.start + head, end: span.end - tail };
}
