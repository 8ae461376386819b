import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';
import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';

/** What a person who reported such a fault of another reader expected; `user_expects` says it in words. */
const expectation = z.object({
  source: z.string(),
  user_expects: z.string(),
  note: z.string().optional(),
  text_has: z.array(z.string()).default([]),
  text_lacks: z.array(z.string()).default([]),
  text_re: z.array(z.string()).default([]),
  text_lacks_re: z.array(z.string()).default([]),
  date: z.union([z.string(), z.array(z.string().nullable())]).optional(),
  date_any: z.string().optional(),
  title: z.string().optional(),
  byline: z.string().optional(),
  url: z.string().optional(),
  blocks: z.record(z.string(), z.number()).default({}),
  spans: z.boolean().optional(),
  error_ok: z.string().optional(),
  max_ms: z.number().optional(),
});

const folder = join(import.meta.dirname, '../../cases');
const names = readdirSync(folder).filter((name) => /^\d/.test(name) && !name.endsWith('.expected.json'));

describe.each(names)('%s', (name) => {
  const expected = expectation.parse(
    JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8')),
  );
  test(expected.user_expects, { timeout: expected.max_ms ?? 10_000 }, () => {
    const document = readOrRefuse(name, expected.error_ok);
    if (document === null) return;
    const { text, blocks, dates } = document;
    for (const piece of expected.text_has) expect(text).toContain(piece);
    for (const piece of expected.text_lacks) expect(text).not.toContain(piece);
    for (const pattern of expected.text_re) expect(text).toMatch(new RegExp(pattern));
    for (const pattern of expected.text_lacks_re) expect(text).not.toMatch(new RegExp(pattern));
    for (const [kind, count] of Object.entries(expected.blocks)) {
      expect(blocks.filter((block) => block.kind === kind)).toHaveLength(count);
    }
    if (expected.date !== undefined) expect([expected.date].flat()).toContain(dates[0]?.value ?? null);
    if (expected.date_any !== undefined) expect(dates.map(({ value }) => value)).toContain(expected.date_any);
    if (expected.title !== undefined) expect(document.title.value).toBe(expected.title);
    if (expected.byline !== undefined) expect(document.byline?.value).toBe(expected.byline);
    if (expected.url !== undefined) expect(document.sourceUrl?.value).toBe(expected.url);
    if (expected.spans === true) {
      for (const { start, end } of blocks) expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
  });
});

/** Null where the file was refused with a code that is right too. */
function readOrRefuse(name: string, code: string | undefined): Document | null {
  try {
    return importDocument(name, readFileSync(join(folder, name)));
  } catch (error) {
    if (!(error instanceof Failure) || code === undefined) throw error;
    expect(error.code).toBe(code);
    return null;
  }
}
