import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile } from '../../../electron/desk/importers/import-document.ts';
import type { Document, TrackedText } from '../../../shared/article.ts';

/** Where files lie that other programs made; the first part of a name after the dash says which. */
export const DOCUMENTS = join(import.meta.dirname, '../../cases/documents');

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(DOCUMENTS, name)));
}

/** Reads one of these files, as if it were picked. */
export function read(name: string, tracked: TrackedText = 'accepted'): Promise<Document> {
  return importFile(name, bytesOf(name), tracked);
}

/** The blocks of a document as one reads them: `heading 2: What it costs`. */
export function linesOf({ text, blocks }: Document): string[] {
  return blocks.map(
    ({ kind, level, start, end }) => `${kind}${level > 0 ? ` ${level}` : ''}: ${text.slice(start, end)}`,
  );
}
