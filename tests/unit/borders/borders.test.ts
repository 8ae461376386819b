import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../store/scratch-workspace.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Lints a file at `path` of a folder laid out as the repository is, by the repository’s own rules.
 * @param beside other files of that folder: path to text.
 */
function lint(path: string, text: string, beside: Readonly<Record<string, string>> = {}): string {
  const folder = scratchFolder();
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { vcs: unknown; $schema: unknown };
  delete rules.vcs;
  delete rules.$schema;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  for (const [place, words] of Object.entries({ ...beside, [path]: text })) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), words);
  }
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
])('lint refuses that %s imports “%s”', (path, imported) => {
  expect(lint(path, `import '${imported}';\n`)).toContain('noRestrictedImports');
});

test.each([
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
])('lint allows that %s imports “%s”', (path, imported) => {
  expect(lint(path, `import '${imported}';\n`)).not.toMatch(/noRestrictedImports|configuration/);
});

test.each(['renderer/review/x.ts', 'renderer/app.tsx', 'renderer/library/x.ts', 'renderer/reading/x.ts'])(
  'lint refuses that %s marks by hand what the window holds as out of date',
  (path) => {
    expect(lint(path, "import { useQueryClient } from '@tanstack/react-query';\nuseQueryClient();\n")).toContain(
      'noRestrictedImports',
    );
    expect(lint(path, "import { useQuery } from '@tanstack/react-query';\nuseQuery();\n")).not.toMatch(
      /noRestrictedImports|configuration/,
    );
  },
);

test.each(['shared', 'renderer/claim', 'electron/desk/store', 'electron/shell'])(
  'lint refuses that two files of %s know each other, be it by their types alone',
  (room) => {
    const other = { [`${room}/y.ts`]: "import type { X } from './x.ts';\nexport type Y = X | null;\n" };
    const known = "import type { Y } from './y.ts';\nexport type X = Y | string;\n";
    expect(lint(`${room}/x.ts`, known, other)).toContain('noImportCycles');
    expect(lint(`${room}/x.ts`, 'export type X = string;\n', other)).not.toMatch(/noImportCycles|configuration/);
  },
);
