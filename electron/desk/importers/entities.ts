import { parseHTML } from 'linkedom';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,20}\d{0,2});/gi;

/** A text of a field in which somebody wrote `&amp;` or `&#8217;`, once more than needed, with the characters meant. */
export function withoutEntities(text: string): string {
  return text.replace(
    ENTITY,
    (entity) => parseHTML(`<p>${entity}</p>`).document.querySelector('p')?.textContent ?? entity,
  );
}
