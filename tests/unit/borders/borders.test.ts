import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../store/scratch-workspace.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Lints files, path to text, laid out as the repository is and by the repository’s own rules.
 * @returns what is said of each of them.
 */
function lint(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const folder = scratchFolder();
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { vcs: unknown; $schema: unknown };
  delete rules.vcs;
  delete rules.$schema;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  for (const [place, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), words);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const found = JSON.parse(stdout || stderr) as {
    summary: { errors: number };
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const said = new Map(Object.keys(files).map((place) => [place, '']));
  for (const { category, location } of found.diagnostics) {
    const place = typeof location.path === 'string' ? location.path : location.path.file;
    // What is said of no file, of the rules themselves for one, is a fault of the test.
    expect([...said.keys()]).toContain(place);
    said.set(place, `${said.get(place)}${category}\n`);
  }
  return said;
}

/** Lints each of some imports in a file of its own, all at once. */
function lintImports(imports: readonly (readonly [string, string])[]): string[] {
  const files = imports.map(([path, imported], at): [string, string] => {
    // Which rules a file has hangs on its folder; its name is that of the case where another has the same path.
    const isTaken = imports.slice(0, at).some(([other]) => other === path);
    const own = isTaken ? path.replace(/x(?=\.\w+$)/, `x${at}`) : path;
    return [own, `import '${imported}';\n`];
  });
  const said = lint(Object.fromEntries(files));
  expect(said.size).toBe(imports.length);
  return files.map(([path]) => said.get(path) ?? '');
}

const REFUSED = [
  ['shared/x.ts', 'node:fs'],
  ['shared/x.ts', 'electron'],
  ['shared/x.ts', '../renderer/main.tsx'],
  ['renderer/review/x.ts', 'node:path'],
  ['renderer/review/x.ts', 'electron'],
  ['renderer/review/x.ts', '../../electron/desk/desk.ts'],
  ['renderer/as-of/x.ts', '../review/review-bar.tsx'],
  ['renderer/line-by-line/x.ts', '../review/note-drafts.ts'],
  ['renderer/inbox/x.tsx', '../review/claim-card.tsx'],
  ['renderer/import/x.tsx', '../review/claim-card.tsx'],
  ['renderer/claim/x.tsx', '../review/claim-card.tsx'],
  ['renderer/claim/x.tsx', 'electron'],
  ['renderer/reading/x.tsx', '../review/review-desk.tsx'],
  ['renderer/reading/x.tsx', '../claim/quote.tsx'],
  ['renderer/desk/x.ts', '../ui/toasts.tsx'],
  ['renderer/reading/x.tsx', '../../electron/desk/desk.ts'],
  ['electron/desk/services/x.ts', 'electron'],
  ['electron/desk/services/x.ts', '../../shell/window.ts'],
  ['electron/desk/engine/x.ts', 'electron'],
  ['electron/desk/store/x.ts', '../services/editing.ts'],
  ['electron/shell/x.ts', '../desk/store/open.ts'],
] as const;

const ALLOWED = [
  ['shared/x.ts', './span.ts'],
  ['renderer/review/x.ts', '../../shared/span.ts'],
  ['renderer/review/x.ts', '../as-of/past-review.tsx'],
  ['renderer/as-of/x.ts', '../reading/article-page.tsx'],
  ['renderer/as-of/x.ts', '../../shared/review.ts'],
  ['renderer/claim/x.ts', '../reading/segments.ts'],
  ['renderer/desk/x.ts', '@tanstack/react-query'],
  ['renderer/desk/x.ts', '../../shared/span.ts'],
  ['renderer/app.tsx', './review/review.tsx'],
  ['electron/desk/services/x.ts', 'node:fs'],
  ['electron/shell/x.ts', 'electron'],
] as const;

test('lint refuses what one room may not know of another', () => {
  const said = lintImports(REFUSED);
  const letThrough = REFUSED.filter((_, at) => !said[at]?.includes('noRestrictedImports'));
  expect(letThrough).toEqual([]);
});

test('lint allows what a room lives on', () => {
  const said = lintImports(ALLOWED);
  expect(ALLOWED.filter((_, at) => said[at]?.includes('noRestrictedImports'))).toEqual([]);
});

test('lint refuses that a room marks by hand what the window holds as out of date', () => {
  const rooms = ['renderer/review/x.ts', 'renderer/app.tsx', 'renderer/library/x.ts', 'renderer/reading/x.ts'];
  const saidOf = (name: string) => {
    const text = `import { ${name} } from '@tanstack/react-query';\n${name}();\n`;
    return [...lint(Object.fromEntries(rooms.map((path) => [path, text])))];
  };
  expect(saidOf('useQueryClient').filter(([, said]) => !said.includes('noRestrictedImports'))).toEqual([]);
  expect(saidOf('useQuery').filter(([, said]) => said.includes('noRestrictedImports'))).toEqual([]);
});

test('lint refuses that two files know each other, be it by their types alone', () => {
  const rooms = ['shared', 'renderer/claim', 'electron/desk/store', 'electron/shell'];
  const saidOf = (text: string) => {
    const files = rooms.flatMap((room) => [
      [`${room}/y.ts`, "import type { X } from './x.ts';\nexport type Y = X | null;\n"],
      [`${room}/x.ts`, text],
    ]);
    const said = lint(Object.fromEntries(files));
    return rooms.map((room) => [room, said.get(`${room}/x.ts`) ?? ''] as const);
  };
  const circles = saidOf("import type { Y } from './y.ts';\nexport type X = Y | string;\n");
  expect(circles.filter(([, said]) => !said.includes('noImportCycles'))).toEqual([]);
  expect(saidOf('export type X = string;\n').filter(([, said]) => said.includes('noImportCycles'))).toEqual([]);
});
