/** A kind of file, as a dialog offers it. */
export interface OfferedFormat {
  /** “Web page”. */
  readonly name: string;
  /** With the dot, in lower case; the first is the one that a new file gets. */
  readonly endings: readonly [string, ...string[]];
}

/**
 * How the desk asks a person for files and folders. The shell asks with the system's dialogs, the command line answers
 * with what its arguments name. Where the person cancels, nothing is named.
 */
export interface Dialogs {
  openFiles(question: {
    readonly title: string;
    readonly button: string;
    readonly format: OfferedFormat;
  }): Promise<readonly string[]>;
  /** Where a new file goes, with its ending. A file that is there already is named only where it may be replaced. */
  savePath(question: {
    readonly title: string;
    readonly proposed: string;
    readonly format: OfferedFormat;
  }): Promise<string | null>;
  chooseFolder(question: { readonly title: string; readonly button: string }): Promise<string | null>;
}
