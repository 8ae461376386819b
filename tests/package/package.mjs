// `npm run test:package`: packs the program for Linux around a stand-in for Electron's own files, looks at what went
// in and what must not, and runs the command line from the packed files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { build as buildBundles, node } from '../../.ci/machine.mjs';
import { FORMATS, REPORT_FORMATS } from '../../shared/formats.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'stet-package-'));
const megabyte = 1024 * 1024;

try {
  buildBundles();
  const unpacked = await pack();
  await inspectFuses(join(unpacked, 'stet'));
  const app = inspectArchive(join(unpacked, 'resources'));
  runCheck(app);
  console.log('The package holds what it must, nothing else, and checks an article.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Electron's program is about 200 MB that cannot be had everywhere; the packer only needs its file and its fuses. */
function standInForElectron() {
  const dist = join(folder, 'electron');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const fuses = Buffer.from('0'.repeat(12));
  const wire = Buffer.concat([sentinel, Buffer.from([1, fuses.length]), fuses]);
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.from('#!/bin/false\n'), wire, Buffer.from('\n')]));
  chmodSync(join(dist, 'electron'), 0o755);
  writeFileSync(
    join(dist, 'version'),
    JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version,
  );
  return dist;
}

async function pack() {
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config: { electronDist: standInForElectron(), directories: { output: join(folder, 'dist') } },
  });
  return join(folder, 'dist', 'linux-unpacked');
}

async function inspectFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  const on = (index) => wire[index] === 49; // '1'
  assert.equal(on(0), false, 'the packed program must not run as plain Node');
  assert.equal(on(2), false, 'NODE_OPTIONS must not be read');
  assert.equal(on(3), false, 'the inspector must be off');
  assert.equal(on(4), true, 'the archive’s integrity must be checked');
  assert.equal(on(5), true, 'only the archive may be loaded');
}

/** @returns the folder of the extracted program, laid out as the repository is. */
function inspectArchive(resources) {
  const archive = join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  const must = [
    '/package.json',
    '/out/main/main.js',
    '/out/main/worker.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ];
  const manual = /^\/out\/renderer\/assets\/review-light-[^/]+\.png$/;
  assert.ok(
    files.some((file) => manual.test(file)),
    'the manual’s pictures are missing from the package',
  );
  for (const file of must) assert.ok(files.includes(file), `${file} is missing from the package`);
  const mustNot = [
    /^\/node_modules\/(?!better-sqlite3|onnxruntime-(?:node|web|common))[^/]+/,
    /^\/(tests|renderer|electron|shared|docs|\.ci|\.github|resources)\//,
    /browser-host/,
    /\.(map|ts|tsx|py)$/,
    /^\/node_modules\/(react|radix-ui|zod|vitest|electron|typescript|@playwright|vite)(\/|$)/,
    /better-sqlite3\/(deps|src)\//,
    /prebuilds\/(?!linux-x64\.node)./,
    /onnxruntime-node\/bin\/.*\/(darwin|win32)\/./,
    /\.(sqlite|stet)$/,
  ];
  for (const pattern of mustNot) {
    assert.deepEqual(
      files.filter((file) => pattern.test(file)),
      [],
      `the package holds files that match ${pattern}`,
    );
  }
  const extra = readdirSync(join(resources, 'stet'), { recursive: true }).map(String);
  for (const file of [
    'report.schema.json',
    'samples',
    'models/sentences/model.onnx',
    'models/sentences/tokenizer.json',
    'models/compare/model.onnx',
  ]) {
    assert.ok(extra.includes(file), `${file} is missing beside the archive`);
  }
  assert.deepEqual(
    extra.filter((file) => /\.(py|ts)$/.test(file)),
    [],
  );
  for (const file of ['out/main/worker.js', 'node_modules/better-sqlite3/prebuilds/linux-x64.node']) {
    assert.ok(statSync(join(`${archive}.unpacked`, file)).isFile(), `${file} must lie beside the archive`);
  }
  const size = statSync(archive).size + sizeOf(`${archive}.unpacked`) + sizeOf(join(resources, 'stet'));
  assert.ok(size < 150 * megabyte, `the program’s own files take ${Math.round(size / megabyte)} MB`);
  console.log(`The program’s own files take ${Math.round(size / megabyte)} MB.`);

  const app = join(folder, 'app');
  extractAll(archive, app);
  cpSync(`${archive}.unpacked`, app, { recursive: true });
  const assets = join(app, 'out/renderer/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  assert.ok(
    scripts.some((name) => readFileSync(join(assets, name), 'utf8').includes('The manual of Stet')),
    'the manual is missing from the window’s bundle',
  );
  symlinkSync(join(resources, 'stet'), join(app, 'resources'), 'junction');
  return app;
}

function runCheck(app) {
  const samples = join(app, 'resources', 'samples');
  const articles = readdirSync(samples).filter((name) => name !== 'README.md');
  // A PDF is printed by a browser, which is not part of the package.
  const reports = REPORT_FORMATS.filter((format) => format !== 'pdf').map((format) =>
    join(folder, `report${FORMATS[format].endings[0]}`),
  );
  const documents = join(root, 'tests', 'cases', 'documents');
  const later = readdirSync(documents).filter((name) => name.startsWith('tram-') && !name.endsWith('.doc'));
  const words = [
    'check',
    join(samples, articles[0]),
    ...articles.slice(1).flatMap((name) => ['--against', join(samples, name)]),
    ...later.flatMap((name) => ['--against', `${join(documents, name)}@2040`]),
    ...reports.flatMap((path) => ['--report', path]),
  ];
  const { status, stdout, stderr } = spawnSync(node, [join(app, 'out/main/main.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /by their words alone/, 'the packed sentence model does not load');
  assert.match(stdout, /claims?:/);
  assert.doesNotMatch(stderr, /Left out/, 'a file of a known format cannot be read by the packed program');
  for (const path of reports) assert.ok(statSync(path).size > 0, `${path} is empty`);
  const { article, claims } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  assert.ok(claims.length > 0, 'no claim was found');
  for (const claim of claims) assert.equal(article.text.slice(claim.start, claim.end), claim.quote);
}

function sizeOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
