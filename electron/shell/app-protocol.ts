import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { CONTENT_POLICY } from './content-policy.ts';

const SCHEME = 'stet';

/** Where the window's page comes from. */
export const APP_ORIGIN = `${SCHEME}://app`;

const RENDERER = join(import.meta.dirname, '..', 'renderer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Tells Chromium of the scheme; must come before the program is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer, and nothing else, under {@link APP_ORIGIN}. */
export function serveRenderer(session: Session): void {
  session.protocol.handle(SCHEME, (request) => serve(request.url));
}

/** The file behind an address, or 404 for whatever is not a file of the renderer. */
async function serve(address: string): Promise<Response> {
  const path = fileBehind(address);
  if (path === null) return notFound();
  try {
    const body = await readFile(path);
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  } catch {
    return notFound();
  }
}

/** Null for another host, and for a path that would lead out of the renderer's folder. */
export function fileBehind(address: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== `${SCHEME}:` || url.host !== 'app') return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(RENDERER, path === '/' ? 'index.html' : path));
  return file.startsWith(RENDERER + sep) ? file : null;
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-security-policy': CONTENT_POLICY } });
}
