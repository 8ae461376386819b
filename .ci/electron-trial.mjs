// Whether Electron's program file can open a window on this machine: that the file is there does not say so. Without a
// display, with libraries missing, as root or where its sandbox is forbidden it ends, crashes or hangs; only trying tells.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './machine.mjs';

const WINDOW = join(root, '.ci', 'trial-window.mjs');
const MEMORY = join(root, 'node_modules', '.cache', 'stet');
const TRIALS = join(MEMORY, 'electron-trials.json');
const hour = 60 * 60 * 1000;
const isWindows = process.platform === 'win32';

/** How many seconds Electron may take to open the window. The very first start, from a cold disk, is slow. */
const patience = () => Number(process.env.STET_ELECTRON_PATIENCE) || 20;

/** What Electron, Chromium and the loaders of programs say, and what that means to whoever sits there. */
const MEANINGS = [
  [/error while loading shared libraries: ([^:\s]+)/, (name) => `the library ${name} is missing`],
  [/Library not loaded: (\S+)/, (name) => `the library ${name} is missing`],
  [/Running as root without --no-sandbox/, () => 'it does not run as root'],
  [/SUID sandbox helper|No usable sandbox|Failed to move to new namespace/, () => 'its sandbox is not allowed here'],
  [/Missing X server|[Cc]annot open display|Failed to connect to Wayland display/, () => 'there is no display'],
];

/**
 * Tries whether Electron opens a window here.
 * @param {string} binary its program file.
 * @param {object} [options]
 * @param {readonly string[]} [options.switches] the switches for Chromium that it will be started with.
 * @param {NodeJS.ProcessEnv} [options.env] the environment that it will be started in.
 * @param {boolean} [options.afresh] true to forget what an earlier trial has shown.
 * @returns {Promise<{ hindrance: string | null, isRemembered: boolean }>} why it opens none, as part of a sentence, or
 * null when it does; and whether an earlier trial said so. That a window opens is remembered for a day, that none came
 * in time for an hour; other failures show at once and are tried again each time.
 */
export async function tryElectron(binary, { switches = [], env = process.env, afresh = false } = {}) {
  const key = keyOf(binary, switches, env);
  const known = afresh ? undefined : recall()[key];
  if (known !== undefined) return { hindrance: known.hindrance, isRemembered: true };
  const start = Date.now();
  const hindrance = await openWindow(binary, switches, env);
  const tookAll = Date.now() - start >= patience() * 1000;
  if (hindrance === null) remember(key, { until: Date.now() + 24 * hour, hindrance });
  else if (tookAll) remember(key, { until: Date.now() + hour, hindrance });
  else remember(key, undefined);
  return { hindrance, isRemembered: false };
}

/** The environment for Electron: a terminal inside another Electron program may ask it to be plain Node. */
export function electronEnvironment(env = process.env) {
  return { ...env, ELECTRON_RUN_AS_NODE: undefined };
}

function openWindow(binary, switches, env) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-trial-'));
  const sign = join(folder, 'opened');
  return new Promise((resolve) => {
    let said = '';
    let child;
    let isOver = false;
    const end = (hindrance) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(limit);
      for (const signal of SIGNALS) process.off(signal, abandon);
      const isOpened = existsSync(sign);
      endWithChildren(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      resolve(isOpened ? null : hindrance());
    };
    const abandon = (signal) => {
      end(() => signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    const limit = setTimeout(() => end(() => `it opened no window within ${patience()} seconds`), patience() * 1000);
    for (const signal of SIGNALS) process.on(signal, abandon);
    const cannotRun = (error) => end(() => `its program file cannot be run: ${error.code ?? error.message}`);
    try {
      child = spawn(binary, [WINDOW, `--user-data-dir=${join(folder, 'user')}`, ...switches], {
        stdio: ['ignore', 'ignore', 'pipe'],
        // A group of its own, so that its helpers end with it.
        detached: !isWindows,
        env: { ...electronEnvironment(env), STET_TRIAL_SIGN: sign },
      });
    } catch (error) {
      cannotRun(error);
      return;
    }
    child.on('error', cannotRun);
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      if (said.length < 100_000) said += text;
    });
    child.on('exit', (code, signal) => {
      const because = () => end(() => meaningOf(said) ?? wayOfEnding(code, signal));
      child.on('close', because);
      // A helper that outlives it may hold its output open.
      setTimeout(because, 500);
    });
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM'];

function meaningOf(said) {
  for (const [pattern, meaning] of MEANINGS) {
    const found = pattern.exec(said);
    if (found !== null) return meaning(found[1]);
  }
  return null;
}

function wayOfEnding(code, signal) {
  if (signal !== null) return `it crashed with ${signal}`;
  return code === 0 ? 'it ended without opening one' : `it ended with code ${code}`;
}

function endWithChildren(child) {
  if (child?.pid === undefined) return;
  if (isWindows) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

/** What a trial's outcome hangs on: the program file, its switches, the person, the display and the patience. */
function keyOf(binary, switches, env) {
  const { size, mtimeMs } = statSync(binary);
  const display = [env.DISPLAY, env.WAYLAND_DISPLAY, env.XDG_SESSION_TYPE].map((name) => name ?? '');
  return JSON.stringify([binary, size, mtimeMs, [...switches], process.getuid?.() ?? '', ...display, patience()]);
}

function recall() {
  try {
    const known = Object.entries(JSON.parse(readFileSync(TRIALS, 'utf8')));
    return Object.fromEntries(known.filter(([, { until }]) => until > Date.now()));
  } catch {
    return {};
  }
}

function remember(key, outcome) {
  try {
    mkdirSync(MEMORY, { recursive: true });
    const unfinished = `${TRIALS}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify({ ...recall(), [key]: outcome }));
    renameSync(unfinished, TRIALS);
  } catch {
    // Where nothing can be kept, each start tries.
  }
}
