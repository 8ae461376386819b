import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';

/** For which targets there is no native runtime for the models: its WebAssembly runs there. */
export const NO_NATIVE_RUNTIME = ['darwin-x64'];

/** Looks into the packed archive and what lies beside it. */
export function inspectArchive({ name, platform, processor, resources }) {
  const archive = join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  const sqlite = `/node_modules/better-sqlite3/prebuilds/${name}.node`;
  const runtime = `/node_modules/onnxruntime-node/bin/napi-v6/${platform}/${processor}/onnxruntime_binding.node`;
  const must = [
    '/package.json',
    '/out/main/main.js',
    '/out/worker/worker.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/node_modules/onnxruntime-common/package.json',
    '/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    sqlite,
    ...(NO_NATIVE_RUNTIME.includes(name) ? [] : [runtime]),
  ];
  for (const file of must) assert.ok(files.includes(file), `${file} is missing from the package for ${name}`);
  const manual = /^\/out\/renderer\/assets\/review-light-[^/]+\.png$/;
  assert.ok(
    files.some((file) => manual.test(file)),
    'the manual’s pictures are missing from the package',
  );
  const mustNot = [
    /^\/node_modules\/(?!better-sqlite3|onnxruntime-(?:node|web|common))[^/]+/,
    /^\/(tests|renderer|electron|shared|docs|\.ci|\.github|resources)\//,
    /browser-host/,
    /\.(map|ts|tsx|py)$/,
    /better-sqlite3\/(deps|src)\//,
    new RegExp(`prebuilds/(?!${name}\\.node)[^/]`),
    new RegExp(`onnxruntime-node/bin/napi-v6/[^/]+/[^/]+/(?<!/${platform}/${processor}/)`),
    /\.(sqlite|stet)$/,
  ];
  for (const pattern of mustNot) {
    assert.deepEqual(
      files.filter((file) => pattern.test(file)),
      [],
      `the package for ${name} holds files that match ${pattern}`,
    );
  }
  inspectWindow(archive, files);
  inspectUnpacked(archive, [sqlite, ...(NO_NATIVE_RUNTIME.includes(name) ? [] : [runtime])]);
  inspectBeside(join(resources, 'stet'));
}

/** Licences under which a program of ours may hand on what others wrote. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'OFL-1.1', 'Zlib'];

function inspectWindow(archive, files) {
  const licences = JSON.parse(extractFile(archive, 'out/renderer/licences.json').toString('utf8'));
  for (const name of ['react-dom', 'pdfjs-dist', 'docx', 'better-sqlite3', 'onnxruntime-node']) {
    assert.ok(
      licences.some((licence) => licence.name === name),
      `the licence of ${name} is missing from the package`,
    );
  }
  assert.deepEqual(
    licences.filter(({ licence }) => !PERMISSIVE.includes(licence)),
    [],
    'the package holds something that may not be handed on as the rest may',
  );
  const scripts = files.filter((file) => /^\/out\/renderer\/assets\/[^/]+\.js$/.test(file));
  assert.ok(
    scripts.some((file) => extractFile(archive, file.slice(1)).includes('Stet manual')),
    'the manual is missing from the window’s bundle',
  );
}

/** What lies beside the archive escapes the check of its integrity: only what must, and it is what the archive names. */
function inspectUnpacked(archive, native) {
  const unpacked = [];
  for (const [path, entry] of entriesOf(getRawHeader(archive).header)) {
    assert.match(entry.integrity?.hash ?? '', /^[0-9a-f]{64}$/, `nothing says how ${path} must read`);
    if (!entry.unpacked) continue;
    unpacked.push(path);
    const bytes = readFileSync(join(`${archive}.unpacked`, path));
    assert.equal(
      createHash('sha256').update(bytes).digest('hex'),
      entry.integrity.hash,
      `${path} is not what was packed`,
    );
  }
  assert.deepEqual(
    unpacked.filter((path) => !/^\/(out\/worker|node_modules\/(better-sqlite3|onnxruntime-[a-z]+))\//.test(path)),
    [],
    'code lies beside the archive that could lie in it',
  );
  for (const file of ['/out/worker/worker.js', ...native]) {
    assert.ok(unpacked.includes(file), `${file} must lie beside the archive`);
  }
}

function* entriesOf(directory, path = '') {
  for (const [name, entry] of Object.entries(directory.files)) {
    if (entry.files === undefined) yield [`${path}/${name}`, entry];
    else yield* entriesOf(entry, `${path}/${name}`);
  }
}

function inspectBeside(folder) {
  const extra = readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  for (const file of [
    'report.schema.json',
    'samples',
    'models/sentences/model.onnx',
    'models/sentences/tokenizer.json',
    'models/compare/model.onnx',
    'models/second/model.onnx',
  ]) {
    assert.ok(extra.includes(file), `${file} is missing beside the archive`);
  }
  assert.deepEqual(
    extra.filter((file) => /\.(py|ts)$/.test(file)),
    [],
  );
}
