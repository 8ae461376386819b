import type { ImportDraft } from '../../../shared/import.ts';
import type { Desk } from '../desk.ts';
import { callDesk } from './call-desk.ts';

/** Puts the articles of files that are in the library already into a collection as well; null for none. */
export async function collectKnown(desk: Desk, name: string | null, drafts: readonly ImportDraft[]): Promise<void> {
  if (name === null) return;
  const library = new Set((await callDesk(desk, 'library.names', {})).map(({ id }) => id));
  const articleIds = drafts.flatMap(({ existingArticleId: id }) => (id !== null && library.has(id) ? [id] : []));
  if (articleIds.length > 0) await callDesk(desk, 'collection.put', { name, articleIds });
}
