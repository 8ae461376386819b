import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';

const cases = join(import.meta.dirname, '..', '..', 'cases');
const bytes = (page: string) => new TextEncoder().encode(page);

test('a page whose attributes stand on lines of their own is read, not worked on for ever', () => {
  const page = new Uint8Array(readFileSync(join(cases, '01-attributes-on-own-lines.html')));
  expect(importDocument('page.html', page).title.value).toBe('Ferry terminal delayed again');
});

test('a page of 200 kB with pictures, boxes and scripts as newspapers serve them is read to its end', () => {
  const story = (at: number) =>
    `<p>The harbour board of Vellmouth met for the ${at}th time this year and decided nothing about berth ${at}.</p>`;
  const teaser = (at: number) => `
    <aside
        class="teaser teaser--wide"
        data-position="${at}"
        data-props='{"kind": "teaser", "labels": ["a < b", "c > d"], "id": ${at}}'
    >
      <a
          href="/news/${at}"
          data-tracking="teaser-${at}"><span>Another story ${at}</span></a>
      <svg
          width="24"
          height="24"><path d="${'M10 20 L30 40 '.repeat(40)}"/></svg>
    </aside>
    <script>window.queue = window.queue || []; if (1 < 2 && 3 > 2) { queue.push({ at: ${at} }); }</script>`;
  const stories = Array.from({ length: 200 }, (_, at) => story(at) + teaser(at)).join('\n');
  const page = `<!doctype html><html><head><title>The board meets</title></head><body><article><h1>The board meets</h1>${stories}</article></body></html>`;
  expect(page.length).toBeGreaterThan(200_000);
  const { text } = importDocument('page.html', bytes(page));
  expect(text).toContain('decided nothing about berth 0.');
  expect(text).toContain('decided nothing about berth 199.');
});

test('a tag with more attributes than a page can have is refused in a sentence', () => {
  const page = `<html><body><p ${'a\n'.repeat(30_000)}>${'The harbour board met. '.repeat(100)}</p></body></html>`;
  expect(() => importDocument('page.html', bytes(page))).toThrow(/more elements or attributes/);
});
