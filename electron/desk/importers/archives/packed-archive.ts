import { inMegabytes, MAX_FILE_BYTES } from '../../../../shared/limits.ts';
import { openZipAt, type ZipOnDisk } from '../zip-archive.ts';

/** Files for each article: its text, who opened it, whom it was delivered to. */
const MOST_ENTRIES = 200_000;

/**
 * Opens a packed archive that stays on the disk; one file after the other is unpacked, each as large as an article can be
 * at most, whatever it says of itself.
 * @throws Failure `unreadable-file` for one that is cut off, damaged or locked; `file-too-large`.
 */
export function openPacked(named: string, path: string): Promise<ZipOnDisk> {
  return openZipAt(named, path, {
    entries: MOST_ENTRIES,
    each: MAX_FILE_BYTES,
    tooLarge: `${named} cannot be read: a file in it is larger than ${inMegabytes(MAX_FILE_BYTES)} when unpacked, or there are too many.`,
  });
}
