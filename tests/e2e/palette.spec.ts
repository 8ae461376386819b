import { mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;

test('the palette opens articles and runs commands by a few letters, with the keyboard alone', async ({ stet }) => {
  const { page } = stet;
  const field = page.getByRole('combobox', { name: 'Commands and articles' });

  await page.keyboard.press('Control+K');
  await expect(field).toBeFocused();
  await page.keyboard.type('bed night');
  await expect(page.getByRole('option', { name: MAIN_ARTICLE })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: MAIN_ARTICLE })).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('remove the art');
  const notHere = page.getByRole('option', { name: /^Remove the article/ });
  await expect(notHere).toContainText('Only in the library');
  await expect(notHere).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('option', { name: 'Search everything for “remove the art”' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await notHere.click({ force: true });
  await expect(field, 'what cannot be done here does nothing').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('go library');
  const option = page.getByRole('option', { name: /^Go to the library/ });
  await expect(option).toContainText('g then l');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await option.getAttribute('id')).toBe(active);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();

  await stet.restart();
  await stet.page.keyboard.press('Control+K');
  await expect(stet.page.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /^Go to the library/,
    MAIN_ARTICLE,
  ]);
});

test('a command chosen in the palette finds the text that was selected before', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await page.getByRole('article').evaluate((article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('Varholm Central') ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + 'Varholm Central'.length);
      return;
    }
  });
  await page.keyboard.press('Control+K');
  await page.keyboard.type('mark selected');
  await page.keyboard.press('Enter');
  await expect(mark(page, /“Varholm Central”/)).toBeVisible();
});
