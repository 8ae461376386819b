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
  const dropped = [...items]
    .filter((item) => item.kind === 'file')
    // Some programs hand over a file that lies in no folder, an attachment for instance; it has no entry.
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: DroppedFile[] = [];
  const leftOut: string[] = [];

  async function read(name: string, open: () => Promise<File>): Promise<void> {
    if (files.length === MAX_FILES) {
      leftOut.push(`“${name}” was left out because one import takes ${MAX_FILES} files.`);
      return;
    }
    const file = await open();
    if (file.size > MAX_FILE_BYTES) {
      leftOut.push(`“${name}” is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB and was left out.`);
      return;
    }
    files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  async function visit(entry: FileSystemEntry): Promise<void> {
    if (isFile(entry)) await read(nameOf(entry), () => new Promise((resolve, reject) => entry.file(resolve, reject)));
    if (!isFolder(entry)) return;
    for (const child of await childrenOf(entry)) {
      if (!BYSTANDERS.test(child.name)) await orLeaveOut(nameOf(child), () => visit(child));
    }
  }

  async function orLeaveOut(name: string, reading: () => Promise<void>): Promise<void> {
    try {
      await reading();
    } catch {
      leftOut.push(`“${name}” could not be read; it may have been moved or lack permission.`);
    }
  }

  for (const { entry, file } of dropped) {
    if (entry) await orLeaveOut(nameOf(entry), () => visit(entry));
    else if (file) await orLeaveOut(file.name, () => read(file.name, async () => file));
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
