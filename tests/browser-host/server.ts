import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { mediaTypeOf } from '../../shared/formats.ts';
import { cookieName, type Gate, refusalOf, sameToken } from './gate.ts';
import { pageScript } from './page-script.ts';

/** The host's own files live under this path, apart from the page's. */
const OWN = '/__host/';

export interface HostedPage {
  /** What the page's own address is, `stet://app/index.html`. */
  readonly url: string;
  readonly preloadPath: string;
  /** The header that says what the page may not ask the browser for. */
  readonly permissionsPolicy: string;
  /** Answers for a file of the page. */
  serve(request: Request): Response | Promise<Response>;
  connected(socket: WebSocket): void;
  /** Whether the page may go to an address, by itself or by a link. */
  mayNavigate(url: string): boolean;
  /** Whether the page may open an address in another window. */
  mayOpen(url: string): boolean;
  /** Files that the page sends for a dialog. */
  upload(name: string, bytes: Buffer): Promise<string>;
  download(id: string): Promise<{ name: string; bytes: Buffer } | null>;
}

export interface HostServer {
  /** The address with the token, to be opened once. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves one page on the loopback address and a port of the system's choice, behind a random token. */
export async function serveHostedPage(page: HostedPage): Promise<HostServer> {
  const token = randomBytes(24).toString('base64url');
  const server: Server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gate: Gate = { port: (server.address() as AddressInfo).port, token };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 512 * 1024 * 1024 });

  server.on('upgrade', (request, socket, head) => {
    if (
      refusalOf(request.headers, gate) !== null ||
      request.headers.origin === undefined ||
      request.url !== `${OWN}socket`
    ) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => page.connected(webSocket));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${gate.port}`);
    const shown = url.searchParams.get('token');
    if (shown !== null && url.pathname === '/' && request.headers.host === url.host && sameToken(shown, gate.token)) {
      response.writeHead(303, {
        location: '/',
        'set-cookie': `${cookieName(gate.port)}=${gate.token}; HttpOnly; SameSite=Strict; Path=/`,
        'referrer-policy': 'no-referrer',
      });
      response.end();
      return;
    }
    const refusal = refusalOf(request.headers, gate);
    if (refusal !== null) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end(`Refused: ${refusal}.\n`);
      return;
    }
    if (url.pathname.startsWith(OWN)) await answerOwn(url, request, response);
    else await answerPage(url, request, response);
  }

  async function answerPage(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const inPage = new URL(page.url);
    const target = url.pathname === '/' ? page.url : `${inPage.protocol}//${inPage.host}${url.pathname}`;
    const served = await page.serve(new Request(target, { method: request.method ?? 'GET' }));
    const headers = Object.fromEntries(served.headers);
    let body = Buffer.from(await served.arrayBuffer());
    if (url.pathname === '/' && served.ok) {
      // Module scripts run in the order of the page, so the preload script comes first.
      body = Buffer.from(
        body.toString().replace(/<head>/i, `<head><script type="module" src="${OWN}page/start.js"></script>`),
      );
    }
    response.writeHead(served.status, {
      ...headers,
      'permissions-policy': page.permissionsPolicy,
      'cache-control': 'no-store',
    });
    response.end(body);
  }

  async function answerOwn(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = url.pathname.slice(OWN.length);
    if (path === 'preload.js') {
      const source = await readFile(page.preloadPath, 'utf8');
      send(response, `export function preload(require, module, exports) {\n${source}\n}\n`);
    } else if (/^(page\/[a-z-]+|codec)\.js$/.test(path)) {
      send(response, await pageScript(join(import.meta.dirname, path.replace(/\.js$/, '.ts'))));
    } else if (path === 'may-navigate' || path === 'may-open') {
      const may = path === 'may-open' ? page.mayOpen : page.mayNavigate;
      response.writeHead(200, { 'content-type': 'text/plain' }).end(String(may(url.searchParams.get('url') ?? '')));
    } else if (path === 'upload' && request.method === 'POST') {
      const saved = await page.upload(url.searchParams.get('name') ?? 'file', await bodyOf(request));
      response.writeHead(200, { 'content-type': 'text/plain' }).end(saved);
    } else if (path.startsWith('download/')) {
      const file = await page.download(path.slice('download/'.length));
      if (file === null) {
        response.writeHead(404).end();
        return;
      }
      const name = encodeURIComponent(file.name);
      response.writeHead(200, {
        'content-type': mediaTypeOf(file.name) ?? 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      });
      response.end(file.bytes);
    } else {
      response.writeHead(404).end();
    }
  }

  return {
    address: `http://127.0.0.1:${gate.port}/?token=${token}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, script: string): void {
  response
    .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' })
    .end(script);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
