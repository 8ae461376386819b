import { cleanCharacters } from '../importers/canonical-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as the content of an element or of a quoted attribute; unseen and direction-changing characters go. */
export function asHtml(text: string): string {
  return cleanCharacters(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** As {@link asHtml}, with line breaks kept. */
export function asLines(text: string): string {
  return asHtml(text).replace(/\n/g, '<br>');
}

/** A link to a web address; anything that is no `http` or `https` address stays plain text. */
export function asLink(address: string): string {
  const shown = asHtml(address);
  return /^https?:\/\//i.test(address) ? `<a href="${shown}" rel="noopener noreferrer">${shown}</a>` : shown;
}
