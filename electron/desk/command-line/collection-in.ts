import { collectionNameSchema } from '../../../shared/collection.ts';
import { UsageFailure } from './usage-failure.ts';

/** The name after `--collection`; null where it was left out. @throws UsageFailure where it can be no name. */
export function collectionIn(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const read = collectionNameSchema.safeParse(typed);
  if (!read.success) throw new UsageFailure(`--collection: ${read.error.issues[0]?.message ?? 'this is no name'}.`);
  return read.data;
}
