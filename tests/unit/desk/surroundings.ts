import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Where the desk finds its parts when it runs from its sources: the worker's bundle, which the run of the tests has built
 * of them (`tests/unit/bundled-worker.ts`), since each desk starts two and reading the sources anew takes a second.
 */
export const surroundings = {
  resourcesPath: join(root, 'resources'),
  workerUrl: pathToFileURL(process.env.STET_BUNDLED_WORKER ?? join(root, 'electron/desk/worker/worker.ts')),
  appVersion: '0.0.0-test',
};
