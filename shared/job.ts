export type JobKind = 'import' | 'analysis' | 'export' | 'restore';

/** Long work as the window shows it. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** “Reading “Title of the article””. */
  readonly sentence: string;
  /** In units of the job's own, not always whole; 0 to `total`, which can grow. */
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  /** ISO 8601 instant, UTC, by the desk’s clock. */
  readonly startedAt: string;
  /** Why it failed; otherwise null. */
  readonly failure: string | null;
}

/**
 * `articles`: one came, went, or is described anew, which can touch every review; `library`: how far articles are
 * checked and compared; `history`: what can be undone and redone; `collections`: which there are and what is in them.
 */
export type ChangeTopic = 'articles' | 'library' | 'collections' | 'history' | 'settings' | 'jobs';

/** A choice from the program's menu that the window carries out. */
export type MenuCommand =
  | 'import'
  | 'paste'
  | 'library'
  | 'collections'
  | 'undo'
  | 'redo'
  | 'undo-run'
  | 'redo-run'
  | 'find'
  | 'keys'
  | 'export'
  | 'settings'
  | 'palette'
  | 'search'
  | 'manual'
  | 'restore'
  | 'check-workspace'
  | 'about'
  | 'text-larger'
  | 'text-smaller'
  | 'text-usual';

/** What happened since the revision that the window knew. */
export interface Changes {
  readonly revision: number;
  readonly topics: readonly ChangeTopic[];
  /** Articles whose own review changed. */
  readonly articleIds: readonly string[];
  readonly jobs: readonly Job[];
  readonly commands: readonly MenuCommand[];
}
