import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inWindow } from './open-window.ts';
import { spread } from './opening.ts';

const STEPS = 40;

/** What a room costs the window: times in milliseconds, what came over the bridge in bytes. */
export interface RoomCost {
  readonly room: string;
  /** From the key or click to the first row. */
  readonly shown: number;
  readonly elements: number;
  /** From a key that goes one row on to the next frame. */
  readonly step: { readonly median: number; readonly p95: number };
  /** The longest task that the browser noted, 0 for none above 50. */
  readonly longestTask: number;
  readonly bytes: number;
}

/** What five single verdicts in an article’s review cost. */
export interface VerdictCost {
  readonly bytes: number;
  readonly longestTask: number;
}

/**
 * Opens a workspace in the built program, in Chromium by way of the browser host, and goes through its rooms.
 * @param folder holds `workspace.stet`; left as it is otherwise, but for five verdicts.
 * @param pictures where a picture of each room is put; left out, none is made.
 */
export async function windowCosts(
  folder: string,
  pictures?: string,
): Promise<{ rooms: RoomCost[]; verdicts: VerdictCost }> {
  return inWindow(join(folder, 'workspace.stet'), join(folder, 'user'), (page, address) =>
    walkThrough(page, address, pictures),
  );
}

async function walkThrough(page: Page, address: string, pictures?: string) {
  let bytes = 0;
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => (bytes += payload.length)));
  await page.addInitScript(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  const rooms: RoomCost[] = [];
  const visit = async (room: string, rows: string, go: () => Promise<unknown>) => {
    bytes = 0;
    await page.evaluate(() => (window as never as { noted: number[] }).noted.splice(0)).catch(() => undefined);
    const start = performance.now();
    await go();
    await page.locator(rows).filter({ hasNotText: '…' }).first().waitFor({ timeout: 120_000 });
    const shown = performance.now() - start;
    await page.waitForTimeout(1500);
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${room}.png`) });
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    const steps = await page.evaluate(stepThrough, STEPS);
    const longestTask = await page.evaluate(() => Math.max(0, ...(window as never as { noted: number[] }).noted));
    rooms.push({ room, shown, elements, step: spread(steps), longestTask, bytes });
  };
  await visit('library', '.article-table .row-title', () => page.goto(address));
  await visit('inbox', '.inbox-entry .entry-quote', () => page.getByRole('button', { name: /^Inbox/ }).click());
  await page.getByRole('button', { name: '← Library' }).click();
  await visit('audit', '.audit-table .row-title', () => page.getByRole('button', { name: /^Audit/ }).click());
  await page.getByRole('button', { name: '← Library' }).click();
  await page.locator('.article-table .row-title').nth(3).click();
  await page.getByRole('region', { name: 'Article under review' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog', { name: 'Who is checking?' });
  if (await dialog.isVisible({ timeout: 3000 }).catch(() => false)) {
    await dialog.getByRole('textbox').fill('Ada');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.waitForTimeout(1000);
  bytes = 0;
  await page.evaluate(() => (window as never as { noted: number[] }).noted.splice(0));
  for (let verdict = 0; verdict < 5; verdict += 1) {
    await page.keyboard.press('2');
    await page.waitForTimeout(400);
  }
  const longestTask = await page.evaluate(() => Math.max(0, ...(window as never as { noted: number[] }).noted));
  return { rooms, verdicts: { bytes, longestTask } };
}

/** Presses `j` again and again, in the page; answers what each took to the next frame. */
async function stepThrough(steps: number): Promise<number[]> {
  const taken: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const start = performance.now();
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }),
    );
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    taken.push(performance.now() - start);
  }
  return taken;
}
