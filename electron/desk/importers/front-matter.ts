import { parseDocument } from 'yaml';
import { isFieldName } from './described-fields.ts';
import { withoutWikiLinks } from './wiki-links.ts';

const LONGEST = 20_000;
const FIELD = /^([\p{L}][\p{L}\p{N} _-]{0,39}):(?: +(\S.*))?$/u;

/**
 * Parts YAML front matter, between two lines of `---`, from the Markdown below it.
 * @returns the fields by name, lists joined with “, ” and dates as they were written; no fields when there is no front
 * matter, in which case the whole text is the body. What is not valid YAML, because a title with a colon stands there
 * without quotation marks, is read line by line.
 */
export function readFrontMatter(text: string): { fields: Map<string, string>; body: string } {
  const none = { fields: new Map<string, string>(), body: text };
  const opening = /^\s*---[ \t]*\n/.exec(text.slice(0, 200));
  if (opening === null) return none;
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(opening[0].length - 1, LONGEST));
  if (closing === null) return none;
  const yaml = text.slice(opening[0].length, opening[0].length - 1 + closing.index);
  const fields = fieldsOf(yaml) ?? fieldsByLine(yaml);
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

/** The fields of lines that are all `name: value` (or an indented part or item of one); null where one is not. */
function fieldsByLine(yaml: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    if (/^(?:\s|- |#|$)/.test(line)) continue;
    const field = FIELD.exec(line.trimEnd());
    if (field === null) return null;
    fields.set(field[1] ?? '', withoutWikiLinks((field[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')));
  }
  return [...fields.keys()].some(isFieldName) ? fields : null;
}

/** A value as one line; an alias may lead back to its own list, so that depth has an end. */
function plain(value: unknown, depth: number): string {
  if (typeof value === 'string') return withoutWikiLinks(value);
  if (depth > 3 || value === null || typeof value !== 'object') return '';
  if (!Array.isArray(value)) return plain((value as { name?: unknown }).name ?? '', depth + 1);
  return value
    .slice(0, 50)
    .map((item) => plain(item, depth + 1))
    .filter(Boolean)
    .join(', ');
}
