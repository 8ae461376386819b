// Electron's program file: where it lies, and how it is fetched. It comes at the first start, not with its package.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, root, say } from './machine.mjs';

const NAMES = { win32: 'electron.exe', darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron') };

/** Electron's program file, where it is there; `ELECTRON_OVERRIDE_DIST_PATH` names another folder, as for Electron. */
export function electronBinary() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const own = join(root, 'node_modules', 'electron');
  // Written when everything is unpacked; without it the download was cut off.
  if (!named && !existsSync(join(own, 'path.txt'))) return null;
  const binary = join(named || join(own, 'dist'), NAMES[process.platform] ?? 'electron');
  return existsSync(binary) ? binary : null;
}

/**
 * Tries once to fetch Electron's program file; remembers for a day when it cannot be had. A machine that cannot reach
 * the host it comes from learns so in seconds, not after the download's own long patience.
 */
export function fetchElectron() {
  const found = electronBinary();
  if (found !== null) return found;
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null;
  const note = join(root, 'node_modules', '.stet-no-electron');
  const day = 24 * 60 * 60 * 1000;
  if (existsSync(note) && Date.now() - statSync(note).mtimeMs < day) return null;
  const reachable = answers(process.env.ELECTRON_MIRROR || 'https://github.com/');
  if (reachable) say('Setting up: fetching Electron, about 120 MB.');
  // Even where the host is out of reach, the file may lie in the cache of an earlier download.
  spawnSync(node, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: reachable ? 10 * 60_000 : 20_000,
    env: { ...process.env, ...(process.env.HTTPS_PROXY ? { ELECTRON_GET_USE_PROXY: '1' } : {}) },
  });
  const fetched = electronBinary();
  if (fetched === null) {
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, '');
  }
  return fetched;
}

/** Whether a host answers at all within eight seconds, through the proxy that the environment names. */
function answers(address) {
  const ask = 'fetch(process.argv[1], { method: "HEAD", signal: AbortSignal.timeout(8000) })';
  const { status } = spawnSync(node, ['-e', `${ask}.then(() => process.exit(0), () => process.exit(1))`, address], {
    stdio: 'ignore',
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  });
  return status === 0;
}
