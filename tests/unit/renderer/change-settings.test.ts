import { expect, onTestFinished, test, vi } from 'vitest';
import { changeSettings } from '../../../renderer/desk/change-settings.ts';
import { createDeskCache, settingsQuery } from '../../../renderer/desk/queries.ts';
import { scratchDesk } from '../desk/scratch-desk.ts';

async function openWindow() {
  const scratch = await scratchDesk();
  vi.stubGlobal('window', { stet: scratch.desk.call.bind(scratch.desk) });
  onTestFinished(() => void vi.unstubAllGlobals());
  const cache = createDeskCache();
  await cache.fetchQuery(settingsQuery);
  return { scratch, cache, shown: () => cache.getQueryData(settingsQuery.queryKey) };
}

test('a setting holds in the window at once and is on disk when the change is answered', async () => {
  const { scratch, cache, shown } = await openWindow();
  const kept = changeSettings(cache, { textSize: 150 });
  expect(shown()?.textSize).toBe(150);
  await kept;
  expect((await scratch.call('settings.get', {})).textSize).toBe(150);
});

test('a setting that the desk refuses is put back, and no other with it', async () => {
  const { cache, shown } = await openWindow();
  const refused = changeSettings(cache, { panelShare: 7 });
  await changeSettings(cache, { theme: 'dark' });
  await expect(refused).rejects.toThrow('This cannot be done');
  expect(shown()).toMatchObject({ panelShare: 0.38, theme: 'dark' });
});
