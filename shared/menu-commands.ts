import type { MenuCommand } from './job.ts';

/** What each choice of the menu does, by the name that the window's table of keys gives it. */
export const MENU_COMMANDS = {
  import: 'import.pick',
  paste: 'import.paste',
  library: 'library.open',
  collections: 'collections.open',
  undo: 'history.undo',
  redo: 'history.redo',
  'undo-run': 'history.undoRun',
  'redo-run': 'history.redoRun',
  find: 'find.open',
  manual: 'manual.open',
  keys: 'keys.show',
  restore: 'backups.open',
  'check-workspace': 'workspace.check',
  about: 'about.open',
  export: 'report.export',
  settings: 'settings.open',
  palette: 'palette.open',
  search: 'search.open',
  'text-larger': 'text.larger',
  'text-smaller': 'text.smaller',
  'text-usual': 'text.usual',
} as const satisfies Readonly<Record<MenuCommand, string>>;
