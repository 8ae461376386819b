import type { Span } from '../../../../shared/span.ts';
import { attributionOf } from './attribution.ts';
import { JOINED } from './clauses.ts';

/** Words that only join a sentence to what stands before it. */
const CONNECTIVE =
  /^(?:(?:and|but|so|yet)\s+)?(?:however|in\s+addition|additionally|also|moreover|furthermore|meanwhile|finally|then|therefore|thus|still|instead|similarly|likewise|besides|consequently|nevertheless|nonetheless|indeed|in\s+fact|obviously|of\s+course|as\s+a\s+(?:result|consequence)|for\s+(?:example|instance)|on\s+the\s+other\s+hand|even\s+so|so\s+far|in\s+turn|at\s+the\s+same\s+time|now|normally)\s*,\s+/iu;
/** What only says how or when it came about, after the statement: “…, after the storm had passed”. */
const TRAILING = /(?<=.{20}),\s+(?:after|despite)\s+(?!\s)[^“”"]{12,1000}$/iu;
/**
 * Where somebody with a name and an office takes up more of the stretch than what is said, that they said it is the news.
 */
const SHORTEST_STATEMENT = 0.4;
const FULL_NAME = /\p{Lu}[\p{L}’'-]{1,40}\s\p{Lu}[\p{L}’'-]/u;
const ENDS_SHORT = /(?:\b[ap]\.m|\b\p{Lu}\.\p{Lu}|\b\p{Lu}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|etc))\.$/u;

/**
 * The statement itself within a stretch of a sentence, by the guideline in `docs/labelling.md`: without what joins it to
 * the sentence before, without a mere attribution at either end, without the full stop, and without quotation marks and
 * brackets of which only one half is inside.
 */
export function statementSpan(text: string, span: Span): Span {
  let { start, end } = span;
  const quote = () => text.slice(start, end);
  const skip = (pattern: RegExp) => {
    start += pattern.exec(quote())?.[0].length ?? 0;
  };
  const shorten = (pattern: RegExp) => {
    end -= pattern.exec(quote())?.[0].length ?? 0;
  };
  end -= quote().length - quote().trimEnd().length;
  skip(CONNECTIVE);
  if (!ENDS_SHORT.test(quote())) shorten(/(?:(?<!\s)\s+|(?<![.…]))[.…]+$/u);
  const { lead, tail } = attributionOf(quote());
  const left = quote().length - lead - tail;
  if (left >= SHORTEST_STATEMENT * quote().length || !FULL_NAME.test(quote().slice(0, lead))) {
    start += lead;
    end -= tail;
  }
  shorten(TRAILING);
  skip(JOINED);
  skip(CONNECTIVE);
  shorten(/(?<![\s,;:–—-])[\s,;:–—-]+$/u);
  const whole = /^["“][^"“”]*["”]$/u.exec(quote()) !== null;
  if (whole || isUnclosed(quote())) skip(/^["“]\s*/u);
  if (endsUnopened(quote())) shorten(/(?<!\s)\s*["”]$/u);
  if (!/["”]$/u.test(quote()) && !ENDS_SHORT.test(quote())) shorten(/(?:(?<!\s)\s+|(?<![.…]))[.…]+$/u);
  shorten(/(?<![\s,;:–—-])[\s,;:–—-]+$/u);
  return start < end ? { start, end } : span;
}

/** A quotation opens the stretch and goes on after it, or a mark was left alone. */
function isUnclosed(quote: string): boolean {
  if (!/^["“]/u.test(quote)) return false;
  return quote.startsWith('“') ? !quote.includes('”') : (quote.match(/"/gu)?.length ?? 0) % 2 === 1;
}

function endsUnopened(quote: string): boolean {
  if (!/["”]$/u.test(quote)) return false;
  return quote.endsWith('”')
    ? (quote.match(/”/gu)?.length ?? 0) > (quote.match(/“/gu)?.length ?? 0)
    : (quote.match(/"/gu)?.length ?? 0) % 2 === 1;
}
