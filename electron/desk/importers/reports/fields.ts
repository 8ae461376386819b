import { z } from 'zod';
import { partialDateSchema } from '../../../../shared/dates.ts';

/** In UTF-16 code units: as long as what an editor may type. */
const LONGEST_LINE = 2000;
const LONGEST_PROSE = 20_000;
/** A claim is one sentence at most, a passage too. */
const LONGEST_QUOTE = 4000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((value) => value.toWellFormed());

/** A name, a title, an address. */
export const line = text(LONGEST_LINE);
export const prose = text(LONGEST_PROSE);
export const quote = text(LONGEST_QUOTE).refine((value) => value.trim() !== '', 'is empty');
export const offset = z.int().nonnegative();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const day = partialDateSchema;
export const instant = z.string().transform((value, context): string => {
  const read = instantOf(value);
  if (read !== null) return read;
  context.addIssue('is no instant');
  return z.NEVER;
});

/** An ISO 8601 instant as Stet writes it, in UTC; null for anything else. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A text that may be there, shortened to what is kept; null where there is none. */
export function textIn(value: unknown, longest: 'line' | 'prose' = 'line'): string | null {
  if (typeof value !== 'string') return null;
  const kept = value
    .slice(0, longest === 'line' ? LONGEST_LINE : LONGEST_PROSE)
    .toWellFormed()
    .trim();
  return kept === '' ? null : kept;
}

/** The words of a quotation; null where there are none, or too many for a claim. */
export function quoteIn(value: unknown): string | null {
  const read = quote.safeParse(value);
  return read.success ? read.data : null;
}

/** What stands at a name of an object that may be none. */
export function at(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** JSON-LD writes one thing alone or in a list. */
export function listed(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** What Stet’s own words of a claim that was never right begin with, where no tag says so. */
export function isWrongFromTheFirst(words: string): boolean {
  return /^Outdated, wrong when it was published\b/.test(words);
}
