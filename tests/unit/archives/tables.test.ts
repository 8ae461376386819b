import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from './read-archive.ts';

test('of a table each row is an article, by what its columns are called', async () => {
  const table = [
    'Headline;Author;Date published;Body;URL;Status',
    '"Tram; opens";Mara Lind;2019-05-06;"The tram opened.',
    '',
    'It has ""12"" stops.";https://courier.example/tram;published',
    'A draft;;;Words.;;draft',
    'No text;;2019;;;',
  ].join('\r\n');
  const read = await readArchive('archive.csv', `\ufeff${table}`);
  expect(read?.documents).toHaveLength(1);
  expect(read?.documents[0]).toMatchObject({
    title: { value: 'Tram; opens', where: 'the table’s column “Headline”' },
    byline: { value: 'Mara Lind', where: 'the table’s column “Author”' },
    sourceUrl: { value: 'https://courier.example/tram', where: 'the table’s column “URL”' },
    dates: [{ value: '2019-05-06', where: 'the table’s column “Date published”' }],
    text: 'Tram; opens\n\nThe tram opened.\n\nIt has "12" stops.',
  });
  expect(read?.leftOut).toBe('Left out: 1 draft and 1 article without text.');
});

test('of lines of JSON each line is an article, authors in a list too', async () => {
  const lines = [
    {
      title: 'Tram opens',
      text: '<p>The tram <b>opened</b>.</p>',
      authors: ['Mara Lind', { name: 'Jo Berg' }],
      date: '2019',
    },
    { title: 'Bridge closed', text: 'The bridge is closed.', updated_at: '2019-06-01' },
  ];
  const read = await readArchive('archive.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(read?.documents[0]).toMatchObject({
    byline: { value: 'Mara Lind, Jo Berg', where: 'the line’s field “authors”' },
    dates: [{ value: '2019', where: 'the line’s field “date”' }],
    text: 'Tram opens\n\nThe tram opened.',
  });
  expect(read?.documents[1]?.dates).toEqual([
    { value: '2019-06-01', where: 'the line’s field “updated_at”, as the day it was changed' },
  ]);
});

test('a table whose text cannot be told, that never closes its quotation mark or holds a gigantic row is refused', async () => {
  await expect(readArchive('a.csv', 'id,price\n1,2\n')).rejects.toThrow(
    /“a\.csv”.*\(“id” and “price”\); name that one “text”/,
  );
  await expect(readArchive('b.csv', `title,text\na,"${'word '.repeat(6_200_000)}`)).rejects.toThrow(
    /“b\.csv”.*longer than/,
  );
  await expect(readArchive('c.csv', 'title,text\na,b,c,d,e\n')).rejects.toThrow(/“c\.csv”.*more cells than the first/);
  await expect(readArchive('d.csv', 'title,text\na,"never closed\nb,c\n')).rejects.toThrow(/“d\.csv”.*quotation mark/);
  await expect(readArchive('e.jsonl', '{"text":"a b"}\n{"text":"cut')).rejects.toThrow(/“e\.jsonl”.*line 2 is no JSON/);
  await expect(readArchive('f.csv', Buffer.from('title,text\nCafé,x\n', 'utf16le'))).rejects.toThrow(/“f\.csv”/);
});

test('what a spreadsheet of Western Europe saves is read with its letters', async () => {
  const read = await readArchive(
    'excel.csv',
    Buffer.from('Titel;Title;Text\n;Café opens;The café opened in May.\n', 'latin1'),
  );
  expect(read?.documents[0]?.title.value).toBe('Café opens');
});

test('no cell, whatever stands in it, is lost or moves into another row', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 5 }),
      async (cells) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const rows = cells.map((cell, at) => `${quoted(cell)},${quoted(`Row ${at} has words.`)}`);
        const read = await readArchive('any.csv', `title,text\n${rows.join('\n')}\n`);
        expect(read?.documents.map(({ text }) => text.endsWith('has words.'))).toEqual(cells.map(() => true));
      },
    ),
    { numRuns: 15 },
  );
});
