const MOST_SHORTCODES = 20_000;
/** A tag of a shortcode with an attribute, or one that closes: brackets of an editor’s own hold neither. */
const SHORTCODE = /\[\/?[a-z][\w-]{0,60}(?:\s[^[\]<>]{0,2000}?=[^[\]<>]{0,2000})?\/?\]/gi;
/** Those that stand for something that is no text, with what is between their tags. */
const WITHOUT_TEXT = /\[(gallery|embed|audio|video|playlist)\b[^[\]]{0,2000}\](?:[^[\]]{0,2000}\[\/\1\])?/gi;
const CAPTION = /\[(?:wp_)?caption\b[^[\]]{0,2000}\]([^[\]]{0,10000})\[\/(?:wp_)?caption\]/gi;
const BLOCK =
  /^\s*<(?:\/|!--|(?:address|article|aside|blockquote|div|dl|dt|dd|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|noscript|object|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul)\b)/i;

/**
 * Takes WordPress’s shortcodes out: what stands between the tags stays, except of galleries, films and the like; captions
 * of pictures stay as captions. Words that an editor has put into brackets are left alone.
 * @returns how many were taken out; captions, whose words stay, are not counted.
 */
export function withoutShortcodes(content: string): { html: string; shortcodes: number } {
  let shortcodes = 0;
  const taken = () => {
    shortcodes += 1;
    return '';
  };
  const html = content
    .replace(CAPTION, (_, inside: string) => `\n\n<figure><figcaption>${inside}</figcaption></figure>\n\n`)
    .replace(WITHOUT_TEXT, taken);
  const tags = [...html.matchAll(SHORTCODE)].slice(0, MOST_SHORTCODES).map(([tag]) => tag);
  const closed = new Set(tags.flatMap((tag) => /^\[\/([\w-]+)/.exec(tag)?.[1]?.toLowerCase() ?? []));
  return {
    html: html.replace(SHORTCODE, (tag) => {
      const name = /^\[\/?([\w-]+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
      return tag.includes('=') || closed.has(name) ? taken() : tag;
    }),
    shortcodes,
  };
}

/**
 * Gives a text that was written in WordPress’s older editor the paragraphs that WordPress itself makes when it shows it:
 * an empty line parts them. What was written in blocks has them already.
 */
export function withParagraphs(html: string): string {
  if (html.includes('<!-- wp:')) return html;
  return html
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((part) => (part.trim() === '' || BLOCK.test(part) ? part : `<p>${part.trim().replaceAll('\n', '<br>')}</p>`))
    .join('\n\n');
}
