/** The largest file that can become an article, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** How many files one import takes. */
export const MAX_FILES = 2000;
/** In characters. What is typed beyond it is not kept while it is unsaved: so long a text was pasted. */
export const LONGEST_DRAFT = 300_000;
