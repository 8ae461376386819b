import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');

/** Where the desk finds its parts when it runs from its sources. */
export const surroundings = {
  resourcesPath: join(root, 'resources'),
  workerUrl: pathToFileURL(join(root, 'electron/desk/worker/worker.ts')),
  appVersion: '0.0.0-test',
};
