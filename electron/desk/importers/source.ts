import type { TrackedText } from '../../../shared/article.ts';

/** What an importer is given once the bytes are text. */
export interface Source {
  /** The file's name as it came; may hold folders. Empty for pasted text. */
  readonly fileName: string;
  /** How a sentence names the file: `“notes.txt”`, or “The pasted text”. */
  readonly named: string;
  readonly text: string;
}

/** What an importer is given that reads bytes. */
export interface SourceFile {
  /** The file's name as it came; may hold folders. */
  readonly fileName: string;
  /** How a sentence names the file: `“notes.docx”`. */
  readonly named: string;
  readonly bytes: Uint8Array;
  /** Which text is wanted of a file that carries tracked changes. */
  readonly tracked: TrackedText;
}
