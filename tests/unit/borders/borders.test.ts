import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../store/scratch-workspace.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Lints a file at `path` of a folder laid out as the repository is, by the repository’s own rules. */
function lint(path: string, text: string): string {
  const folder = scratchFolder();
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { vcs: unknown; $schema: unknown };
  delete rules.vcs;
  delete rules.$schema;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

test.each([
  ['shared/x.ts', 'node:fs'],
  ['shared/x.ts', 'electron'],
  ['shared/x.ts', '../renderer/main.tsx'],
  ['renderer/review/x.ts', 'node:path'],
  ['renderer/review/x.ts', 'electron'],
  ['renderer/review/x.ts', '../../electron/desk/desk.ts'],
  ['electron/desk/services/x.ts', 'electron'],
  ['electron/desk/services/x.ts', '../../shell/window.ts'],
  ['electron/desk/engine/x.ts', 'electron'],
  ['electron/desk/store/x.ts', '../services/editing.ts'],
  ['electron/shell/x.ts', '../desk/store/open.ts'],
])('lint refuses that %s imports “%s”', (path, imported) => {
  expect(lint(path, `import '${imported}';\n`)).toContain('noRestrictedImports');
});

test.each([
  ['shared/x.ts', './span.ts'],
  ['renderer/review/x.ts', '../../shared/span.ts'],
  ['electron/desk/services/x.ts', 'node:fs'],
  ['electron/shell/x.ts', 'electron'],
])('lint allows that %s imports “%s”', (path, imported) => {
  expect(lint(path, `import '${imported}';\n`)).not.toMatch(/noRestrictedImports|configuration/);
});
