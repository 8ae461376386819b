import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import type { Collecting } from './collecting.ts';
import type { Importing } from './importing.ts';

/**
 * Brings in the sample articles that are not in the library yet, with the dates that the files themselves give; all of
 * them stand in a collection of their own.
 * @returns the ids of all of them, those already there included.
 */
export async function loadSamples(folder: string, importing: Importing, collecting: Collecting): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name !== 'README.md').sort();
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
  const drafts = await importing.readBytes(files);
  const known = drafts.flatMap((draft) => draft.existingArticleId ?? []);
  if (known.length > 0) collecting.putSamples(known);
  const { articleIds: stored } = await importing.accept(
    drafts.filter((draft) => draft.status !== 'duplicate').map(asProposed),
    (articleIds) => collecting.collectSamples(articleIds),
  );
  return [...stored, ...known];
}

function asProposed(draft: ImportDraft) {
  const publishedOn = draft.dates[0]?.value;
  if (draft.title === null || publishedOn === undefined) {
    throw new Failure(
      'unreadable-file',
      `The sample “${draft.fileName}” cannot be read: ${draft.problem ?? 'it gives no date'}.`,
    );
  }
  return {
    draftId: draft.draftId,
    description: {
      title: draft.title.value,
      byline: draft.byline?.value ?? null,
      outlet: draft.outlet?.value ?? null,
      sourceUrl: draft.sourceUrl?.value ?? null,
      publishedOn,
    },
  };
}
