import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';
import { node } from '../../.ci/machine.mjs';
import { FORMATS, REPORT_FORMATS } from '../../shared/formats.ts';
import { NO_NATIVE_RUNTIME } from './inspect-archive.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * Checks an article against the samples and every kind of document with the packed files, laid out as the program finds
 * them: the archive's files in a folder of its name, without the worker, and what lies beside it beside it.
 */
export function checkWithPacked({ name, resources }, folder) {
  const archive = join(resources, 'app.asar');
  const app = join(folder, 'app.asar');
  mkdirSync(folder, { recursive: true });
  extractAll(archive, app);
  rmSync(join(app, 'out/worker'), { recursive: true });
  cpSync(`${archive}.unpacked`, `${app}.unpacked`, { recursive: true });
  symlinkSync(join(resources, 'stet'), join(app, 'resources'), 'junction');

  // Where the native runtime does not load, WebAssembly stands in and gives the same numbers: this alone shows it.
  const load = `require('node:module').createRequire(${JSON.stringify(join(`${app}.unpacked`, 'out/worker/worker.js'))})`;
  const native = spawnSync(node, ['-e', `${load}('onnxruntime-node')`], { cwd: folder, encoding: 'utf8' });
  if (!NO_NATIVE_RUNTIME.includes(name)) assert.equal(native.status, 0, native.stderr);

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
