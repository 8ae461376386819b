import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from '../../../shared/failure.ts';
import { installedBrowser } from './installed-browser.ts';

/** How long printing may take, in milliseconds; a report of a thousand claims takes some seconds. */
const PATIENCE = 90_000;

const NO_BROWSER =
  'To save a PDF here, Stet needs an installed Chromium, Chrome or Edge, and found none. Save the report as a web page and print that.';

/**
 * Prints a page with a browser that is installed, in a folder and a profile of its own, without extensions and without
 * any network; both are gone afterwards.
 * @throws Failure `cannot-write` where none is installed, or it gave no PDF in time.
 */
export async function printInBrowser(html: string, browser = installedBrowser()): Promise<Uint8Array> {
  const program = await browser;
  if (program === null) throw new Failure('cannot-write', NO_BROWSER);
  const folder = await mkdtemp(join(tmpdir(), 'stet-print-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html, 'utf8');
    await promisify(execFile)(program, wordsFor(page, pdf, join(folder, 'profile')), {
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    return await readFile(pdf);
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      'The installed browser gave no PDF. Save the report as a web page and print that.',
      { cause },
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function wordsFor(page: string, pdf: string, profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium’s sandbox refuses to work for root, as whom containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}
