import { parseDocument } from 'yaml';

const LONGEST = 20_000;

/**
 * Parts YAML front matter, between two lines of `---`, from the Markdown below it.
 * @returns the fields by name, lists joined with “, ” and dates as they were written; no fields when there is no front
 * matter or it is not valid YAML, in which case the whole text is the body.
 */
export function readFrontMatter(text: string): { fields: Map<string, string>; body: string } {
  const none = { fields: new Map<string, string>(), body: text };
  const opening = /^\s*---[ \t]*\n/.exec(text.slice(0, 200));
  if (opening === null) return none;
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(opening[0].length - 1, LONGEST));
  if (closing === null) return none;
  const yaml = text.slice(opening[0].length, opening[0].length - 1 + closing.index);
  const fields = fieldsOf(yaml);
  if (fields === null) return none;
  return { fields, body: text.slice(opening[0].length - 1 + closing.index + closing[0].length) };
}

function fieldsOf(yaml: string): Map<string, string> | null {
  // The failsafe schema keeps every value as the text that was written: no dates, numbers or types of YAML's own.
  let value: unknown;
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
    if (document.errors.length > 0) return null;
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    // Nested deeper than the call stack, or aliases that would multiply without end.
    return null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries(value)) fields.set(name, plain(field, 0));
  return fields;
}

/** A value as one line; an alias may lead back to its own list, so that depth has an end. */
function plain(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (depth > 3 || value === null || typeof value !== 'object') return '';
  if (!Array.isArray(value)) return plain((value as { name?: unknown }).name ?? '', depth + 1);
  return value
    .slice(0, 50)
    .map((item) => plain(item, depth + 1))
    .filter(Boolean)
    .join(', ');
}
