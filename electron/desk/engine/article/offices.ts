import type { Span } from '../../../../shared/span.ts';

const BEFORE = `(?:deputy|vice|acting|former|interim|incoming|outgoing|assistant|associate|executive|senior|chief|prime|foreign|finance|health|interior|defen[cs]e|home|transport|culture|education|environment|justice|trade|economy|managing|lord|first|attorney|police|creative|artistic|technical|technology|financial|operating|marketing)`;
const OFFICE = `(?:(?:prime\\s+)?minister|(?:vice[\\s-])?president|mayor|governor|senator|chancellor|secretary(?:[\\s-]general|\\s+of\\s+state)?|ambassador|king|queen|prince|princess|pope|(?:arch)?bishop|colonel|sergeant|lieutenant|commander|chief\\s+executive|chair(?:man|woman|person)|director(?:[\\s-]general)?|spokes(?:man|woman|person)|judge|professor|coach|editor(?:[\\s-]in[\\s-]chief)?|showrunner|producer|(?:co-?)?founder|commissioner|inspector|superintendent|sheriff|attorney\\s+general|prosecutor|treasurer|officer)`;
/** What an office is of: “of the Museum of Eastholm”, “for transport”. */
const OF = `(?:\\s+(?:of|for)\\s+(?:(?:the\\s+)?\\p{Lu}[\\p{L}’-]*(?:\\s+(?:(?:of|and|for)\\s+)?\\p{Lu}[\\p{L}’-]*){0,4}|(?!the\\b|a\\b|an\\b|its\\b|his\\b|her\\b|their\\b|our\\b)\\p{Ll}[\\p{L}-]+))?`;
const TITLES = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:(?:${inAnyCase(BEFORE)}[\\s-]+){0,3}${inAnyCase(OFFICE)}${OF}|${inAnyCase('head')}(?:s)?\\s+of\\s+\\p{L}[\\p{L}-]+|CEO|CFO|COO|MP|Chair|General|Captain|Justice|Speaker)(?![\\p{L}\\p{N}])`,
  'gu',
);

/** The offices and ranks that a span names: “Mayor”, “minister for transport”, “chief executive”. */
export function officesIn(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(TITLES)].map((match) => {
    const words = match[0].replace(/’s$/u, '');
    return { start: span.start + match.index, end: span.start + match.index + words.length };
  });
}

/** A pattern that takes a capital for each of its small letters too. */
function inAnyCase(pattern: string): string {
  return pattern.replace(/\\.|\[[^[\]]*\]|[a-z]/g, (piece) => {
    if (piece.startsWith('\\')) return piece;
    if (piece.startsWith('[')) return piece.replace(/\\.|[a-z]/g, withCapital);
    return `[${withCapital(piece)}]`;
  });
}

/** A letter with its capital; an escape as it is. */
function withCapital(letter: string): string {
  return letter.startsWith('\\') ? letter : letter + letter.toUpperCase();
}
