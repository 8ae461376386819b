import { readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { inspecting } from '../../../electron/desk/store/inspection.ts';
import { rememberDamage } from '../../../electron/desk/store/known-damage.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import type { WorkspaceInfo } from '../../../shared/contract/workspace.ts';
import { Failure } from '../../../shared/failure.ts';
import { fillLibrary } from '../../bench/library.ts';
import { scratchWorkspace } from '../store/scratch-workspace.ts';
import { AnsweringDialogs } from './answering-dialogs.ts';
import { surroundings } from './surroundings.ts';

const PAGE = 4096;
/** Every workspace is opened as a large one is. */
const AS_LARGE = { lookedAtHere: 0 };

/** A closed workspace with pages of every kind. */
function filled(): { path: string; whole: Buffer } {
  const { db, path } = scratchWorkspace();
  fillLibrary(db, { articles: 4, withVectors: true });
  db.exec("DELETE FROM embeddings WHERE digest < '4'");
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return { path, whole: readFileSync(path) };
}

/** Whether every page was found sound beside the work. */
function isFoundSound(path: string): boolean {
  const looking = inspecting(path, 'quick');
  for (;;) {
    const step = looking.next();
    if (step.done === true) return step.value.problems.length === 0;
  }
}

test('whatever page is lost, flipped or cut off, a large workspace shows it at opening or soon after', () => {
  const { path, whole } = filled();
  const seen = { 'at opening': 0, 'soon after': 0, 'not at all': 0 };
  for (let page = 1; page < whole.length / PAGE; page += 4) {
    const damaged = Buffer.from(whole);
    const start = page * PAGE;
    if (page % 3 === 0) damaged.fill(0, start, start + PAGE);
    else damaged.fill(0xa7, start, start + PAGE / 2);
    writeFileSync(path, page % 40 === 1 ? damaged.subarray(0, start) : damaged);
    try {
      const { isReadOnly, damage, close } = openWorkspace(path, AS_LARGE.lookedAtHere);
      expect(damage !== null).toBe(isReadOnly);
      const isSeenSoon = !isReadOnly && !isFoundSound(path);
      seen[isReadOnly ? 'at opening' : isSeenSoon ? 'soon after' : 'not at all'] += 1;
      close();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.code).toMatch(/damaged-workspace|not-a-workspace/);
      seen['at opening'] += 1;
    }
  }
  // What lies in a page that is free is missed by nobody.
  expect(seen['not at all']).toBeLessThan(12);
  expect(Math.min(seen['at opening'], seen['soon after'])).toBeGreaterThan(5);
});

test('damage that is found while an editor works ends saving, is told, and loses nothing saved before', async () => {
  const { path, whole } = filled();
  const { claimId, page } = claimAndMiddlePage(path);
  whole.fill(0xa7, (page - 1) * PAGE, page * PAGE);
  writeFileSync(path, whole);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const desk = await openDesk({
    ...surroundings,
    ...AS_LARGE,
    workspacePath: path,
    userName: 'Ada',
    dialogs: new AnsweringDialogs(),
  });
  onTestFinished(() => desk.close());
  const decide = (note: string) =>
    desk.call('verdict.record', { claimId, value: 'confirmed', note, correction: '' }).then((answer) => answer);
  const info = async () => ((await desk.call('workspace.info', {})) as { value: WorkspaceInfo }).value;
  expect(await info()).toMatchObject({ isReadOnly: false, damage: null, warnings: [] });
  expect(await decide('before')).toMatchObject({ ok: true });
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await vi.waitFor(
    async () => expect(await info()).toMatchObject({ isReadOnly: true, damage: expect.stringContaining('is damaged') }),
    60_000,
  );
  expect((await info()).warnings).toEqual([
    expect.stringMatching(/^“.*” is damaged\. .* saves nothing more in it.* Check Workspace/),
  ]);
  expect(await decide('after')).toEqual({
    ok: false,
    failure: {
      code: 'damaged-workspace',
      sentence: `“${path}” is damaged, so this was not done. Help → Check Workspace (stet check-workspace) says what is wrong with it, and how to get back what is in it.`,
    },
  });
  await desk.close();
  // From now on all of it is looked at before it is opened, until a sound file lies there.
  const { db, damage, close } = openWorkspace(path, AS_LARGE.lookedAtHere);
  expect(damage).toMatch(/is damaged. It was left as it was/);
  expect(db.prepare("SELECT note FROM verdicts WHERE note IN ('before', 'after')").pluck().all()).toEqual(['before']);
  close();
});

/** A claim, and a page in the middle of the vectors, which no verdict comes near. */
function claimAndMiddlePage(path: string): { claimId: string; page: number } {
  const { db, close } = openWorkspace(path);
  const claimId = db.prepare('SELECT id FROM claims LIMIT 1').pluck().get() as string;
  const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = 'embeddings' AND pagetype = 'leaf'").pluck().all();
  close();
  return { claimId, page: pages[Math.floor(pages.length / 2)] as number };
}

test('a large workspace that is sound is looked at once, and stays open for work', async () => {
  const { path } = filled();
  rememberDamage(path);
  openWorkspace(path, AS_LARGE.lookedAtHere).close();
  const { isReadOnly, isLookedThrough, close } = openWorkspace(path, AS_LARGE.lookedAtHere);
  expect({ isReadOnly, isLookedThrough }).toEqual({ isReadOnly: false, isLookedThrough: false });
  close();
  const small = openWorkspace(path);
  expect(small.isLookedThrough).toBe(true);
  small.close();
});
