import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** A comparison by hand of what may be a month or a year: as text, `2016-07-10` is greater than `2016`. */
const BY_HAND = [
  /\b(?:first|last)Day\([^()]*\)\s*(?:[<>]|\.localeCompare)/,
  /(?<!=)[<>]=?\s*(?:first|last)Day\(/,
  /\b(?:publishedOn|dueOn|asOf)\s*[<>]=?\s*\w/,
  /[\w)]\s[<>]=?\s(?:\w+\.)*(?:publishedOn|dueOn|asOf)\b/,
  /\bsubstr\(/i,
  /toISOString\(\)\.slice\(|\b(?:decidedAt|checkedAt|signedAt|madeAt|now\(\))\.slice\(/,
];
/** Where dates are read from words and from the calendar: days there are written, not compared. */
const CALENDARS = [
  'shared/dates.ts',
  'electron/desk/engine/time/',
  'electron/desk/exporters/instants.ts',
  'electron/desk/importers/stamp-zones.ts',
  'electron/desk/store/backup-files.ts',
];

test('partial dates are compared, and instants given their day, in shared/dates.ts alone', () => {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !CALENDARS.some((calendar) => file.startsWith(calendar)) && !file.includes('store/migrations/'),
  );
  expect(files.length).toBeGreaterThan(300);
  const byHand = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        BY_HAND.some((pattern) => pattern.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
  expect(byHand).toEqual([]);
});
