// What every set-up script needs to know of the machine. Plain Node 20, no dependencies: it runs before any are there.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

/**
 * Starts a program beside what is run meanwhile. Its output goes to a file.
 * @returns what waits for its end, shows its output and answers whether it succeeded.
 */
export function runBeside(command, args, file) {
  const sink = openSync(file, 'w');
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', sink, sink] });
  closeSync(sink);
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  return async () => {
    const isGood = await ended;
    process.stderr.write(readFileSync(file));
    return isGood;
  };
}

/** Starts a program in the foreground; the signals that would end this process end that one. */
export function start(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  const passOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn);
  child.on('exit', () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, passOn);
  });
  return child;
}

/** Runs a program in the foreground and ends as it ends. */
export function become(command, args) {
  start(command, args).on('exit', (code, signal) => process.exit(exitCodeOf(code, signal)));
}

/** The exit code that tells a shell how another program ended. */
export function exitCodeOf(code, signal) {
  return code ?? (signal === 'SIGINT' ? 130 : 1);
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
  const built = ['out/main/main.js', 'out/worker/worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].map(
    (file) => join(root, file),
  );
  const sources = ['bundling', 'electron', 'renderer', 'shared', 'package.json', 'electron.vite.config.ts'].map(
    (path) => join(root, path),
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

/** A Chromium for the end-to-end tests: one that is there, Playwright's own, or, as root on Debian, the system's. */
export function findBrowser() {
  const env = process.env.STET_CHROMIUM;
  const known = [
    env,
    // The one without a window of its own needs a second less for every page.
    '/usr/bin/chromium-headless-shell',
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
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser()) break;
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
        output: 'stderr',
        allowFailure: true,
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  }
  return findBrowser();
}
