// What every set-up script needs to know of the machine. Plain Node 20, no dependencies: it runs before any are there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const isWindows = process.platform === 'win32';

/** Says something to the person at the terminal, apart from a command's own output. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs a program to its end; its output goes to `output` (“inherit”, or “stderr” to keep standard output clean). */
export function run(command, args, { output = 'inherit', env = {}, allowFailure = false } = {}) {
  const sink = output === 'stderr' ? ['ignore', 2, 2] : output === 'ignore' ? 'ignore' : 'inherit';
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: sink,
    env: { ...process.env, ...env },
    shell: isWindows && /npm|npx/.test(command),
  });
  if (!allowFailure && (error || status !== 0)) {
    say(`“${[command, ...args].join(' ')}” did not succeed${error ? `: ${error.message}` : ''}.`);
    process.exit(status || 1);
  }
  return status === 0;
}

/** Runs a program in the foreground and ends as it ends. */
export function become(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** Installs the packages that the lock file names, when some are not there or not the same. */
export function installPackages() {
  if (packagesAreCurrent() && existsSync(node)) return;
  say('Setting up: installing packages. This takes a few minutes the first time.');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    output: 'stderr',
    // The runtime's install script would only fetch GPU parts; Electron comes on its own below.
    env: {
      ONNXRUNTIME_NODE_INSTALL: 'skip',
      ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip',
      ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    },
  });
  if (!existsSync(node)) run('npm', ['rebuild', 'node', '--loglevel=error'], { output: 'stderr' });
  if (!existsSync(node)) {
    say('The package “node” did not install its program. Run “npm rebuild node” and try again.');
    process.exit(1);
  }
}

/** Whether what npm says it has installed is what the lock file names; other platforms' optional parts may be absent. */
function packagesAreCurrent() {
  const locked = packagesNamedIn('package-lock.json');
  const installed = packagesNamedIn(join('node_modules', '.package-lock.json'));
  if (locked === null || installed === null) return false;
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && (optional || devOptional))) return true;
    return found !== undefined && found.version === version && existsSync(join(root, path));
  });
}

function packagesNamedIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** Builds the three bundles when a source is newer than they are. */
export function build() {
  const built = ['out/main/main.js', 'out/main/worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].map(
    (file) => join(root, file),
  );
  const sources = ['electron', 'renderer', 'shared', 'package.json', 'electron.vite.config.ts'].map((path) =>
    join(root, path),
  );
  const oldest = Math.min(...built.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  if (newest(sources) <= oldest) return;
  say('Building …');
  run(node, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], {
    output: 'stderr',
  });
}

function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const found = statSync(path);
    time = Math.max(time, found.mtimeMs);
    if (found.isDirectory()) time = Math.max(time, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return time;
}

/** Electron's program file, where it is there. */
export function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
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

/** A Chromium for the end-to-end tests: one that is there, Playwright's own, or, as root on Debian, the system's. */
export function findBrowser() {
  const env = process.env.STET_CHROMIUM;
  const known = [
    env,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return known.find((path) => path && existsSync(path)) ?? playwrightChromium();
}

function playwrightChromium() {
  const { stdout, status } = spawnSync(
    node,
    ['-e', "const { chromium } = require('@playwright/test'); process.stdout.write(chromium.executablePath())"],
    { cwd: root, encoding: 'utf8' },
  );
  return status === 0 && existsSync(stdout) ? stdout : null;
}

export function setUpBrowser() {
  const found = findBrowser();
  if (found) return found;
  say('Setting up: looking for a browser for the end-to-end tests.');
  run(node, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    output: 'ignore',
    allowFailure: true,
  });
  if (!findBrowser() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], { output: 'stderr', allowFailure: true });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      output: 'stderr',
      allowFailure: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return findBrowser();
}
