import { z } from 'zod';
import type { AuditLine } from '../audit.ts';
import { auditViewSchema } from '../audit-view.ts';
import type { Figures } from '../figures.ts';
import { ATTENTION_REASONS, type Inbox, type InboxEntry, type InboxOrder } from '../inbox.ts';
import type { ArticleOrder } from '../library.ts';
import { id, procedure, rows } from './procedure.ts';

/** The library at a glance: what asks for another look, and how far it is checked. */
export const attention = {
  /** Every article by its risk of being out of date, the highest first; with `articleIds` only those, in that order. */
  'audit.list': procedure<AuditLine[]>()(z.strictObject({ articleIds: rows.optional() })),
  /** What a view of the audit shows; the lines themselves come by `audit.list`, some at a time. */
  'audit.order': procedure<ArticleOrder>()(auditViewSchema),
  /** Opens decided claims again that newer evidence touches or whose day has come, as one edit; answers how many. */
  'audit.reopen': procedure<{ claims: number }>()(z.strictObject({ articleIds: z.array(id).min(1).max(10_000) })),
  /** Claims of the whole library that ask for another look, the strongest first. */
  'inbox.list': procedure<Inbox>()(z.strictObject({ limit: z.int().min(1).max(1000) })),
  /** The same claims by id alone, those of one reason where one is given; the entries come by `inbox.entries`. */
  'inbox.order': procedure<InboxOrder>()(
    z.strictObject({
      reason: z.enum(ATTENTION_REASONS).nullable(),
      /** Only claims of the articles of this collection. */
      collection: id.nullable().default(null),
      limit: z.int().min(0).max(1000),
    }),
  ),
  /** Those of the claims that ask for another look, in the order asked for. */
  'inbox.entries': procedure<InboxEntry[]>()(z.strictObject({ claimIds: rows })),
  /** Puts claims aside until something new comes, as one edit. */
  'inbox.dismiss': procedure<null>()(z.strictObject({ claimIds: z.array(id).min(1).max(1000) })),
  /** How far the library is checked; with `words`, only the articles that have them in title, outlet,
   * byline or date. */
  'figures.get': procedure<Figures>()(
    z.strictObject({
      words: z.string().max(200).default(''),
      /** Only articles of this collection. */
      collection: id.nullable().default(null),
      /** Of how many articles the figures are told one by one; of all, where it is left out. */
      most: z.int().min(0).optional(),
    }),
  ),
} as const;
