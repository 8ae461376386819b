import { expect, type Locator, type Page } from '@playwright/test';

// What a person does at the desk, in the words of the window.

/** Loads the samples into an empty library and waits until they are compared. */
export async function loadSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load the sample articles' }).click();
  await expect(page.getByText(/suggestions? waiting/).first()).toBeVisible({ timeout: 400_000 });
  await expect(page.getByRole('row')).toHaveCount(7);
  await expect(page.getByText(/^(Comparing|Reading) /)).toHaveCount(0, { timeout: 400_000 });
}

/** Opens an article of the library by its title. */
export async function openArticle(page: Page, title: string | RegExp): Promise<void> {
  // In the table: the strip's “Cancel: Reading …” holds the title as well.
  await page.getByRole('table').getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('region', { name: 'Article under review' })).toBeVisible();
}

export function mark(page: Page, name: RegExp): Locator {
  return page.getByRole('button', { name });
}

/** The mark of the claim in hand. */
export function claimInHand(page: Page): Locator {
  return page.locator('[aria-current="true"]').first();
}

/** Gives the checker's name when the first verdict asks for it. */
export async function giveName(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who is checking?' });
  await dialog.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Selects words of the article as a drag of the mouse would, on to the end of `through` where it is given. */
export async function selectWords(page: Page, words: string, through = words): Promise<void> {
  await page.getByRole('article').evaluate(
    (article, wanted) => {
      const find = (sought: string): { node: Node; at: number } => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(sought) ?? -1;
          if (at >= 0) return { node, at };
        }
        throw new Error(`the article does not hold “${sought}” in one piece`);
      };
      const from = find(wanted.words);
      const to = find(wanted.through);
      getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at + wanted.through.length);
    },
    { words, through },
  );
}

/** Waits until the window has painted what stands now: a decision by key counts once for each such picture. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
}

/**
 * Presses the key of a verdict for the current claim and waits until it is counted; where the verdict goes against the
 * passage on the card, the passage is said to do as the verdict says.
 */
export async function decideBy(page: Page, key: '1' | '2' | '3'): Promise<void> {
  const progress = page.getByText(/^\d+ of \d+ decided$/);
  const asked = page.getByRole('dialog', { name: /^Mark the claim as/ });
  const before = await progress.textContent();
  await painted(page);
  await page.keyboard.press(key);
  const isAskedOrCounted = async () => (await asked.count()) > 0 || (await progress.textContent()) !== before;
  await expect.poll(isAskedOrCounted).toBe(true);
  if ((await asked.count()) > 0)
    await asked
      .getByRole('button', { name: /^It .* the claim$/ })
      .first()
      .click();
  await expect(asked).toHaveCount(0);
  await expect(progress).not.toHaveText(before as string);
}
