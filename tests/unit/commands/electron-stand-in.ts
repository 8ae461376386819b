import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratchFolder } from '../store/scratch-workspace.ts';

/** A program file that stands in for Electron's, in a folder of its own. */
export interface StandIn {
  /** The environment in which the commands take it for Electron. */
  readonly env: NodeJS.ProcessEnv;
  /** How many times it was tried. */
  readonly trials: () => number;
  /** Makes another program of it. */
  become(script: string): void;
}

/** What Chromium, the loader and the system's shell do where a window cannot be opened; the words are their own. */
export const HINDERED = {
  'a library is missing':
    'echo "electron: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2; exit 127',
  'it crashes': 'kill -SEGV $$',
  'it crashes for want of its sandbox':
    'echo "[1:0908/150845.9:FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:166] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I\'m aborting now." >&2; kill -TRAP $$',
  'it does not run as root':
    'echo "[1:1:1127/235235.4:ERROR:content/browser/zygote_host/zygote_host_impl_linux.cc:103] Running as root without --no-sandbox is not supported. See https://crbug.com/638180." >&2; exit 1',
  'there is no display':
    'echo "[1:1:1127/235236.3:ERROR:ui/ozone/platform/x11/ozone_platform_x11.cc:257] Missing X server or $DISPLAY" >&2; exit 1',
  'it hangs, with a helper': 'sleep 1000 & echo "$$ $!" > "$(dirname "$0")/pid"; exec sleep 1000',
  'it ends without a word': 'exit 0',
} as const;

/** Opens a window when it is tried, and says “window” with its words when it is started. */
export const WELL = `case "$1" in
*trial-window.mjs) exec "$STAND_IN_NODE" --import "$STAND_IN_HOOK" "$@" ;;
*) echo "window $*" ;;
esac`;

/** Opens a window only on a display. */
export const WELL_ON_A_DISPLAY = `if [ -z "$DISPLAY" ]; then
${HINDERED['there is no display']}
fi
${WELL}`;

export function standIn(script: string): StandIn {
  const folder = scratchFolder();
  const binary = join(folder, 'electron');
  const log = join(folder, 'trials');
  // The trial's own program runs, on a stand-in for the part of Electron that it uses.
  const electron = join(folder, 'electron.mjs');
  writeFileSync(
    electron,
    `export const app = { whenReady: async () => {}, exit: (code) => process.exit(code) };
     export class BrowserWindow { webContents = { on() {} }; async loadURL() {} }`,
  );
  const hook = join(folder, 'hook.mjs');
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module';
     const url = ${JSON.stringify(pathToFileURL(electron).href)};
     registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url, shortCircuit: true } : next(name, context)) });`,
  );
  const become = (commands: string) => {
    writeFileSync(
      binary,
      `#!/bin/sh\ncase "$1" in *trial-window.mjs) echo tried >> "$(dirname "$0")/trials" ;; esac\n${commands}\n`,
    );
    chmodSync(binary, 0o755);
  };
  become(script);
  return {
    env: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      STAND_IN_NODE: process.execPath,
      STAND_IN_HOOK: hook,
      STET_ELECTRON_PATIENCE: '3',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    },
    trials: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0),
    become,
  };
}
