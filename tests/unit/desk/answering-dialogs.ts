import type { Destination, Dialogs } from '../../../electron/desk/dialogs.ts';

/** A person who answers each dialog with what a test lays ready, and cancels where it laid nothing. */
export class AnsweringDialogs implements Dialogs {
  files: readonly string[] = [];
  path: string | null = null;
  /** Whether the person agrees that a file at `path` is replaced. */
  mayReplace = true;
  folder: string | null = null;
  /** The titles of the dialogs that came up. */
  readonly asked: string[] = [];
  /** The name that the last dialog for a new file proposed. */
  proposed = '';

  async openFiles({ title }: { title: string }): Promise<readonly string[]> {
    this.asked.push(title);
    return this.files;
  }

  async savePath({ title, proposed }: { title: string; proposed: string }): Promise<Destination | null> {
    this.asked.push(title);
    this.proposed = proposed;
    return this.path === null ? null : { path: this.path, mayReplace: this.mayReplace };
  }

  async chooseFolder({ title }: { title: string }): Promise<string | null> {
    this.asked.push(title);
    return this.folder;
  }
}
