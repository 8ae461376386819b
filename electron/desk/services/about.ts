import { arch, platform, release } from 'node:os';
import type { About } from '../../../shared/about.ts';
import type { DeskContext } from '../context.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { backupFolder } from '../store/backup-files.ts';
import { readSettings } from '../store/settings.ts';

/** What the program says of itself, and what a page says that could not be drawn. */
export function aboutProcedures({ db, options }: DeskContext): Handlers<'program.about' | 'fault.report'> {
  return {
    'program.about': () => aboutThis(),
    'fault.report': ({ where, name, stack }) => {
      const error = Object.assign(new Error(), { name, stack });
      options.faults?.note(`window: ${where}`, error);
      return null;
    },
  };

  function aboutThis(): About {
    const { electron, chrome, node } = process.versions;
    const sqlite = db.prepare('SELECT sqlite_version()').pluck().get() as string;
    const parts = {
      Electron: electron,
      Chromium: chrome,
      'Node.js': node,
      SQLite: sqlite,
      'Stet’s engine': engine.version,
    };
    return {
      appVersion: options.appVersion,
      parts: Object.entries(parts).flatMap(([name, version]) => (version === undefined ? [] : [{ name, version }])),
      system: `${platform()} ${release()} ${arch()}`,
      workspacePath: options.workspacePath,
      backupFolder: backupFolder(options.workspacePath, readSettings(db).backupFolder),
      logPath: options.faults?.path ?? null,
      faults: [...(options.faults?.recent() ?? [])],
    };
  }
}
