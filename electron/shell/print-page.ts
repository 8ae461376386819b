import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { Failure } from '../../shared/failure.ts';

/**
 * Prints a page as a PDF, tagged and with an outline, in a window that is never shown, runs no script and may load
 * nothing but the page itself.
 * @throws Failure `cannot-write` where Electron gives no PDF.
 */
export async function printInWindow(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-print-'));
  const page = join(folder, 'report.html');
  const address = pathToFileURL(page).href;
  const ownSession = session.fromPartition(folder); // in memory, and used once
  ownSession.webRequest.onBeforeRequest((request, answer) => answer({ cancel: request.url !== address }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: ownSession, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await writeFile(page, html, 'utf8');
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      'The report could not be printed as a PDF. Save it as a web page and print that.',
      {
        cause,
      },
    );
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
