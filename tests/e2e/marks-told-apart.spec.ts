import type { Locator, Page } from '@playwright/test';
import { claimInHand, giveName, mark, openArticle, painted } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const STATES = ['confirmed', 'outdated', 'speculative', 'undecided'] as const;

/** What a mark looks like when its colours are left out, and how its colours stand out from what is behind them. */
interface Look {
  readonly line: string;
  readonly glyph: string;
  readonly textContrast: number;
  readonly lineContrast: number;
}

function lookOf(element: Locator): Promise<Look> {
  return element.evaluate((shown) => {
    type Colour = [number, number, number, number];
    const read = (written: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (written.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    // Relative luminance and contrast as the Web Content Accessibility Guidelines 2.2 define them.
    const luminance = (colour: Colour) => {
      const [r, g, b] = colour.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: Colour, b: Colour) => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    const behind = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const style = getComputedStyle(shown);
    const ground = behind(shown);
    return {
      line: `${style.textDecorationStyle} ${style.textDecorationThickness}`,
      glyph: shown.getAttribute('data-glyph') ?? '',
      textContrast: contrast(read(style.color), ground),
      lineContrast: contrast(read(style.textDecorationColor), ground),
    };
  });
}

async function decideThree(page: Page): Promise<void> {
  await openArticle(page, /^A bed on the night train/);
  await page.keyboard.press('1');
  await giveName(page, 'Grace');
  await expect(mark(page, /^Claim 1 of \d+, confirmed/)).toBeVisible();
  await painted(page);
  await page.keyboard.press('2');
  await expect(mark(page, /^Claim 2 of \d+, outdated/)).toBeVisible();
  await painted(page);
  await page.keyboard.press('3');
  await expect(mark(page, /^Claim 3 of \d+, speculative/)).toBeVisible();
  await page.keyboard.press('j');
}

for (const theme of ['light', 'dark'] as const) {
  test(`marks, words and bars are told apart without their colours, ${theme}`, async ({ stet }) => {
    const { page } = stet;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await decideThree(page);

    const looks = new Map<string, Look>();
    for (const state of STATES) {
      looks.set(state, await lookOf(page.locator(`.page .claim.${state}:not(.selected)`).first()));
    }
    expect(new Set([...looks.values()].map(({ line }) => line.split(' ')[0])).size, 'a line of its own each').toBe(4);
    expect([...looks.values()].map(({ glyph }) => glyph)).toEqual(['✓', '✕', '?', '']);
    for (const [state, look] of looks) {
      expect(look.textContrast, `text on ${state}`).toBeGreaterThanOrEqual(4.5);
      expect(look.lineContrast, `line under ${state}`).toBeGreaterThanOrEqual(3);
    }

    // The claim in hand has more than its yellow: a line above it.
    const inHand = await lookOf(claimInHand(page));
    expect(inHand.textContrast).toBeGreaterThanOrEqual(4.5);
    expect(await claimInHand(page).evaluate((shown) => getComputedStyle(shown).boxShadow)).toContain(
      '0px -4px 0px 0px',
    );

    // The same words and signs stand beside each other wherever a verdict is named.
    for (const state of STATES.slice(0, 3)) {
      const button = page.locator(`.verdict-button.${state}`);
      await expect(button).toContainText(
        new RegExp(`${looks.get(state)?.glyph === '?' ? '\\?' : looks.get(state)?.glyph}\\s*${state}`, 'i'),
      );
      expect((await lookOf(button)).textContrast).toBeGreaterThanOrEqual(4.5);
      const count = page.locator(`.review-bar .count.${state}`);
      await expect(count).toContainText(looks.get(state)?.glyph ?? 'no glyph');
      expect((await lookOf(count)).textContrast).toBeGreaterThanOrEqual(4.5);
    }
    const patterns = await page.locator('.review-bar .progress-bar > span').evaluateAll((parts) =>
      parts.map((part) => {
        const { backgroundImage, backgroundColor } = getComputedStyle(part);
        // Angles and lengths of the pattern alone, without its colours.
        return `${backgroundImage.replaceAll(/rgba?\([^)]*\)/g, '')} ${backgroundColor === 'rgba(0, 0, 0, 0)'}`;
      }),
    );
    // One more than the marks: a claim that was set aside.
    expect(new Set(patterns).size).toBe(STATES.length + 1);
  });
}
