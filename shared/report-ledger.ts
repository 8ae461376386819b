import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a report keeps of its workspace's ledger (`docs/ledger.md`), so that both can be compared later. */
export const reportLedgerSchema = z.object({
  /** How many entries the ledger had, over all articles, and the hash of the last one. */
  entries: z.int().nonnegative(),
  head: sha256,
  /** The entries that belong to this review, oldest first. */
  recorded: z.array(z.object({ entry: z.int().positive(), kind: z.string(), sha256 })),
});

export type ReportLedger = Readonly<z.infer<typeof reportLedgerSchema>>;
