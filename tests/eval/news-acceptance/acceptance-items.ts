import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readItems } from '../sets.ts';

const verdict = z.enum(['confirmed', 'outdated', 'speculative', 'none']);
const dated = z.object({ file: z.string(), date: z.string() });
const claim = z.object({
  quote: z.string(),
  verdict,
  accept: z.array(verdict),
  evidence: z.array(z.string()),
  step: z.array(z.string()).default([]),
  trap: z.string().default(''),
});
const pair = z.object({
  id: z.string(),
  story: z.string(),
  split: z.string(),
  source: z.string(),
  article: z.string(),
  published: z.string(),
  against: z.array(dated),
  distractors: z.array(dated),
  claims: z.array(claim),
});
const nonclaim = z.object({ id: z.string(), quote: z.string(), why: z.string() });

/** A claim of an older text as a careful editor labelled it; `evidence` are the later sentences that decide it. */
export type AcceptanceClaim = z.infer<typeof claim>;
/** An older text, later texts of its story, and texts that have nothing to do with it. */
export type AcceptancePair = z.infer<typeof pair>;
/** A span of an older text that an editor would not mark. */
export type Nonclaim = z.infer<typeof nonclaim>;

export interface AcceptanceItems {
  readonly pairs: readonly AcceptancePair[];
  readonly nonclaims: readonly Nonclaim[];
}

/** The labelled pairs of a folder; null where it holds none. @throws Failure naming the line that has another shape. */
export function readAcceptance(data: string, set: string): AcceptanceItems | null {
  const [pairs, nonclaims] = ['pairs.jsonl', 'nonclaims.jsonl'].map((name) => linesIn(join(data, set, name)));
  if (pairs == null || nonclaims == null) return null;
  return { pairs: readItems(set, pairs, pair), nonclaims: readItems(set, nonclaims, nonclaim) };
}

function linesIn(path: string): unknown[] | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}
