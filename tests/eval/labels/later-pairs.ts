import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Span } from '../../../shared/span.ts';

const side = z.tuple([z.enum(['e', 'w']), z.string(), z.int().nonnegative(), z.int().positive()]);
const line = z.object({
  id: z.string(),
  claim: side,
  passage: side,
  verdict: z.enum(['c', 'o', 'n', 'u']),
  readers: z.int().positive(),
  split: z.enum(['train', 'kept']),
});
const source = z.object({ id: z.string(), title: z.string(), date: z.iso.date(), text: z.string(), story: z.string() });

/** A dated text of which a labelled claim or passage is a part. */
export interface LabelledText {
  readonly id: string;
  /** The story's heading, or the article's. */
  readonly title: string;
  readonly day: string;
  readonly text: string;
}

/** A claim in an older text with a passage of a later one, labelled by reading (`docs/labelling.md`). */
export interface LaterPair {
  readonly id: string;
  readonly older: LabelledText;
  readonly claim: Span;
  readonly later: LabelledText;
  readonly passage: Span;
  readonly verdict: 'confirmed' | 'outdated' | 'open' | 'unrelated';
  /** `kept` pairs are never learned from by a network. */
  readonly split: 'train' | 'kept';
}

const VERDICTS = { c: 'confirmed', o: 'outdated', n: 'open', u: 'unrelated' } as const;
const SOURCES = { e: 'later-cep-events/train.jsonl.gz', w: 'later-wikinews-2019-2020/train.jsonl' } as const;

/** The pairs with their texts, and all texts of the two sources; null where these are not in the folder. */
export function readLaterPairs(
  bench: string,
): { readonly pairs: readonly LaterPair[]; readonly texts: ReadonlyMap<string, LabelledText> } | null {
  const texts = new Map<string, LabelledText>();
  for (const [kind, name] of Object.entries(SOURCES)) {
    const file = resolve(bench, name);
    if (!existsSync(file)) return null;
    const bytes = readFileSync(file);
    for (const row of linesOf((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))) {
      const { id, title, date, text, story } = source.parse(row);
      texts.set(`${kind} ${id}`, { id: `${kind} ${id}`, title: title === '' ? story : title, day: date, text });
    }
  }
  const textOf = (kind: string, id: string) => {
    const text = texts.get(`${kind} ${id}`);
    if (text === undefined) throw new Error(`“${id}” is labelled but not among the texts`);
    return text;
  };
  const pairs = linesOf(readFileSync(join(import.meta.dirname, 'later-pairs.jsonl'), 'utf8')).map((row) => {
    const { id, claim, passage, verdict, split } = line.parse(row);
    return {
      id,
      older: textOf(claim[0], claim[1]),
      claim: { start: claim[2], end: claim[3] },
      later: textOf(passage[0], passage[1]),
      passage: { start: passage[2], end: passage[3] },
      verdict: VERDICTS[verdict],
      split,
    };
  });
  return { pairs, texts };
}

function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as unknown);
}
