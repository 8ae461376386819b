import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import type { SourcePattern } from './source-patterns.ts';

// Writes every regular expression of the desk and of shared/ as JSON to standard output: literals as the parser sees
// them, and what `RegExp` makes while the files are loaded. A program of its own, because it puts itself in RegExp's place.

const ROOT = resolve(import.meta.dirname, '../../..');
/** The worker thread's entry begins to work as it is loaded. */
const ENTRY = /^electron\/desk\/worker\/worker\.ts$/;

const patterns: SourcePattern[] = [];
/** Places that make a pattern, with whether one has been made there. */
const makers = new Map<string, boolean>();

function readLiterals(file: string): void {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const lineOf = (at: number) => code.slice(0, at).split('\n').length;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, start, regex, callee } = node as {
      type?: string;
      start: number;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (type === 'Literal' && regex) patterns.push({ at: `${file}:${lineOf(start)}`, ...regex });
    if (callee?.name === 'RegExp') makers.set(`${file}:${lineOf(start)}`, false);
    for (const each of Object.values(node)) visit(each);
  };
  visit(parseSync(file, code).program);
}

function note(made: RegExp): RegExp {
  const [, url, line] = /\(?(file:[^()]+):(\d+):\d+\)?$/.exec(new Error().stack?.split('\n')[3] ?? '') ?? [];
  if (url === undefined) return made;
  const at = `${relative(ROOT, fileURLToPath(url)).replaceAll('\\', '/')}:${line}`;
  if (makers.has(at)) {
    makers.set(at, true);
    patterns.push({ at, pattern: made.source, flags: made.flags });
  }
  return made;
}

const files = globSync('{electron/desk,shared}/**/*.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
for (const file of files) readLiterals(file);
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, words) => note(Reflect.construct(target, words)),
  apply: (target, self, words) => note(Reflect.apply(target, self, words)),
});
for (const file of files) if (!ENTRY.test(file)) await import(pathToFileURL(join(ROOT, file)).href);
const unseen = [...makers].filter(([, seen]) => !seen).map(([at]) => at);
process.stdout.write(JSON.stringify({ patterns, unseen }));
