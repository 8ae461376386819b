import { describe, expect, it } from 'vitest';
import { readDropped } from '../../../renderer/import/dropped-files.ts';
import { MAX_FILE_BYTES, MAX_IMPORT_BYTES } from '../../../shared/limits.ts';

const file = (fullPath: string, content: string, size = content.length) => ({
  isFile: true,
  isDirectory: false,
  name: fullPath.split('/').at(-1) ?? '',
  fullPath,
  file: (resolve: (file: unknown) => void) =>
    resolve({ size, arrayBuffer: async () => new TextEncoder().encode(content).buffer }),
});

const unreadable = (fullPath: string) => ({
  ...file(fullPath, ''),
  file: (_: unknown, reject: (error: Error) => void) => reject(new Error('gone')),
});

const folder = (fullPath: string, children: { name: string }[]) => ({
  isFile: false,
  isDirectory: true,
  name: fullPath.split('/').at(-1) ?? '',
  fullPath,
  createReader: () => {
    // Browsers give a folder's entries in batches and an empty one at the end.
    const batches = [children.slice(0, 1), children.slice(1), []];
    return { readEntries: (resolve: (entries: unknown[]) => void) => resolve(batches.shift() ?? []) };
  },
});

const drop = (...entries: unknown[]) =>
  entries.map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => null,
  })) as unknown as DataTransferItemList;

describe('dropping files on the window', () => {
  it('reads a folder with all articles in it, named with their paths, and no bytes of anything else', async () => {
    const { files, leftOut } = await readDropped(
      drop(
        folder('/archive', [
          file('/archive/b.txt', 'two'),
          unreadable('/archive/photo.jpg'),
          folder('/archive/page_files', [file('/archive/page_files/frame.html', 'ad')]),
          folder('/archive/old', [file('/archive/old/a.txt', 'one')]),
        ]),
      ),
    );
    expect(files.map(({ name }) => name)).toEqual(['archive/b.txt', 'archive/old/a.txt']);
    expect(new TextDecoder().decode(files[1]?.bytes)).toBe('one');
    expect(leftOut).toEqual([]);
  });

  it('passes over the files that systems hide in folders', async () => {
    const { files } = await readDropped(drop(folder('/a', [file('/a/.DS_Store', 'x'), file('/a/Thumbs.db', 'x')])));
    expect(files).toEqual([]);
  });

  it('takes a file that comes from no folder, such as an attachment', async () => {
    const attachment = { name: 'mail.txt', size: 4, arrayBuffer: async () => new TextEncoder().encode('text').buffer };
    const items = [{ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => attachment }];
    const { files } = await readDropped(items as unknown as DataTransferItemList);
    expect(files.map(({ name }) => name)).toEqual(['mail.txt']);
  });

  it('says which file was too large or could not be read, and reads the others', async () => {
    const { files, leftOut } = await readDropped(
      drop(file('/huge.html', '', MAX_FILE_BYTES + 1), unreadable('/gone.txt'), file('/good.txt', 'text')),
    );
    expect(files.map(({ name }) => name)).toEqual(['good.txt']);
    expect(leftOut).toEqual([
      '“huge.html” is larger than 20 MB and was left out.',
      '“gone.txt” could not be read. It may have been moved, or you may not have permission to read it.',
    ]);
  });

  it('reads no more than one import takes, and says once how many files were left out', async () => {
    const pages = Array.from({ length: 13 }, (_, at) => file(`/page${at}.html`, 'text', MAX_FILE_BYTES));
    const { files, leftOut } = await readDropped(drop(...pages));
    expect(files).toHaveLength(MAX_IMPORT_BYTES / MAX_FILE_BYTES);
    expect(leftOut).toEqual([
      '3 files were left out: one import takes up to 2000 files and 200 MB. Import the rest afterwards.',
    ]);
    const many = Array.from({ length: 2001 }, (_, at) => file(`/page${at}.txt`, ''));
    expect((await readDropped(drop(...many))).leftOut).toEqual([expect.stringMatching(/^1 file was left out/)]);
  });
});
