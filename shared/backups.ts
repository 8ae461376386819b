/** How much is in a workspace; null where damage hides it. */
interface Counted {
  readonly articles: number | null;
  readonly claims: number | null;
  readonly verdicts: number | null;
}

/** A backup as a list shows it. */
export interface Backup extends Counted {
  /** Its file's name. */
  readonly name: string;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
  readonly kilobytes: number;
}

export interface BackupList {
  readonly folder: string;
  /** Whether the editor chose that folder; otherwise it lies beside the workspace. */
  readonly isChosen: boolean;
  /** Newest first. */
  readonly backups: readonly Backup[];
}

/** A workspace that was made out of a backup. */
export interface Restored extends Counted {
  readonly path: string;
  /** Whether it can be opened in a window of its own from here. */
  readonly canBeOpened: boolean;
}

/** A workspace into which was taken over what could be read of a damaged one. */
export interface Recovered extends Restored {
  /** Rows that could be read but not taken over. */
  readonly leftOut: number;
  /** What the ledger recorded and is gone or changed, a sentence each. */
  readonly missing: readonly string[];
}

/** What a look at the whole of the open workspace has shown. */
export interface WorkspaceCheck extends Counted {
  readonly path: string;
  /** What is wrong with it, as SQLite says it; none where it is sound. */
  readonly problems: readonly string[];
  /** The ledger of decisions, with where it breaks; null where the pages are not sound. */
  readonly ledger: { readonly entries: number; readonly head: string; readonly faults: readonly string[] } | null;
}
