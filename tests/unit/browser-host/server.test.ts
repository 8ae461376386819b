import { once } from 'node:events';
import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type HostServer, serveHostedPage } from '../../browser-host/server.ts';

interface Answer {
  status: number;
  body: string;
  cookie: string;
  location: string;
  permissions: string;
}

async function hosted(): Promise<{
  server: HostServer;
  port: number;
  token: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
}> {
  const server = await serveHostedPage({
    url: 'stet://app/index.html',
    preloadPath: import.meta.filename,
    permissionsPolicy: 'geolocation=()',
    serve: () => new Response('<html><head></head>the page</html>'),
    connected: (socket) => socket.send('hello'),
    mayNavigate: (url) => url === 'https://example.org/may',
    mayOpen: () => false,
    upload: async () => '',
    download: async () => null,
  });
  onTestFinished(() => server.close());
  const url = new URL(server.address);
  const port = Number(url.port);
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
        (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body,
              cookie: response.headers['set-cookie']?.[0] ?? '',
              location: response.headers.location ?? '',
              permissions: String(response.headers['permissions-policy'] ?? ''),
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  return { server, port, token: url.searchParams.get('token') as string, get };
}

test('the address with the token opens the page once and leaves no token in the address bar', async () => {
  const { get, token } = await hosted();
  const first = await get(`/?token=${token}`);
  expect([first.status, first.location]).toEqual([303, '/']);
  expect(first.cookie).toMatch(/HttpOnly; SameSite=Strict/);
  const page = await get('/', { cookie: first.cookie.split(';')[0] as string });
  expect(page.status).toBe(200);
  expect(page.body).toContain('the page');
});

test('where the page may go, and what it may ask of the browser, is the program’s to say', async () => {
  const { get, token, port } = await hosted();
  const cookie = `stet-${port}=${token}`;
  const may = async (act: string, url: string) =>
    (await get(`/__host/may-${act}?url=${encodeURIComponent(url)}`, { cookie })).body;
  expect(await may('navigate', 'https://example.org/may')).toBe('true');
  expect(await may('navigate', 'https://example.org/')).toBe('false');
  expect(await may('open', 'https://example.org/may')).toBe('false');
  expect((await get('/', { cookie })).permissions).toBe('geolocation=()');
});

test('without the token, with a wrong one, from a foreign host or origin, nothing is answered', async () => {
  const { get, token, port } = await hosted();
  const cookie = `stet-${port}=${token}`;
  expect((await get('/', { cookie })).status).toBe(200);
  expect((await get('/')).status).toBe(403);
  expect((await get('/?token=wrong')).status).toBe(403);
  expect((await get('/', { cookie: `stet-${port}=wrong` })).status).toBe(403);
  expect((await get('/', { cookie, host: 'evil.example' })).status).toBe(403);
  expect((await get('/', { cookie, host: `localhost:${port}` })).status).toBe(403);
  expect((await get('/', { cookie, origin: 'http://evil.example' })).status).toBe(403);
  expect((await get(`/?token=${token}`, { host: 'evil.example' })).status).toBe(403);
});

test('the WebSocket asks for the same token, host and origin', async () => {
  const { port, token } = await hosted();
  const attempt = async (headers: Record<string, string>) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/__host/socket`, { headers });
    try {
      await Promise.race([once(socket, 'message'), once(socket, 'error').then(([error]) => Promise.reject(error))]);
      return 'open';
    } catch {
      return 'refused';
    } finally {
      socket.close();
    }
  };
  const own = { cookie: `stet-${port}=${token}`, origin: `http://127.0.0.1:${port}` };
  expect(await attempt(own)).toBe('open');
  expect(await attempt({ ...own, origin: 'http://evil.example' })).toBe('refused');
  expect(await attempt({ cookie: own.cookie })).toBe('refused');
  expect(await attempt({ origin: own.origin })).toBe('refused');
  expect(await attempt({ ...own, host: 'evil.example' })).toBe('refused');
});

test('only the host’s own scripts are served, not other files beside them', async () => {
  const { get, token, port } = await hosted();
  const cookie = `stet-${port}=${token}`;
  expect((await get('/__host/page/start.js', { cookie })).status).toBe(200);
  for (const path of [
    '/__host/server.js',
    '/__host/page/../../../package.json',
    '/__host/page/..%2fserver.js',
    '/__host/download/x',
  ]) {
    expect([path, (await get(path, { cookie })).body.includes('export ')]).toEqual([path, false]);
  }
});
