/**
 * Prints a page that needs nothing beside itself as a PDF: tagged, with an outline of its headings, on the paper that the
 * page asks for. The shell prints with Electron; without it, a browser that is installed does.
 * @throws Failure `cannot-write` with one sentence where there is nothing to print with, or it gave no PDF.
 */
export type PrintPage = (html: string) => Promise<Uint8Array>;
