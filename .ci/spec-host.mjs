// Playwright's global set-up: chooses where the specs run, before the first of them. Electron where its program file is
// there and opens a window, if need be on a display that nobody sees; the browser host everywhere else.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from './electron.mjs';
import { tryElectron } from './electron-trial.mjs';
import { root } from './machine.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

/**
 * Tells the specs by `STET_SPECS_ELECTRON` (its program file, or empty), `STET_SPECS_HOST` (in words) and
 * `STET_SPECS_ONCE` (an empty folder for what is made once for all specs of this run).
 */
export default async function setUp() {
  const { host, binary, display } = await chooseHost();
  const once = join(root, 'test-results', 'made-once');
  rmSync(once, { recursive: true, force: true });
  mkdirSync(once, { recursive: true });
  Object.assign(process.env, display?.env, {
    STET_SPECS_ELECTRON: binary ?? '',
    STET_SPECS_HOST: host,
    STET_SPECS_ONCE: once,
  });
  if (display) delete process.env.WAYLAND_DISPLAY;
  console.log(`The specs run in ${host}.`);
  return () => display?.stop();
}

/**
 * Where the specs run on this machine.
 * @returns {Promise<{ host: string, binary: string | null, display?: { env: NodeJS.ProcessEnv, stop(): void } }>} the
 * host in words; Electron's program file, or null for the browser host; the display that was started for it, if any.
 */
export async function chooseHost() {
  const binary = electronBinary();
  if (binary === null) return { host: 'the browser host: Electron’s program file is not on this machine', binary };
  // Playwright starts it in the same way.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { hindrance } = await tryElectron(binary, { switches });
  if (hindrance === null) return { host: 'Electron', binary };
  const display = await startVirtualDisplay();
  if (display !== null) {
    const { hindrance: remaining } = await tryElectron(binary, { switches, env: display.env });
    if (remaining === null) return { host: 'Electron, on a display that nobody sees (Xvfb)', binary, display };
    display.stop();
  }
  return { host: `the browser host: Electron cannot open a window on this machine (${hindrance})`, binary: null };
}
