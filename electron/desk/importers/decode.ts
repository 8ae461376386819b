import { Failure } from '../../../shared/failure.ts';

/** Of a text in UTF-8 that was damaged in few places, the rest can be read. */
const BYTES_FOR_ONE_BAD = 500;

/**
 * Turns a file's bytes into text. In this order: a byte-order mark (UTF-8, UTF-16), strict UTF-8, the character set
 * that an HTML page declares in its first 4096 bytes, windows-1252 where the bytes read
 * plausibly as that, and UTF-8 with a mark (U+FFFD) for each bad byte where these are few.
 * @param named the file as a sentence names it, with quotation marks.
 * @throws Failure `binary-file` or `undecodable-text`.
 */
export function decode(named: string, bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-32') throw undecodable(named, 'it is written in UTF-32; save it as UTF-8');
  if (marked !== null) {
    const text = strictly(marked, bytes);
    if (text === null || text.includes('\0')) {
      throw undecodable(named, `it is marked as ${marked.toUpperCase()} but holds bytes that are not`);
    }
    return text;
  }
  if (bytes.includes(0)) {
    if (looksLikeUtf16(bytes)) {
      throw undecodable(named, 'it seems to be UTF-16 without a byte-order mark; save it as UTF-8');
    }
    throw new Failure('binary-file', `${named} cannot be read: it is not a text but a binary file.`);
  }
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  if (declared !== null) {
    const text = strictly(declared, bytes);
    if (text !== null) return text;
  }
  if (readsAsWindows1252(bytes)) return new TextDecoder('windows-1252').decode(bytes);
  const almost = new TextDecoder('utf-8').decode(bytes);
  if (unreadableIn(almost) * BYTES_FOR_ONE_BAD <= bytes.length) return almost;
  throw undecodable(named, 'it is neither valid UTF-8 nor another encoding that Stet can be sure of; save it as UTF-8');
}

/** How many characters of a decoded text stand for bytes that could not be read. */
export function unreadableIn(text: string): number {
  return text.split('\ufffd').length - 1;
}

function undecodable(named: string, reason: string): Failure {
  return new Failure('undecodable-text', `${named} cannot be read: ${reason}.`);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  return null;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length * 0.35 && Math.min(even, odd) < sample.length * 0.02;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w:.-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // HTML (section 13.2.3.2): a page that says UTF-16 in its own ASCII bytes cannot be right.
    return encoding.startsWith('utf-16') || encoding === 'windows-1252' ? null : encoding;
  } catch {
    return null;
  }
}

/**
 * Western text in windows-1252 has few bytes above 0x7F, hardly ever three accented letters in a row, none of the
 * five unassigned bytes, and no pair that would be a character of UTF-8 (that would be damaged UTF-8).
 */
function readsAsWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  let lettersInARow = 0;
  let longRuns = 0;
  let utf8Pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return false;
      lettersInARow = 0;
      continue;
    }
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    high += 1;
    if (byte >= 0xc2 && byte <= 0xf4 && (bytes[at + 1] ?? 0) >= 0x80 && (bytes[at + 1] ?? 0) <= 0xbf) utf8Pairs += 1;
    lettersInARow = byte >= 0xc0 ? lettersInARow + 1 : 0;
    if (lettersInARow === 3) longRuns += 1;
  }
  return high <= bytes.length * 0.15 && longRuns <= high * 0.02 && utf8Pairs <= high * 0.2;
}
