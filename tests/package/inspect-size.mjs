import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const megabyte = 1_000_000;

/** What the program's own files may take, in MB, without Electron. */
const BUDGET = 240;

/** Prints how much each part of the packed program takes, and holds all of them to the budget. */
export function inspectSize({ name, resources }) {
  const unpacked = join(resources, 'app.asar.unpacked');
  const parts = {
    'the archive with main code and window': statSync(join(resources, 'app.asar')).size,
    'the worker': sizeOf(join(unpacked, 'out')),
    ...Object.fromEntries(
      readdirSync(join(unpacked, 'node_modules')).map((part) => [part, sizeOf(join(unpacked, 'node_modules', part))]),
    ),
    ...Object.fromEntries(
      readdirSync(join(resources, 'stet', 'models')).map((model) => [
        `the model “${model}”`,
        sizeOf(join(resources, 'stet', 'models', model)),
      ]),
    ),
    'samples and schema':
      sizeOf(join(resources, 'stet', 'samples')) + statSync(join(resources, 'stet', 'report.schema.json')).size,
  };
  const sum = Object.values(parts).reduce((a, b) => a + b, 0);
  const inWords = (bytes) => `${(bytes / megabyte).toFixed(1).padStart(6)} MB`;
  console.log(`The program’s own files for ${name}, without Electron:`);
  for (const [part, bytes] of Object.entries(parts)) console.log(`  ${inWords(bytes)}  ${part}`);
  console.log(`  ${inWords(sum)}  together, of ${BUDGET} MB that they may take`);
  assert.ok(sum < BUDGET * megabyte, `the program’s own files for ${name} take ${inWords(sum).trim()}`);
}

function sizeOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
