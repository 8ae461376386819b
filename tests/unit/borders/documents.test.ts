import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const documents = ['README.md', ...globSync('docs/*.md', { cwd: root })];

test('every link of the documents leads to a file that is there', () => {
  const broken = documents.flatMap((name) => {
    const links = readFileSync(join(root, name), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
    const targets = [...links].map(([, link]) => normalize(join(dirname(name), decodeURI(link as string))));
    return targets.filter((target) => !existsSync(join(root, target))).map((target) => `${name}: ${target}`);
  });
  expect(documents.length).toBeGreaterThan(5);
  expect(broken).toEqual([]);
});

test('every file that the page of the house names is there, by the end of its path', () => {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const files = globSync('{electron,renderer,shared,bundling,tests}/**/*.{ts,tsx}', { cwd: root });
  const named = [...text.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, name]) => name as string);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !files.some((file) => `/${relative('.', file)}`.endsWith(`/${name}`)))).toEqual([]);
});
