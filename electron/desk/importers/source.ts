/** What an importer is given once the bytes are text. */
export interface Source {
  /** The file's name as it came; may hold folders. Empty for pasted text. */
  readonly fileName: string;
  /** How a sentence names the file: `“notes.txt”`, or “The pasted text”. */
  readonly named: string;
  readonly text: string;
}
