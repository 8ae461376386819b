import { expect, test } from 'vitest';
import { composeText } from '../../../electron/desk/importers/canonical-text.ts';
import { importFile } from '../../../electron/desk/importers/import-document.ts';
import { linesOfPage } from '../../../electron/desk/importers/pdf-lines.ts';
import { paragraphsOf } from '../../../electron/desk/importers/pdf-paragraphs.ts';
import { withoutRunningLines } from '../../../electron/desk/importers/running-lines.ts';
import { bytesOf, linesOf, read } from './documents.ts';

test('a PDF keeps headings, lists, rows of tables and centred lines', async () => {
  const document = await read('tram-libreoffice.pdf');
  expect(linesOf(document)).toEqual([
    'heading 1: Harbour tram to open in May 2019',
    'paragraph: Edda Brandt',
    'paragraph: 7 May 2018',
    'paragraph: The harbour tram of Lindmark will open in May 2019 with 12 stops, the transport office said on Monday.',
    'heading 2: What it costs',
    'paragraph: The line costs 48 million euros, a third more than had been planned.',
    'list-item: The old port gets two stops.',
    'list-item: The harbour school gets one.',
    'list-item: 1. First, the rails are laid.',
    'list-item: 2. Then the masts are set.',
    'paragraph: “We will keep the date,” said Mayor Ilse Kern.',
    'paragraph: Year | Passengers',
    'paragraph: 2016 | 1.2 million',
    'paragraph: 2017 | 1.4 million',
    'paragraph: Tickets stay at 2.40 euros.',
    'paragraph: 1 Press release of 7 May 2018. 2 Decision of the council, 3 May 2018.',
  ]);
  expect(document).toMatchObject({
    title: { value: 'Harbour tram to open in May 2019', where: 'the first heading' },
    byline: { value: 'Edda Brandt', where: 'the document’s properties, as who made the file' },
  });
  expect(document.dates[0]?.value).toBe('2018-05-07');
});

test('columns are read one after the other, over the pages, and parted words are whole again', async () => {
  const { text, byline } = await read('columns-chromium.pdf');
  expect(byline?.value).toBe('Edda Brandt');
  const paragraphs = text.split('\n\n').slice(3);
  expect(paragraphs).toHaveLength(14);
  for (let at = 0; at < 6; at += 1) {
    expect(paragraphs[at * 2]).toBe(
      `Paragraph ${at + 1} begins here. The harbour tram of Lindmark will open in May 2019 with 12 stops, the transport office said on Monday. The line costs 48 million euros, a third more than had been planned when the work began in the old port.`,
    );
    expect(paragraphs[at * 2 + 1]).toBe(
      `Passengers of line ${at + 1} have waited for eleven years. “We will keep the date,” said Mayor Ilse Kern, who had promised the opening for 2016 and for 2017. The well-known harbour school gets a stop of its own.`,
    );
  }
  expect(paragraphs.at(-2)).toBe('What it costs');
});

test('running heads, addresses at the foot and page numbers go, sentences that look alike stay', async () => {
  const { text } = await read('headed-chromium.pdf');
  expect(text).not.toMatch(/headed\.html|The Lindmark Post|^\d\/\d$/m);
  for (let part = 1; part <= 9; part += 1) {
    for (let at = 1; at <= 5; at += 1) {
      expect(text).toContain(
        `Sentence ${part}.${at} says that the harbour tram of Lindmark will open in May 2019 with ${part + 10} stops. The line costs ${part * at + 40} million euros, a third more than had been planned when the work began in the old port, and nobody on the council wanted to say why that was so at the time.`,
      );
    }
  }
});

test('where each page begins is kept, in the midst of a paragraph too, by the name that the file gives it', async () => {
  const begins = async (name: string) => {
    const { text, pages = [] } = await read(name);
    return pages.map(({ start, number, label }) => `${number} ${label}: ${text.slice(start, start + 24)}`);
  };
  // What stands first on each page by pdftotext.
  expect(await begins('columns-chromium.pdf')).toEqual([
    '1 1: Harbour tram to open in ',
    '2 2: on Monday. The line cost',
    '3 3: Passengers of line 6 hav',
  ]);
  expect(await begins('labelled-reportlab.pdf')).toEqual([
    '1 i: Foreword\n\nThe transport ',
    '2 ii: The harbour school was h',
    '3 1: What it costs\n\nChapter 1',
    '4 2: Chapter 7 of the report ',
  ]);
});

test('a word that is parted between two pages goes on where the second begins, and a bullet is no part of the text', () => {
  const page = (number: number, ...texts: string[]) => ({
    number,
    label: String(number),
    lines: texts.map((text, at) => ({
      text,
      y: 800 - at * 14,
      left: 50,
      right: 300,
      size: 11,
      column: 0,
      isRow: false,
    })),
  });
  const pieces = paragraphsOf([page(1, '• The line was  ill-', 'adapted to the har-'), page(2, 'bour of Lindmark.')]);
  const { text, pages } = composeText(pieces);
  expect(text).toBe('The line was illadapted to the harbour of Lindmark.');
  expect(pages?.map(({ start }) => text.slice(start))).toEqual([text, 'bour of Lindmark.']);
});

test('a number that grows with the page is a page number, one that does not is none', () => {
  const page = (...lines: string[]) =>
    lines.map((text, at) => ({ text, y: 800 - at * 14, left: 50, right: 300, size: 11, column: 0, isRow: false }));
  const pages = [5, 6, 7].map((number) =>
    page(
      `Lindmark Post, page ${number}`,
      `Line ${number * number} opens.`,
      'It has stops.',
      'All new.',
      'a',
      'b',
      'c',
      'd',
    ),
  );
  const { pages: kept, taken } = withoutRunningLines(pages);
  expect(taken.slice(0, 1)).toEqual(['Lindmark Post, page 5']);
  expect(kept.map((lines) => lines[0]?.text)).toEqual(['Line 25 opens.', 'Line 36 opens.', 'Line 49 opens.']);
});

test('a title over two columns comes first, and words that are turned are no part of the page', () => {
  const item = (str: string, x: number, y: number, width: number, turned = false) => ({
    str,
    transform: turned ? [0, 11, -11, 0, x, y] : [11, 0, 0, 11, x, y],
    width,
  });
  const column = (name: string, x: number) =>
    [1, 2, 3, 4, 5].map((line) => item(`${name}${line}`, x, 700 - line * 13.7, 200));
  const lines = linesOfPage([
    ...column('b', 300),
    item('Title', 50, 720, 420),
    item('DRAFT', 20, 300, 90, true),
    ...column('a', 50),
  ]);
  expect(lines.map(({ text }) => text)).toEqual(['Title', 'a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'b3', 'b4', 'b5']);
});

test('a scan, a locked and a damaged PDF are refused in a sentence each', async () => {
  await expect(read('scan-reportlab.pdf')).rejects.toThrow(
    '“scan-reportlab.pdf” cannot be read: it is a scan, pictures of pages without text; have its text recognised first.',
  );
  await expect(read('locked-reportlab.pdf')).rejects.toThrow(
    /“locked-reportlab.pdf” cannot be read: it is locked with a password/,
  );
  await expect(importFile('a.pdf', bytesOf('tram-libreoffice.pdf').subarray(0, 2000))).rejects.toThrow(
    /“a.pdf” cannot be read: it is damaged or was cut off/,
  );
  await expect(importFile('a.pdf', new TextEncoder().encode('words'))).rejects.toThrow(
    /“a.pdf” cannot be read: it is no PDF/,
  );
});
