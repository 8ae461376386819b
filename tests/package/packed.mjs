// `node tests/package/packed.mjs dist`: looks into every program that electron-builder has left in a folder, as the
// package test looks into its own, and reads the fuses back.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspectArchive } from './inspect-archive.mjs';
import { inspectFuses } from './inspect-fuses.mjs';
import { inspectSize } from './inspect-size.mjs';
import { inspectSystem } from './inspect-system.mjs';
import { TARGETS, unpackedIn } from './targets.mjs';

const output = process.argv[2];
const found = Object.keys(TARGETS)
  .map((name) => unpackedIn(output, name))
  .filter(({ program }) => existsSync(program));
assert.ok(found.length > 0, `nothing is packed in ${join(output)}`);
for (const packed of found) {
  await inspectFuses(packed);
  inspectArchive(packed);
  inspectSystem(packed);
  inspectSize(packed);
}
