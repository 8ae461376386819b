/** One step of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes of text, one UTF-16 code unit each, in the code page in force. */
  | { readonly kind: 'bytes'; readonly bytes: string };

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)|\\/gisy;

/** Walks over an RTF file (version 1.9.1), given as Latin-1. Pictures in binary are skipped. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const [, word, value, code, symbol, brace, plain] = match;
    const next = TOKEN.lastIndex;
    if (word !== undefined) {
      const number = value === undefined ? null : Number(value);
      if (word === 'bin' && number !== null && number > 0) TOKEN.lastIndex = next + number;
      else {
        yield { kind: 'word', word, value: number };
        TOKEN.lastIndex = next;
      }
      continue;
    }
    if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (code !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(code, 16)) };
    else if (symbol !== undefined) yield symbolToken(symbol);
    else if (plain !== undefined) yield { kind: 'bytes', bytes: plain.replace(/[\r\n\0]+/g, '') };
    TOKEN.lastIndex = next;
  }
}

function symbolToken(symbol: string): RtfToken {
  switch (symbol) {
    case '\\':
    case '{':
    case '}':
      return { kind: 'bytes', bytes: symbol };
    case '\r':
    case '\n':
      return { kind: 'word', word: 'par', value: null };
    case '~':
      return { kind: 'word', word: 'nbsp', value: null };
    case '_':
      return { kind: 'bytes', bytes: '-' };
    case '\t':
      return { kind: 'word', word: 'tab', value: null };
    default:
      // `\*` marks a destination that readers may not know; all others show nothing.
      return { kind: 'word', word: symbol === '*' ? 'star' : 'nothing', value: null };
  }
}
