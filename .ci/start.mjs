// `npm start`: sets up what is missing and opens the program.
import { join } from 'node:path';
import { fetchElectron } from './electron.mjs';
import { electronEnvironment, tryElectron } from './electron-trial.mjs';
import { become, build, exitCodeOf, installPackages, node, root, say, start } from './machine.mjs';

/** In milliseconds: a window that was open for longer was no window that could not open. */
const SOON = 10_000;

installPackages();
build();
const words = process.argv.slice(2);
const electron = fetchElectron();
if (electron === null) {
  openInBrowser(
    'Electron’s program file cannot be had on this machine, so Stet opens in your browser instead. Open this address:',
  );
} else {
  await openInElectron(electron);
}

async function openInElectron(binary) {
  const switches = words.filter((word) => word.startsWith('--') && !/^--(workspace|user-data-dir)\b/.test(word));
  const { hindrance, isRemembered } = await tryElectron(binary, { switches });
  if (hindrance !== null) {
    openInBrowserBecause(hindrance);
    return;
  }
  const began = Date.now();
  let isToldToEnd = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (isToldToEnd = true));
  const end = async (code, signal) => {
    const isInDoubt = isRemembered && code !== 0 && !isToldToEnd && Date.now() - began < SOON;
    if (isInDoubt) {
      // The machine may no longer be as it was remembered: its display gone, a library removed.
      const again = await tryElectron(binary, { switches, afresh: true });
      if (again.hindrance !== null) {
        openInBrowserBecause(again.hindrance);
        return;
      }
    }
    process.exit(exitCodeOf(code, signal));
  };
  start(binary, [root, ...words], electronEnvironment())
    .on('exit', end)
    .on('error', () => end(1, null));
}

function openInBrowserBecause(hindrance) {
  openInBrowser(
    `Electron cannot open a window on this machine (${hindrance}), so Stet opens in your browser instead. Open this address:`,
  );
}

function openInBrowser(sentence) {
  say(sentence);
  become(node, ['--disable-warning=ExperimentalWarning', join(root, 'tests', 'browser-host', 'run.ts'), ...words]);
}
