import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { Failure } from '../../../shared/failure.ts';
import { inMegabytes } from '../../../shared/limits.ts';
import { damagedFile, lockedFile } from './unreadable.ts';

const MOST_ENTRIES = 10_000;
/** Of all that is unpacked of one file, in bytes. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** The files inside a ZIP file; nothing is unpacked before it is asked for, and nothing is written. */
export interface ZipArchive {
  /** The names of the files, in the order of the archive's directory. */
  readonly names: readonly string[];
  /** How large a file says it is when unpacked, in bytes; 0 for one that is not there. */
  sizeOf(name: string): number;
  /**
   * Unpacks a file. @returns null for one that is not there.
   * @throws Failure `file-too-large` or `unreadable-file`, naming the archive.
   */
  read(name: string): Promise<Uint8Array | null>;
}

/**
 * Opens a ZIP file that lies in memory. What it says of its sizes is not believed: unpacking stops at the limit.
 * @param named the file as a sentence names it, with quotation marks.
 * @throws Failure `unreadable-file` for one that is cut off, damaged or locked; `file-too-large` for a bomb.
 */
export async function openZip(named: string, bytes: Uint8Array): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, yauzl.Entry>();
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) throw tooLarge(named);
    for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw damagedFile(named, error);
  }
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw lockedFile(named);
  let unpacked = 0;
  return {
    names: [...entries.keys()].filter((name) => !name.endsWith('/')),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (unpacked + entry.uncompressedSize > MOST_UNPACKED) throw tooLarge(named);
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          unpacked += (chunk as Buffer).length;
          if (unpacked > MOST_UNPACKED) throw tooLarge(named);
          chunks.push(chunk as Buffer);
        }
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw damagedFile(named, error);
      }
      const whole = Buffer.concat(chunks);
      if (crc32(whole) !== entry.crc32) throw damagedFile(named);
      return whole;
    },
  };
}

function tooLarge(named: string): Failure {
  return new Failure(
    'file-too-large',
    `${named} cannot be read: unpacked, it is larger than ${inMegabytes(MOST_UNPACKED)}, more than an article can be.`,
  );
}
