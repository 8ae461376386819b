import { MAX_FILE_BYTES, MAX_FILES } from '../../shared/limits.ts';

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

/** Files that come with folders but hold nothing to read. */
const BYSTANDERS = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i;

/**
 * Reads what was dropped on the window, folders with all that lies in them.
 * Must be called while the drop event is being handled, for the browser empties the list afterwards.
 */
export async function readDropped(items: DataTransferItemList): Promise<DroppedFiles> {
  const entries = [...items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const files: DroppedFile[] = [];
  const leftOut: string[] = [];

  async function visit(entry: FileSystemEntry, dropped: boolean): Promise<void> {
    if (!dropped && BYSTANDERS.test(entry.name)) return;
    const name = entry.fullPath.replace(/^\//, '') || entry.name;
    try {
      if (isFolder(entry)) {
        for (const child of await childrenOf(entry)) await visit(child, false);
      } else if (isFile(entry)) {
        if (files.length === MAX_FILES) {
          leftOut.push(`“${name}” was left out because one import takes ${MAX_FILES} files.`);
          return;
        }
        const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
        if (file.size > MAX_FILE_BYTES) {
          leftOut.push(`“${name}” is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB and was left out.`);
          return;
        }
        files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
      }
    } catch {
      leftOut.push(`“${name}” could not be read; it may have been moved or lack permission.`);
    }
  }

  for (const entry of entries) await visit(entry, true);
  return { files, leftOut };
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
