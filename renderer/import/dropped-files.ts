import { mayBeArchive } from '../../shared/archives.ts';
import { mayBeArticle } from '../../shared/article-files.ts';
import { inMegabytes, MAX_FILE_BYTES, MAX_FILES, MAX_IMPORT_BYTES } from '../../shared/limits.ts';

/** A dropped file's bytes, named with the folders it lay in. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DroppedFiles {
  readonly files: readonly DroppedFile[];
  /** One sentence for each file that was left out. */
  readonly leftOut: readonly string[];
}

/**
 * Reads what was dropped on the window, folders with all that can be an article in them, up to what one import takes.
 * Must be called while the drop event is being handled, for the browser empties the list afterwards.
 */
export async function readDropped(items: DataTransferItemList): Promise<DroppedFiles> {
  const dropped = [...items]
    .filter((item) => item.kind === 'file')
    // Some programs hand over a file that lies in no folder, an attachment for instance; it has no entry.
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: DroppedFile[] = [];
  const leftOut: string[] = [];
  let bytes = 0;
  let tooMany = 0;

  async function read(name: string, open: () => Promise<File>): Promise<void> {
    if (!mayBeArticle(name)) return;
    const file = await open();
    if (mayBeArchive(name) ? file.size > MAX_IMPORT_BYTES : file.size > MAX_FILE_BYTES) {
      leftOut.push(
        mayBeArchive(name)
          ? `“${name}” is larger than ${inMegabytes(MAX_IMPORT_BYTES)}, too large to be dropped. Choose it under Import articles instead.`
          : `“${name}” is larger than ${inMegabytes(MAX_FILE_BYTES)} and was left out.`,
      );
      return;
    }
    if (files.length === MAX_FILES || bytes + file.size > MAX_IMPORT_BYTES) {
      tooMany += 1;
      return;
    }
    bytes += file.size;
    files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  async function visit(entry: FileSystemEntry): Promise<void> {
    if (isFile(entry)) await read(nameOf(entry), () => new Promise((resolve, reject) => entry.file(resolve, reject)));
    if (!isFolder(entry)) return;
    for (const child of await childrenOf(entry)) {
      await orLeaveOut(nameOf(child), () => visit(child));
    }
  }

  async function orLeaveOut(name: string, reading: () => Promise<void>): Promise<void> {
    try {
      await reading();
    } catch {
      leftOut.push(`“${name}” could not be read. It may have been moved, or you may not have permission to read it.`);
    }
  }

  for (const { entry, file } of dropped) {
    if (entry) await orLeaveOut(nameOf(entry), () => visit(entry));
    else if (file) await orLeaveOut(file.name, () => read(file.name, async () => file));
  }
  if (tooMany > 0) {
    const most = `one import takes up to ${MAX_FILES} files and ${inMegabytes(MAX_IMPORT_BYTES)}`;
    leftOut.push(
      `${tooMany === 1 ? '1 file was' : `${tooMany} files were`} left out: ${most}. Import the rest afterwards.`,
    );
  }
  return { files, leftOut };
}

/** A file's name with the folders that it was dropped in. */
function nameOf(entry: FileSystemEntry): string {
  return entry.fullPath.replace(/^\//, '') || entry.name;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** All entries of a folder; the reader gives them in batches until one comes back empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return children.sort((a, b) => a.name.localeCompare(b.name));
    children.push(...batch);
  }
}
