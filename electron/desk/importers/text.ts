import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { bylineIn } from './byline.ts';
import { cleanCharacters, cleanLine, composeText, type Piece } from './canonical-text.ts';
import { type Described, describedBy, isFieldName } from './described-fields.ts';
import { fileNameDates } from './file-name-dates.ts';
import { distinctDates } from './printed-dates.ts';
import { outletIn, publicationDates } from './publication-lines.ts';
import type { Source } from './source.ts';
import { openingWords, readsAsTitle } from './title-line.ts';

/** With all its white space, in UTF-16 code units. */
const LONGEST = 4_000_000;
const LONGEST_WRAPPED_LINE = 110;
const BULLET = /^\s*[•◦▪‣*+–-]\s+(?=\S)/;
const NUMBERED = /^\s*\d{1,3}[.)]\s+(?=\S)/;
const QUOTED = /^\s*(?:>\s?)+/;
const RULE = /^[\s*=_~#·•—–-]{3,}$/;
const FIELD = /^([\p{L} _-]{2,20}):\s+(\S.*)$/u;

/**
 * Reads a plain text. Empty lines part paragraphs; lines that were wrapped by hand are joined again, and where lines
 * are not wrapped each is a paragraph of its own; lines quoted with “>” are a quotation. The first line is the title when
 * it is short. Lines such as `Title: …` and `Date: …` at the very top describe the article and are not part of its text.
 * @throws Failure `file-too-large`.
 */
export function importText({ fileName, named, text }: Source): Document {
  if (text.length > LONGEST) throw new Failure('file-too-large', `${named} is too long for one article.`);
  const lines = cleanCharacters(text).split('\n');
  const { described, rest } = readHeader(lines);
  const pieces = paragraphs(rest);
  const first = pieces[0];
  const opensWithTitle =
    first !== undefined && first.kind !== 'list-item' && pieces.length > 1 && readsAsTitle(first.text);
  const titled = described?.title ?? null;
  const body = opensWithTitle && (titled === null || titled.value === first.text) ? pieces.slice(1) : pieces;
  const title =
    titled ??
    (opensWithTitle
      ? { value: first.text, where: 'the first line' }
      : { value: openingWords(first?.text ?? ''), where: 'the first words of the text' });
  const headline: Piece[] = titled !== null || opensWithTitle ? [{ kind: 'heading', level: 1, text: title.value }] : [];
  const bodyLines = body.map((piece) => piece.text);
  return {
    format: 'text',
    ...composeText([...headline, ...body]),
    title,
    byline: described?.byline ?? bylineIn(bodyLines),
    outlet: described?.outlet ?? outletIn(bodyLines),
    sourceUrl: described?.sourceUrl ?? null,
    dates: distinctDates([
      ...(described?.dates ?? []),
      ...publicationDates(bodyLines),
      ...fileNameDates(fileName, title.value),
    ]),
    tracked: null,
    notes: [],
  };
}

function readHeader(lines: readonly string[]): { described: Described | null; rest: readonly string[] } {
  const fields = new Map<string, string>();
  let at = lines.findIndex((line) => line.trim() !== '');
  for (; at >= 0 && at < lines.length; at += 1) {
    const field = FIELD.exec((lines[at] ?? '').slice(0, 4000));
    if (field === null || !isFieldName(field[1] ?? '')) break;
    fields.set(field[1] ?? '', field[2] ?? '');
  }
  // One such line alone may be the text's own (“By: …”); two are a header.
  if (fields.size < 2) return { described: null, rest: lines };
  return { described: describedBy(fields, 'the lines at the top of the file'), rest: lines.slice(at) };
}

function paragraphs(lines: readonly string[]): Piece[] {
  const width = wrapWidth(lines);
  const whole = wholeWords(lines);
  const pieces: Piece[] = [];
  let current: { kind: Piece['kind']; parts: string[]; last: string } | null = null;
  const close = () => {
    if (current !== null) pieces.push({ kind: current.kind, level: 0, text: cleanLine(joined(current.parts, whole)) });
    current = null;
  };
  for (const [at, written] of lines.entries()) {
    const mark = quotingMark(lines, at);
    const line = written.slice(mark.length);
    if (line.trim() === '' || RULE.test(line)) {
      close();
      continue;
    }
    const bullet = BULLET.exec(line)?.[0] ?? '';
    const kind = bullet !== '' || NUMBERED.test(line) ? 'list-item' : mark === '' ? 'paragraph' : 'quotation';
    const goesOn: boolean =
      current !== null &&
      kind !== 'list-item' &&
      (current.kind === 'quotation') === (kind === 'quotation') &&
      wasWrapped(current.last, line, Math.max(0, width - mark.length));
    if (!goesOn) close();
    const text = line.slice(bullet.length).trim();
    if (current === null) current = { kind, parts: [text], last: line };
    else {
      (current as { parts: string[]; last: string }).parts.push(text);
      (current as { parts: string[]; last: string }).last = line;
    }
  }
  close();
  return pieces;
}

/** The width at which a text was wrapped by hand, in characters; 0 when its lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  // A web address may stick out of a wrapped text, so the few longest lines do not count.
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  const full = lengths.filter((length) => length >= width * 0.75 && length <= LONGEST_WRAPPED_LINE).length;
  return width >= 40 && width <= LONGEST_WRAPPED_LINE && full >= 3 && full >= lengths.length * 0.3 ? width : 0;
}

/** True when `line` ended only because the next line's first word would not have fitted. */
function wasWrapped(line: string, next: string, width: number): boolean {
  if (width === 0 || /^\s{2,}\S/.test(next)) return false;
  if (/\p{L}-\s*$/u.test(line.slice(-4)) && /^\p{Ll}/u.test(next)) return true;
  const firstWord = /^\s*(\S{1,200})/.exec(next)?.[1] ?? '';
  return line.trimEnd().length + 1 + firstWord.length > width;
}

/** The “> ” with which a line is quoted, as the line above or below it is; one alone may be the text’s own. */
function quotingMark(lines: readonly string[], at: number): string {
  const mark = QUOTED.exec(lines[at] ?? '')?.[0] ?? '';
  return mark !== '' && (QUOTED.test(lines[at - 1] ?? '') || QUOTED.test(lines[at + 1] ?? '')) ? mark : '';
}

/** The words of a text in which a line ends with a hyphen, in lower case. */
function wholeWords(lines: readonly string[]): ReadonlySet<string> {
  if (!lines.some((line) => line.trimEnd().endsWith('-'))) return new Set();
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu) ?? []));
}

/** Lines as one. A word at the end of one keeps its hyphen, but where the text has it in one elsewhere. */
function joined(lines: readonly string[], whole: ReadonlySet<string>): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const goesOn = next === undefined ? undefined : /^\p{Ll}[\p{L}]{0,50}/u.exec(next)?.[0];
    const begun = /(?<![\p{L}-])(\p{L}{1,50})-$/u.exec(line.slice(-60))?.[1];
    if (begun !== undefined && goesOn !== undefined && whole.has(`${begun}${goesOn}`.toLowerCase())) {
      text += line.slice(0, -1);
    } else text += goesOn !== undefined && /\p{L}-$/u.test(line.slice(-3)) ? line : `${line} `;
  }
  return text;
}
