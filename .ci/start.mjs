// `npm start`: sets up what is missing and opens the program.
import { join } from 'node:path';
import { become, build, fetchElectron, installPackages, node, root, say } from './machine.mjs';

installPackages();
build();
const words = process.argv.slice(2);
const electron = fetchElectron();
if (electron !== null) {
  become(electron, [root, ...words]);
} else {
  say(
    'Electron’s program file cannot be had on this machine, so Stet opens in your browser instead. Open this address:',
  );
  become(node, ['--disable-warning=ExperimentalWarning', join(root, 'tests', 'browser-host', 'run.ts'), ...words]);
}
