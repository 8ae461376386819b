import type { FormatName } from '../../shared/formats.ts';

/** Where a new file goes. */
export interface Destination {
  readonly path: string;
  /** True where a person agreed that a file which is there already is replaced. */
  readonly mayReplace: boolean;
}

/**
 * How the desk asks a person for files and folders. The shell asks with the system's dialogs, the command line answers
 * with what its arguments name. Where the person cancels, nothing is named.
 */
export interface Dialogs {
  openFiles(question: {
    readonly title: string;
    readonly button: string;
    /** What is looked for, as the dialog's choice of files names it. */
    readonly kind: string;
    readonly formats: readonly FormatName[];
    /** Other endings that are looked for, with the dot. */
    readonly alsoEndings?: readonly string[];
  }): Promise<readonly string[]>;
  /** Where a new file goes, with its ending. */
  savePath(question: {
    readonly title: string;
    readonly proposed: string;
    readonly format: FormatName | 'workspace' | 'house-style';
  }): Promise<Destination | null>;
  chooseFolder(question: { readonly title: string; readonly button: string }): Promise<string | null>;
}
