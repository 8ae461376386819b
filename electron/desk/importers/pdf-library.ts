import type { PDFDocumentProxy } from 'pdfjs-dist';
import { damagedFile, lockedFile } from './unreadable.ts';

type Library = typeof import('pdfjs-dist');

let library: Promise<Library> | null = null;

/**
 * Opens a PDF that lies in memory with Mozilla's PDF.js, in this thread: no worker is fetched, no font, picture or
 * character map is loaded, no script of the file runs, and nothing is compiled from it.
 * @throws Failure `unreadable-file` for one that is locked, damaged or cut off.
 */
export async function openPdf(named: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  library ??= load();
  const { getDocument } = await library;
  const task = getDocument({
    // The library takes its bytes for itself; the caller's have to stay.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw (error as Error).name === 'PasswordException' ? lockedFile(named) : damagedFile(named, error);
  }
}

/** The library looks for a native canvas and complains where there is none; text needs none, so it finds none. */
async function load(): Promise<Library> {
  const { getBuiltinModule } = process;
  const { warn } = console;
  process.getBuiltinModule = ((id: string) =>
    id === 'module' ? undefined : getBuiltinModule(id)) as typeof getBuiltinModule;
  console.warn = () => undefined;
  // Made when the library is loaded, and used only for drawing.
  const { DOMMatrix } = globalThis;
  Object.assign(globalThis, { DOMMatrix: DOMMatrix ?? class {} });
  try {
    const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // Found here, the library's other half runs in this thread.
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string) });
    return loaded;
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    console.warn = warn;
  }
}
