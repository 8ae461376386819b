import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder'));

/** Whether the system is told what it must know of the program: the archive's hash, and which files it opens. */
export function inspectSystem({ platform, program, resources }) {
  const hash = createHash('sha256')
    .update(getRawHeader(join(resources, 'app.asar')).headerString)
    .digest('hex');
  if (platform === 'darwin') {
    const list = readFileSync(join(program, 'Contents/Info.plist'), 'utf8');
    assert.ok(list.includes(hash), 'the program does not know the hash of its archive');
    assert.match(list, /<key>CFBundleTypeExtensions<\/key>\s*<array>\s*<string>stet<\/string>/);
  }
  if (platform === 'win32') {
    const { NtExecutable, NtExecutableResource } = builder('resedit');
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program), { ignoreCert: true }));
    const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
    assert.ok(integrity !== undefined, 'the program does not know the hash of its archive');
    assert.deepEqual(JSON.parse(Buffer.from(integrity.bin).toString('utf8')), [
      { file: 'resources\\app.asar', alg: 'SHA256', value: hash },
    ]);
  }
}
