import type { Locator, Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { claimInHand, mark } from './desk-steps.ts';
import { expect, test } from './stet.ts';

/** More would be too many for somebody who has never seen the window. */
const MOST_ACTIONS = 6;

/** One thing that a newcomer does, and the words on screen that tell them to do it. */
interface Step {
  readonly screen: string;
  readonly told: (page: Page) => Locator;
  readonly key: string;
  readonly clicked: (page: Page) => Locator;
}

const STEPS: readonly Step[] = [
  {
    screen: 'empty library',
    told: (page) => page.getByText(/New here\? Press Enter to start with the samples/),
    key: 'Enter',
    clicked: (page) => page.getByRole('button', { name: 'Load the sample articles' }),
  },
  {
    screen: 'library, first time',
    told: (page) => page.getByText(/^Next: press Enter to open “A bed on the night train/),
    key: 'Enter',
    clicked: (page) => page.getByRole('button', { name: /^open “A bed on the night train/ }),
  },
  {
    screen: 'review, first time',
    told: (page) => page.getByRole('region', { name: 'How to decide a claim' }).getByText(/^2 .{1,3}Outdated/),
    key: '2',
    clicked: (page) => page.getByRole('group', { name: 'Verdict' }).getByRole('button', { name: /Outdated/ }),
  },
  {
    screen: 'first name',
    told: (page) => page.getByRole('dialog', { name: 'Who is checking?' }).getByText(/Press Enter to keep this name/),
    key: 'Enter',
    clicked: (page) => page.getByRole('button', { name: 'Save name and verdict' }),
  },
];

for (const hand of ['keyboard', 'mouse'] as const) {
  test(`a newcomer decides a first claim in a few steps that the window itself names, with the ${hand}`, async ({
    stet,
  }) => {
    const { page } = stet;
    let actions = 0;
    for (const { screen, told, key, clicked } of STEPS) {
      await expect(told(page)).toBeVisible();
      await expect(told(page), 'what to do is on screen without scrolling').toBeInViewport({ ratio: 1 });
      if (hand === 'keyboard') await expectAxeClean(page, screen);
      if (hand === 'keyboard') await page.keyboard.press(key);
      else await clicked(page).click();
      actions += 1;
    }
    await expect(mark(page, /^Claim 1 of \d+, outdated/)).toBeVisible();
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);

    // What comes next is said once, and the keyboard is where the next claim is.
    await expect(page.getByText('Your first verdict is saved, and Stet has moved to the next claim.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'How to decide a claim' })).toHaveCount(0);
    await expect(claimInHand(page)).toHaveAttribute('aria-label', /^Claim 2 of/);
    await expect(claimInHand(page)).toBeFocused();
    await page.keyboard.press('u');
    await expect(mark(page, /^Claim 1 of \d+, undecided/)).toBeVisible();
  });
}
