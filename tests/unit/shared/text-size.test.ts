import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../shared/settings.ts';
import { TEXT_SIZES, textSizeBeside, USUAL_TEXT_SIZE } from '../../../shared/text-size.ts';

test('the keys walk through every size and stop at both ends', () => {
  const walked = [80];
  while (walked.length < 20 && textSizeBeside(walked.at(-1) as number, 1) !== walked.at(-1)) {
    walked.push(textSizeBeside(walked.at(-1) as number, 1));
  }
  expect(walked).toEqual([...TEXT_SIZES]);
  expect(textSizeBeside(200, 1)).toBe(200);
  expect(textSizeBeside(80, -1)).toBe(80);
  expect(textSizeBeside(200, -1)).toBe(175);
  expect(textSizeBeside(117, 1)).toBe(125);
  expect(textSizeBeside(117, -1)).toBe(110);
});

test('a size is kept from 80 to 200 per cent, and no other', () => {
  const accepts = (textSize: number) => settingsSchema.safeParse({ ...DEFAULT_SETTINGS, textSize }).success;
  expect(DEFAULT_SETTINGS.textSize).toBe(USUAL_TEXT_SIZE);
  for (const size of TEXT_SIZES) expect(accepts(size)).toBe(true);
  expect([79, 201, 100.5, Number.NaN].map(accepts)).toEqual([false, false, false, false]);
});
