import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { digestOf } from '../../../electron/desk/store/digest.ts';

/** An article that is brought in. */
export interface Chapter {
  readonly text: string;
  readonly publishedOn: string;
}

/** What a library holds, in the order in which it came, with the ids that it was given. */
export type Story = readonly (Chapter & { readonly articleId: string })[];

/** How something came out that tests do again and again: what was learned of it, and the workspace that it led to. */
interface Told<Value> {
  readonly value: Value;
  readonly workspace: string;
}

/** What came out of what has this name, where a test of this run has done it already; else null. */
export async function told<Value>(name: unknown): Promise<Told<Value> | null> {
  const folder = folderOf(name);
  try {
    const value = JSON.parse(await readFile(join(folder, 'value.json'), 'utf8')) as Value;
    return { value, workspace: join(folder, 'workspace.stet') };
  } catch {
    return null;
  }
}

/**
 * Keeps what came out, with a copy of a workspace that no desk has open.
 * @param value as JSON can hold it.
 */
export async function keep<Value>(name: unknown, { value, workspace }: Told<Value>): Promise<void> {
  const folder = folderOf(name);
  const unfinished = await mkdtemp(`${folder}-`);
  await copyFile(workspace, join(unfinished, 'workspace.stet'));
  await writeFile(join(unfinished, 'value.json'), JSON.stringify(value));
  // Where another test has kept the same meanwhile, its folder is in the way, and is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
}

/** What is done at a time of the test's own making is something else. */
function folderOf(name: unknown): string {
  return join(inject('stories'), digestOf(JSON.stringify([name, vi.getMockedSystemTime()])));
}
