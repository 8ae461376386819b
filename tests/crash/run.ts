import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildForNode, nodeBundle, WORKER } from '../../bundling/node-bundle.ts';
import { KINDS, type Kind, killOnce } from './kill-at-random.ts';

// npm run test:crash -- --kills 300: kills the program at random moments of all its work and looks what is lost.

const { values } = parseArgs({ options: { kills: { type: 'string', default: '60' } } });
const kills = Number(values.kills);
/** After so many kills a workspace that is worked on gives way to a new one. */
const KILLS_OF_ONE = 10;

// Each kill starts the program anew; the worker's bundle is read sooner than its sources.
const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, 'test-results'), { recursive: true });
const bundle = mkdtempSync(join(root, 'test-results', 'worker-'));
await buildForNode(nodeBundle('worker', join(root, WORKER), bundle), 'error');
process.env.STET_BUNDLED_WORKER = join(bundle, 'worker.js');

let faulty = 0;
for (const kind of KINDS) {
  const isFreshEachTime = kind === 'creating' || kind === 'migrating';
  let folder = '';
  for (let at = 0; at < Math.ceil(kills / KINDS.length); at += 1) {
    if (folder === '' || isFreshEachTime || at % KILLS_OF_ONE === 0) {
      forget(folder);
      folder = mkdtempSync(join(tmpdir(), 'stet-crash-'));
    }
    faulty += await tried(kind, folder);
  }
  forget(folder);
  process.stdout.write(`${kind}: done\n`);
}
forget(bundle);
process.stdout.write(faulty === 0 ? 'Nothing was lost.\n' : `${faulty} kills left something wrong.\n`);
process.exitCode = faulty === 0 ? 0 : 1;

async function tried(kind: Kind, folder: string): Promise<number> {
  const faults = await killOnce(kind, folder, Math.random());
  for (const fault of faults) process.stdout.write(`  ${kind}: ${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}

function forget(folder: string): void {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
}
