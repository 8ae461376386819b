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
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
  } catch (error) {
    throw damagedFile(named, error);
  }
  return opened(named, zip, {
    entries: MOST_ENTRIES,
    inAll: MOST_UNPACKED,
    tooLarge: `${named} cannot be read: unpacked, it is larger than ${inMegabytes(MOST_UNPACKED)}, more than an article can be.`,
  });
}

/** A ZIP file that stays on the disk while it is read. */
export interface ZipOnDisk extends ZipArchive {
  /** A file in it piece by piece, as long as it is. @throws Failure `unreadable-file`, naming the archive. */
  open(name: string): Promise<AsyncIterable<Uint8Array>>;
  close(): void;
}

interface ZipLimits {
  readonly entries: number;
  /** Of all that is unpacked, in bytes. */
  readonly inAll?: number;
  /** Of each file that is unpacked, in bytes. */
  readonly each?: number;
  /** The sentence where one of these is passed. */
  readonly tooLarge: string;
}

/** As {@link openZip}, for a file on the disk. */
export async function openZipAt(named: string, path: string, limits: ZipLimits): Promise<ZipOnDisk> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw damagedFile(named, error);
  }
  try {
    return { ...(await opened(named, zip, limits)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function opened(named: string, zip: yauzl.ZipFile, limits: ZipLimits): Promise<Omit<ZipOnDisk, 'close'>> {
  const entries = new Map<string, yauzl.Entry>();
  const { inAll = Number.POSITIVE_INFINITY, each = Number.POSITIVE_INFINITY } = limits;
  const tooLarge = () => new Failure('file-too-large', limits.tooLarge);
  try {
    if (zip.entryCount > limits.entries) throw tooLarge();
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
    async open(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damagedFile(named);
      try {
        return await zip.openReadStreamPromise(entry);
      } catch (error) {
        throw damagedFile(named, error);
      }
    },
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (unpacked + entry.uncompressedSize > inAll || entry.uncompressedSize > each) throw tooLarge();
      let size = 0;
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          unpacked += (chunk as Buffer).length;
          size += (chunk as Buffer).length;
          if (unpacked > inAll || size > each) throw tooLarge();
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
