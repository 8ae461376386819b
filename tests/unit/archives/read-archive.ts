import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveEntry, ArchiveItem } from '../../../electron/desk/importers/archives/archive-item.ts';
import { entryDocument, entryFile } from '../../../electron/desk/importers/archives/entry-document.ts';
import { LeftOutCount } from '../../../electron/desk/importers/archives/left-out-sentence.ts';
import { archiveItems, archiveKind } from '../../../electron/desk/importers/archives/open-archive.ts';
import { pageDocument, pageFile } from '../../../electron/desk/importers/archives/web-page.ts';
import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';

/** Reads a whole archive as the program does, from a file on the disk. */
export async function readArchive(fileName: string, content: string | Uint8Array) {
  const path = join(scratchFolder(), fileName);
  writeFileSync(path, content);
  const named = `“${fileName}”`;
  const kind = await archiveKind(named, fileName, path);
  if (kind === null) return null;
  const items: ArchiveItem[] = [];
  for await (const item of archiveItems({ kind, named, path, columns: null })) items.push(item);
  const entries = items.filter((item) => item.kind === 'article');
  const leftOut = new LeftOutCount();
  for (const item of items) if (item.kind === 'left-out') leftOut.add(item);
  const documents: Document[] = entries.map(documentOf);
  const problems: string[] = [];
  for (const page of items.filter((item) => item.kind === 'page'))
    try {
      documents.push(pageDocument(page, pageFile(page)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  return { kind, entries, documents, problems, leftOut: leftOut.sentence() };
}

export function documentOf(entry: ArchiveEntry): Document {
  return entryDocument(entry, entryFile(entry));
}
