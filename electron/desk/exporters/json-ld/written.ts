/** JSON, indented by two spaces, without what is null, empty or not known: JSON-LD has no word for “not known”. */
export function written(document: unknown): string {
  return `${JSON.stringify(document, (_name, value) => (isNothing(value) ? undefined : value), 2)}\n`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
