import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeName } from '../../../electron/desk/services/reporting-many.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { NEWER, OLDER, scratchDesk } from './scratch-desk.ts';

test('a name that is taken gets a number, whatever its letters’ case', () => {
  const taken = new Set(['tram.html', 'tram-2.html']);
  expect(freeName('Tram.html', taken)).toBe('Tram-3.html');
  expect(freeName('tram.md', taken)).toBe('tram.md');
  expect(freeName('ferry.html', taken)).toBe('ferry.html');
});

test('each article gets a file of its own, and what is in the folder stays as it is', async () => {
  const scratch = await scratchDesk();
  const ids = [await scratch.bringIn(OLDER, '2018-01-01'), await scratch.bringIn(NEWER, '2019-01-01')];
  const folder = join(scratchFolder(), 'reports');
  mkdirSync(folder);
  writeFileSync(join(folder, 'harbour-tram-to-open-in-2019-fact-check.md'), 'mine');
  scratch.dialogs.folder = folder;
  expect(await scratch.call('reports.saveAll', { articleIds: ids, format: 'markdown' })).toEqual({ folder, files: 2 });
  expect(readdirSync(folder).sort()).toEqual([
    'fact-check-reports.html',
    'harbour-tram-to-open-in-2019-fact-check-2.md',
    'harbour-tram-to-open-in-2019-fact-check.md',
    'lindmark-delays-harbour-tram-again-fact-check.md',
  ]);
  expect(readFileSync(join(folder, 'harbour-tram-to-open-in-2019-fact-check.md'), 'utf8')).toBe('mine');

  const index = readFileSync(join(folder, 'fact-check-reports.html'), 'utf8');
  const leadTo = [...index.matchAll(/href="([^"]+)"/g)].map(([, file]) => decodeURIComponent(file as string));
  expect(leadTo).toEqual([
    'harbour-tram-to-open-in-2019-fact-check-2.md',
    'lindmark-delays-harbour-tram-again-fact-check.md',
  ]);
  const { claims } = await scratch.review(ids[0] as string);
  expect(index).toContain(`<td class="number">${claims.length}</td>`);

  const style = join(scratchFolder(), 'style.yaml');
  writeFileSync(style, 'name: Research Desk\nlabels: {outdated: Overtaken}\nsections: [text, claims]\n');
  scratch.dialogs.files = [style];
  const inForce = { name: 'Research Desk', hasLogo: false, sections: ['text', 'claims'] };
  expect(await scratch.call('houseStyle.choose', {})).toEqual(inForce);
  rmSync(style);
  await scratch.restart();
  expect(await scratch.call('houseStyle.get', {})).toEqual(inForce);
  expect((await scratch.call('settings.get', {})).reportChoices.parts).toEqual(['text', 'claims']);
  await expect(scratch.call('houseStyle.choose', {})).rejects.toThrow('“style.yaml” cannot be read.');
  await scratch.call('reports.saveAll', { articleIds: ids, format: 'markdown' });
  expect(readFileSync(join(folder, 'fact-check-reports-2.html'), 'utf8')).toMatch(/Research Desk[\s\S]*Overtaken/);
  expect(readFileSync(join(folder, 'lindmark-delays-harbour-tram-again-fact-check-2.md'), 'utf8')).toMatch(
    /^Research Desk\n/,
  );
  await scratch.call('houseStyle.forget', {});
  expect(await scratch.call('houseStyle.get', {})).toBeNull();

  await scratch.call('reports.saveAll', { articleIds: ids.slice(0, 1), format: 'csv' });
  expect(readdirSync(folder).filter((name) => name.startsWith('fact-check-reports'))).toHaveLength(2);
  scratch.dialogs.folder = join(folder, 'gone');
  await expect(scratch.call('reports.saveAll', { articleIds: ids, format: 'markdown' })).rejects.toThrow(
    'That folder cannot be read. Choose another one.',
  );
});
