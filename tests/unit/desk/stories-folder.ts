import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that this run of the tests keeps told stories in. */
    stories: string;
  }
}

export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stet-stories-'));
  project.provide('stories', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
