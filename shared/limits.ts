/** The largest file that can become an article, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** How many files one import takes. */
export const MAX_FILES = 2000;
/** How much the files of one import may have together, in bytes: they wait in memory until they are accepted. */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024;
/** In characters. What is typed beyond it is not kept while it is unsaved: so long a text was pasted. */
export const LONGEST_DRAFT = 300_000;

/** A size as an editor reads it, “20 MB”. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
