import { z } from 'zod';
import type { AuditLine } from '../audit.ts';
import type { Figures } from '../figures.ts';
import type { Inbox } from '../inbox.ts';
import { id, nothing, procedure } from './procedure.ts';

/** The library at a glance: what asks for another look, and how far it is checked. */
export const attention = {
  /** Every article by its risk of being out of date, the highest first. */
  'audit.list': procedure<AuditLine[]>()(nothing),
  /** Opens decided claims again that newer evidence touches or whose day has come, as one edit; answers how many. */
  'audit.reopen': procedure<{ claims: number }>()(z.strictObject({ articleIds: z.array(id).min(1).max(10_000) })),
  /** Claims of the whole library that ask for another look, the strongest first. */
  'inbox.list': procedure<Inbox>()(z.strictObject({ limit: z.int().min(1).max(1000) })),
  /** Puts claims aside until something new comes, as one edit. */
  'inbox.dismiss': procedure<null>()(z.strictObject({ claimIds: z.array(id).min(1).max(1000) })),
  /** How far the library is checked; with `words`, only the articles that have them in title, outlet, byline or date. */
  'figures.get': procedure<Figures>()(z.strictObject({ words: z.string().max(200).default('') })),
} as const;
