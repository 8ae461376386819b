import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const file = resolve(import.meta.dirname, '../../../.ci/release-notes.mjs');
const { notesOf } = (await import(pathToFileURL(file).href)) as {
  notesOf(changelog: string, version: string): string | null;
};

const CHANGELOG =
  '# Changelog\n\nAll.\n\n## Unreleased\n\n- next\n\n## [0.10.0] – 2026-12-01\n\n### Added\n\n- ten\n\n## 0.1.0\n\n- one\n';

test('a release’s notes are the changelog’s section on its version, and on no other', () => {
  expect(notesOf(CHANGELOG, '0.10.0')).toBe('### Added\n\n- ten');
  expect(notesOf(CHANGELOG, '0.1.0')).toBe('- one');
  expect([notesOf(CHANGELOG, '0.1'), notesOf(CHANGELOG, '1.0.0')]).toEqual([null, null]);
});
