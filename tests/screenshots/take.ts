import { join, resolve } from 'node:path';
import { giveName, loadSamples, mark, openArticle } from '../e2e/desk-steps.ts';
import { test } from '../e2e/stet.ts';

const pictures = resolve(import.meta.dirname, '../../docs/pictures');

for (const theme of ['light', 'dark'] as const) {
  test(`every screen, ${theme}`, async ({ stet }) => {
    const { page } = stet;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const take = async (name: string) => {
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
    };
    await take('first-use');
    await loadSamples(page);
    await take('library');
    await openArticle(page, /^A bed on the night train/);
    await mark(page, /“A bed in a shared compartment/).click();
    await page.keyboard.press('2');
    await giveName(page, 'Ada Marlow');
    await page.keyboard.press('1');
    await mark(page, /“If it is late, the night train/).click();
    await page.keyboard.press('3');
    await mark(page, /“A bed in a shared compartment/).click();
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    if (await dismiss.isVisible()) await dismiss.click();
    await take('review');
    await page.keyboard.press('o');
    await take('side-by-side');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+E');
    await take('export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await take('keys');
  });
}
