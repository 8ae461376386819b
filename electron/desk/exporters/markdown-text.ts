import { webAddress } from './web-address.ts';

/** Stands for a claim's number while a line is escaped; a private-use character that is taken out of other text. */
export const PLACE = '\uE0F7';

const LINK_LIKE =
  /(?:[a-z][a-z0-9+.-]{0,31}:\/\/|www\.|(?:mailto|xmpp|javascript|data):)[^\s\uE0F7]*|(?<![^\s\uE0F7@])[^\s\uE0F7@]*@[^\s\uE0F7]+/giu;
const MARKS = /[\\`*_[\]<>&#|~$!{}^]/g;
const AT_LINE_START = /^(\d{0,9})([-+=:.)])/;

/**
 * Untrusted text as one line of Markdown that shows the same words: nothing in it can become a link, a picture, HTML,
 * a heading, a list or a table, in CommonMark or in GitHub's dialect. Web and mail addresses, which GitHub would link
 * even when they are escaped, are set as code.
 */
export function markdownLine(text: string): string {
  const line = visible(text).replace(/\s+/gu, ' ').trim();
  let written = '';
  let at = 0;
  for (const match of line.matchAll(LINK_LIKE)) {
    written += escapedMarks(line.slice(at, match.index)) + codeSpan(match[0]);
    at = match.index + match[0].length;
  }
  written += escapedMarks(line.slice(at));
  return written
    .replace(AT_LINE_START, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Untrusted text of several lines as a Markdown quotation; empty lines part its paragraphs. */
export function markdownQuotation(text: string, indent = ''): string {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(markdownLine)
    .filter((line) => line !== '');
  return paragraphs.map((line) => `${indent}> ${line}`).join(`\n${indent}>\n`);
}

/** A link to a web address, or the text as code when it is not one that may be followed. */
export function markdownAddress(address: string): string {
  const target = webAddress(address);
  const isSafe = target !== null && !/[\s<>\\`]/.test(target);
  return isSafe ? `<${target}>` : codeSpan(visible(address).replace(/\s+/gu, ' ').trim());
}

function visible(text: string): string {
  return text.toWellFormed().replace(/[[\p{Cc}--[\n\t\r]]\p{Bidi_Control}]/gv, '');
}

function escapedMarks(text: string): string {
  return text.replace(MARKS, '\\$&');
}

function codeSpan(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
