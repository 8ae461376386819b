import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { linesOf } from '../importers/documents.ts';
import { zipFile } from '../importers/zip-file.ts';
import { readArchive } from './read-archive.ts';

const ARCHIVES = join(import.meta.dirname, '../../cases/archives');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(ARCHIVES, name)));

test('a web archive that wget packed gives each page once asked for: in pieces, packed, in another character set', async () => {
  const read = await readArchive('lindmark.warc.gz', bytesOf('lindmark-wget.warc.gz'));
  expect(read?.kind).toBe('warc');
  expect(
    read?.documents.map(({ title, sourceUrl, dates }) => [title.value, sourceUrl?.value, dates[0]?.value]),
  ).toEqual([
    ['Lindmark tram opens', 'http://127.0.0.1:8931/tram.html', '2019-05-06'],
    ['The ferry of Ærø is late', 'http://127.0.0.1:8931/ferry.html', '2019-05-07'],
    ['Bridge closed for a week', 'http://127.0.0.1:8931/bridge.html', '2019-05-08'],
    ['Lindmark tram opens', 'http://127.0.0.1:8931/tram.html', '2019-05-06'],
  ]);
  expect(linesOf(read?.documents[1] as never)[1]).toMatch(/^paragraph: The ferry of Ærø was late on Tuesday/);
  expect(read?.leftOut).toBe('Left out: 3 files that are no pages and 2 redirects and errors.');
});

test('one that is not packed, too; of a packed collection (WACZ) only what its list of pages names', async () => {
  const plain = bytesOf('ferry-wget.warc');
  expect((await readArchive('ferry.warc', plain))?.documents.map(({ title }) => title.value)).toEqual([
    'The ferry of Ærø is late',
  ]);
  const packed = bytesOf('lindmark-wget.warc.gz');
  const wacz = (pages: string) =>
    zipFile({
      'datapackage.json': '{"profile": "data-package", "wacz_version": "1.1.1"}',
      'archive/data.warc.gz': packed,
      'pages/pages.jsonl': pages,
    });
  const listed =
    '{"format": "json-pages-1.0"}\n{"url": "http://127.0.0.1:8931/bridge.html#top", "ts": "2019"}\nno line\n';
  const read = await readArchive('lindmark.wacz', wacz(listed));
  expect(read?.kind).toBe('wacz');
  expect(read?.documents.map(({ title }) => title.value)).toEqual(['Bridge closed for a week']);
  expect(read?.leftOut).toContain('3 frames and other parts of pages');
  expect((await readArchive('lindmark.zip', wacz('')))?.documents).toHaveLength(4);
});

const http = (body: string, head = '') => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n${body}`;
const record = (content: string, length = Buffer.byteLength(content)) =>
  `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${length}\r\n\r\n${content}\r\n\r\n`;

test('a web archive that is cut off, damaged, hostile or something else is refused in a sentence that names it', async () => {
  const refused = async (name: string, content: string | Uint8Array) => expect(readArchive(name, content)).rejects;
  const packed = bytesOf('lindmark-wget.warc.gz');
  await (await refused('a.warc.gz', packed.subarray(0, 5000))).toThrow(
    /“a.warc.gz” cannot be read: it is damaged or was cut/,
  );
  await (await refused('a.warc', record(http('<p>x'), 9000))).toThrow(
    /“a.warc” cannot be read: it is damaged or was cut off/,
  );
  await (await refused('a.warc', record(http('x'), -1))).toThrow(/“a.warc” cannot be read/);
  await (await refused('a.warc', record(http('x'), 1e15))).toThrow(/unpacked, it is larger than a web archive can be/);
  await (await refused('a.warc', 'What is this?')).toThrow(/“a.warc” cannot be read: it is no web archive \(WARC\)/);
  await (await refused('a.warc', '')).toThrow(/“a.warc” cannot be read: it is no web archive/);
  await (await refused('a.warc', `WARC/1.0\r\n${'a'.repeat(400_000)}`)).toThrow(/“a.warc” cannot be read/);
  await (await refused('a.wacz', 'What is this?')).toThrow(/“a.wacz” cannot be read/);
});

test('a page that unpacks without end, or is packed in a way nobody knows, fails by itself; the others come in', async () => {
  const text = `<article><h1>Tram</h1><p>${'The harbour tram of Lindmark opened on Monday with 14 stops. '.repeat(5)}</p></article>`;
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('latin1');
  const content = [
    record(http(text)),
    record(http('\x01\x02', 'Content-Encoding: rot13\r\n')),
    // Says that it is in pieces and packed, and is neither.
    record(http(text.replace('14', '15'), 'Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n')),
    record(http(text.replace('14', '16'))).replace('200 OK', '404 No'),
  ].join('');
  const asBytes = Buffer.concat([
    Buffer.from(content, 'utf8'),
    Buffer.from(
      record(http(bomb, 'Content-Encoding: gzip\r\n'), http(bomb, 'Content-Encoding: gzip\r\n').length),
      'latin1',
    ),
  ]);
  const read = await readArchive('a.warc', asBytes);
  expect(read?.documents.map(({ text: words }) => /with (\d+) stops/.exec(words)?.[1])).toEqual(['14', '15']);
  expect(read?.problems).toEqual([
    '“https://a.example/x” cannot be read: it is packed in a way that cannot be undone.',
    '“https://a.example/x” is larger than 20 MB, too large for an article.',
  ]);
  expect(read?.leftOut).toBe('Left out: 1 redirect or error.');
});
