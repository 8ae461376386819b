// `npm run test:package`: packs the program around a stand-in for Electron's own files, looks at what went in and what
// must not, reads the fuses back, and runs the command line from the packed files. It packs for this system, and for one
// whose native parts are other ones; `-- --all` packs for every target, as the release does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'electron-builder';
import { build as buildBundles } from '../../.ci/machine.mjs';
import { checkWithPacked } from './check-with-packed.mjs';
import { inspectArchive } from './inspect-archive.mjs';
import { inspectFuses } from './inspect-fuses.mjs';
import { inspectSize } from './inspect-size.mjs';
import { inspectSystem } from './inspect-system.mjs';
import { standInForElectron } from './stand-in-electron.mjs';
import { TARGETS, unpackedIn } from './targets.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'stet-package-'));

try {
  buildBundles();
  // A Mac can only be packed for where it is not Windows that packs.
  const possible = Object.keys(TARGETS).filter((name) => !(process.platform === 'win32' && name.startsWith('darwin')));
  const own = `${process.platform}-${process.arch}`;
  const other = process.platform === 'win32' ? 'linux-arm64' : 'win32-arm64';
  const wanted = process.argv.includes('--all') ? possible : possible.filter((name) => [own, other].includes(name));
  for (const name of wanted) {
    const packed = await pack(name);
    await inspectFuses(packed);
    inspectArchive(packed);
    inspectSystem(packed);
    inspectSize(packed);
    if (name === own) checkWithPacked(packed, join(folder, 'checked'));
    rmSync(packed.output, { recursive: true, force: true });
  }
  console.log('The package holds what it must, nothing else, and checks an article.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns where the packed program and its parts lie. */
async function pack(name) {
  const [target, arch] = TARGETS[name];
  const output = join(folder, name);
  await build({
    projectDir: root,
    targets: target.createTarget('dir', arch),
    publish: 'never',
    config: {
      electronDist: standInForElectron(join(folder, `electron-${name}`), name.split('-')[0]),
      directories: { output },
      mac: { identity: null, icon: emptyIcon() },
      win: { signAndEditExecutable: false },
    },
  });
  return unpackedIn(output, name);
}

/** A Mac's icon without pictures: making one of ours takes tools that cannot be had everywhere. */
function emptyIcon() {
  const file = join(folder, 'empty.icns');
  writeFileSync(file, Buffer.from([...Buffer.from('icns'), 0, 0, 0, 8]));
  return file;
}
