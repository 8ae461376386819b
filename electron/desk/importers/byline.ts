import type { Found } from '../../../shared/article.ts';

const NAME =
  /^\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|da|di|van|von|der|den|la|le|bin|al|of|y|e)|\p{Lu}[\p{L}\p{M}’'.-]*)){1,4}$/u;
export const BY = /^(?:written |reported |words |story |text )?by:? (.+)$/i;
const JOB =
  /\b(?:editor|reporter|writer|correspondent|journalist|critic|columnist|staff|contributor|producer|bureau|desk|author|analyst)\b/i;
/** Where the name in a byline ends and something else begins. */
const AFTER_NAME =
  /(?<!\s)\s*(?:[|•·—–]|\s-\s|, (?=\p{Lu}?[\p{L}’' -]*\b(?:editor|reporter|writer|correspondent|critic|columnist|staff|bureau)\b)|,? (?:published|posted|updated|for the|in|on)\b|,? \d)/iu;

/** The names in a byline, without “By” and without what stands after them; null when nothing like a name is left. */
export function nameIn(byline: string): string | null {
  const text = byline.trim();
  const line = BY.exec(text)?.[1] ?? text;
  const [before = ''] = line.split(AFTER_NAME, 1);
  const name = before.replace(/(?<![,;:.])[,;:.]+$/, (end) => (end === '.' ? '.' : ''));
  const words = name.split(' ').length;
  return /^\p{Lu}/u.test(name) && name.length <= 120 && words <= 14 ? name : null;
}

/**
 * Finds who wrote an article in its own lines: “By …” near the top; or near the end a name above a job or above a note
 * on the author, or after a dash.
 * @param lines the article's paragraphs, in order.
 */
export function bylineIn(lines: readonly string[]): Found<string> | null {
  for (const line of lines.slice(0, 6)) {
    if (line.length > 140 || !BY.test(line)) continue;
    const name = nameIn(line);
    if (name !== null) return { value: name, where: 'the line that begins with “By”' };
  }
  const from = Math.max(1, lines.length - 6);
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 80) continue;
    const next = lines[at + 1] ?? '';
    if (NAME.test(line) && ((next.length <= 80 && JOB.test(next)) || next.startsWith(`${line} `) || next === line)) {
      return { value: line, where: 'the lines at the end' };
    }
    const dashed = /^[—–-]+ ?([^—–-].*)$/.exec(line)?.[1];
    if (dashed !== undefined && at === lines.length - 1 && NAME.test(dashed)) {
      return { value: dashed, where: 'the last line' };
    }
  }
  return null;
}
