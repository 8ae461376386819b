import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';

/**
 * A saved page and what somebody found in it. `with` and `without` are pieces that the article’s text must and must not
 * hold; `date` is a whole day, null where the page gives none.
 */
export const pageItem = z.object({
  page: z.string().min(1),
  body: z.string().optional(),
  with: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  title: z.string().optional(),
  byline: z.string().optional(),
  date: z.string().nullable().optional(),
});
export type PageItem = z.infer<typeof pageItem>;

const groundTruth = z.record(z.string(), z.object({ articleBody: z.string() }));

/** The pages of article-extraction-benchmark as its authors publish them; null for a folder that is laid otherwise. */
export function benchmarkPages(folder: string): PageItem[] | null {
  const path = join(folder, 'ground-truth.json');
  if (!existsSync(path)) return null;
  const read = groundTruth.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Failure('bad-input', `“${path}” does not give each page its “articleBody”.`);
  return Object.entries(read.data).map(([id, { articleBody }]) => ({ page: `html/${id}.html.gz`, body: articleBody }));
}

/** The bytes of an item’s page, unpacked where it was packed. @param folder the set’s. */
export function pageBytes(folder: string, { page }: PageItem): Uint8Array {
  const bytes = readFileSync(join(folder, page));
  return page.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Which half of a set a page is in: rules are made looking at the first alone, the second says what carries over. */
export function halfOf({ page }: PageItem): 'looked at' | 'not looked at' {
  const [first = 0] = createHash('sha256')
    .update(page.split('/').at(-1) ?? page)
    .digest();
  return first % 2 === 0 ? 'looked at' : 'not looked at';
}
