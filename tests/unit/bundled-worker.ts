import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildForNode, nodeBundle, WORKER } from '../../bundling/node-bundle.ts';

/**
 * Builds the worker once for a run of the tests, as for the program, and names it by `STET_BUNDLED_WORKER`. Beside the
 * sources, so that it finds the packages that are in no bundle.
 */
export default async function setUp(project: TestProject): Promise<() => void> {
  const root = resolve(import.meta.dirname, '../..');
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, 'worker-'));
  const build = () => buildForNode(nodeBundle('worker', join(root, WORKER), folder), 'error');
  await build();
  project.onTestsRerun(build);
  process.env.STET_BUNDLED_WORKER = join(folder, 'worker.js');
  return () => rmSync(folder, { recursive: true, force: true });
}
