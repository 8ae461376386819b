import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openWorkspace } from '../../electron/desk/store/open.ts';
import { painted } from '../e2e/desk-steps.ts';
import { fillLibrary } from './library.ts';
import { inWindow } from './open-window.ts';

// `node tests/bench/review-walk.ts [WORKSPACE]`: how many key presses a review takes. The longest article of a workspace,
// or of an invented library one of 100 claims, is reviewed in the built program (`npm run build` first) by its own keys,
// to the sign-off. Each claim gets what Stet suggests, or is set aside because nothing was found; where a wording is
// proposed for an outdated claim, it is taken as its correction. The workspace is copied, not changed.

/** Presses, by what they were for. */
type Presses = Record<'verdicts' | 'setting aside' | 'what a passage does' | 'corrections' | 'sign-off', number>;

const VERDICT_KEYS = { Confirmed: '1', Outdated: '2', Speculative: '3' } as const;

const folder = mkdtempSync(join(tmpdir(), 'stet-walk-'));
const workspace = join(folder, 'workspace.stet');
try {
  const [given] = process.argv.slice(2);
  if (given !== undefined) copyFileSync(given, workspace);
  const { db } = openWorkspace(workspace);
  if (given === undefined) fillLibrary(db, { articles: 4, passagesEach: 301, withVerdicts: false });
  const longest = db
    .prepare(
      `SELECT title FROM articles JOIN claims ON claims.article_id = articles.id
       GROUP BY articles.id ORDER BY count(*) DESC, published_on LIMIT 1`,
    )
    .pluck()
    .get() as string;
  db.close();
  const { claims, presses } = await inWindow(workspace, join(folder, 'user'), (page, address) =>
    reviewed(page, address, longest),
  );
  const all = Object.values(presses).reduce((sum, of) => sum + of, 0);
  console.log(`“${longest}”: ${claims} claims, ${all} key presses, ${(all / claims).toFixed(2)} a claim`);
  for (const [what, of] of Object.entries(presses)) console.log(`  ${what}: ${of}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function reviewed(page: Page, address: string, title: string): Promise<{ claims: number; presses: Presses }> {
  const presses: Presses = {
    verdicts: 0,
    'setting aside': 0,
    'what a passage does': 0,
    corrections: 0,
    'sign-off': 0,
  };
  const press = async (what: keyof Presses, key: string) => {
    presses[what] += 1;
    await painted(page);
    await page.keyboard.press(key);
  };
  await page.goto(address);
  await page.getByRole('table').getByRole('button', { name: title }).first().click();
  const inHand = page.locator('[aria-current="true"]').first();
  const label = async () => (await inHand.getAttribute('aria-label')) ?? '';
  await inHand.waitFor();
  const claims = Number(/of (\d+)/.exec(await label())?.[1]);
  const naming = page.getByRole('dialog', { name: 'Who is checking?' });
  await page.keyboard.press('w');
  await naming.getByRole('textbox').fill('Ada');
  await page.keyboard.press('Enter');
  await naming.waitFor({ state: 'hidden' });

  const suggested = page.getByRole('region', { name: 'Stet’s suggestion' });
  const asked = page.getByRole('dialog', { name: /^Mark the claim as/ });
  const field = page.getByRole('textbox', { name: /^What the text should say now/ });
  const proposal = page.getByRole('region', { name: 'Proposed wording' });
  for (let at = 0; at < claims; at += 1) {
    const here = await label();
    if (!here.includes('undecided')) throw new Error(`led to a claim that is decided: ${here}`);
    const moved = async () => {
      while ((await label()) === here && (await asked.count()) === 0) await painted(page);
    };
    const isLast = at === claims - 1;
    if ((await suggested.count()) === 0) {
      await press('setting aside', '4');
      if (!isLast) await moved();
      continue;
    }
    const words = (await suggested.textContent()) ?? '';
    const [, key] = Object.entries(VERDICT_KEYS).find(([verdict]) => words.includes(verdict)) as [string, string];
    const corrects = key === VERDICT_KEYS.Outdated && (await proposal.count()) > 0;
    await press('verdicts', key);
    if (!isLast) await moved();
    if ((await asked.count()) > 0) {
      await press('what a passage does', 'Enter');
      await asked.waitFor({ state: 'hidden' });
      if (!isLast) await moved();
    }
    if (corrects) {
      const led = await label();
      await press('corrections', 'c');
      await field.waitFor();
      await press('corrections', 'Control+Enter');
      while (!isLast && (await label()) !== led) await painted(page);
    }
  }
  const signed = page.getByRole('button', { name: 'Signed off', exact: true });
  await press('sign-off', 'Control+Shift+S');
  await page.getByText('Ready to sign off').waitFor();
  await press('sign-off', 'Enter');
  await signed.waitFor();
  return { claims, presses };
}
