import { webAddress } from '../web-address.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Untrusted text for the content of an element or for an attribute in quotation marks. Controls and unpaired
 * surrogates, which a page may not hold, become U+FFFD; marks that turn the direction of text are taken out.
 */
export function htmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[[\p{Cc}--[\n\t\r]]\p{Noncharacter_Code_Point}]/gv, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** As {@link htmlText}, with line breaks kept. */
export function htmlLines(text: string): string {
  return htmlText(text.trim()).replace(/\r\n?|\n/g, '<br>');
}

/** A web address as a link that tells the other side nothing; any other address as text. */
export function htmlAddress(address: string): string {
  const target = webAddress(address);
  if (target === null) return htmlText(address);
  return `<a class="address" href="${htmlText(target)}" rel="noreferrer noopener nofollow">${htmlText(address)}</a>`;
}
