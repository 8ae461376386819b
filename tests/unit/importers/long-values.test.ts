import { expect, test } from 'vitest';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Longer than any value that is kept, with an emoji of two halves at every other place, so that one lies at the cut. */
const long = (shift: number) => 'a'.repeat(shift) + '🚋'.repeat(2500);
const TEXT = 'The tram opened in May 2019. It has twelve stops and nobody knows why it was late.';

/** Everything in a document that an editor reads, as one text. */
const wordsOf = (fileName: string, content: string) => JSON.stringify(importDocument(fileName, bytes(content)));

test.each([0, 1])('a long title, author or outlet is cut between two characters, never inside an emoji', (shift) => {
  const value = long(shift);
  const page = `<html><head><title>${value}</title><meta name="author" content="${value}">
    <meta property="og:site_name" content="${value}"><meta property="og:title" content="${value}">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${value}","publisher":{"name":"${value}"}}</script>
    </head><body><article><h1>T</h1><p>${TEXT.repeat(5)}</p></article></body></html>`;
  const described = `---\ntitle: ${value}\nauthor: ${value}\n---\n\n${TEXT}`;
  const plain = `Title: ${value}\nDate: 2019-05-01\n\n${TEXT}`;
  for (const [name, content] of [
    ['page.html', page],
    ['described.md', described],
    ['plain.txt', plain],
    ['untitled.txt', `${value}\n\n${TEXT}`],
    [`${long(shift).slice(0, 300)}.html`, `<p>${TEXT.repeat(5)}</p>`],
    [`${long(shift).slice(0, 300)}.md`, TEXT],
  ] as const) {
    // A lone half of an emoji is written as an escape.
    expect(wordsOf(name, content), name.slice(0, 20)).not.toMatch(/\\ud[89a-f]/i);
  }
});
