import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Starts the built program with `electron` resolved to the stand-in.

const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === 'electron' ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context);
  },
});

await import(pathToFileURL(join(import.meta.dirname, '..', '..', 'out', 'main', 'main.js')).href);

const { entryRead } = (await import(standIn)) as typeof import('./electron.ts');
entryRead();
