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

/** What became of a chapter: a workspace in which it is read and compared, and the id of its article. */
interface Told {
  readonly articleId: string;
  readonly workspace: string;
}

/** The workspace of a story that goes on with a chapter, where a test of this run has told it already; else null. */
export async function toldStory(story: Story, chapter: Chapter): Promise<Told | null> {
  const folder = folderOf(story, chapter);
  try {
    return { articleId: await readFile(join(folder, 'id'), 'utf8'), workspace: join(folder, 'workspace.stet') };
  } catch {
    return null;
  }
}

/** Keeps a copy of a workspace that no desk has open. */
export async function keepStory(story: Story, chapter: Chapter, { articleId, workspace }: Told): Promise<void> {
  const folder = folderOf(story, chapter);
  const unfinished = await mkdtemp(`${folder}-`);
  await copyFile(workspace, join(unfinished, 'workspace.stet'));
  await writeFile(join(unfinished, 'id'), articleId);
  // Where another test has kept the same story meanwhile, its folder is in the way, and is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
}

/** A story that is told at a time of the test's own making is another story. */
function folderOf(story: Story, chapter: Chapter): string {
  return join(inject('stories'), digestOf(JSON.stringify([story, chapter, vi.getMockedSystemTime()])));
}
