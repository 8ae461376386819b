import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { getCompileCacheDir, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/**
 * A file of the host's as a script for the page. Taking out its types has Node load a parser, which costs each start a
 * tenth of a second: where Node keeps what it has compiled, the script is kept there too.
 */
export async function pageScript(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  const folder = getCompileCacheDir();
  if (folder === undefined) return scriptOf(source);
  const kept = join(folder, `page-${createHash('sha256').update(source).digest('hex')}.js`);
  return readFile(kept, 'utf8').catch(() => keep(kept, scriptOf(source)));
}

function scriptOf(source: string): string {
  return stripTypeScriptTypes(source).replaceAll(/(from\s+'\.[^']*)\.ts'/g, "$1.js'");
}

/** Whole or not at all, since several hosts start at once; where it cannot be kept, the next start makes it anew. */
async function keep(path: string, script: string): Promise<string> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, script)
    .then(() => rename(unfinished, path))
    .catch(() => undefined);
  return script;
}
