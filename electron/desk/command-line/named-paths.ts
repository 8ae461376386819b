import type { Dialogs } from '../dialogs.ts';

/** Answers what the desk asks with the paths that were named on the command line; there is nobody to ask for others. */
export class NamedPaths implements Dialogs {
  #open: readonly string[];
  #save: string[];

  /** @param named which files are to be read, and where each output goes, in the order in which they are made. */
  constructor(named: { readonly open: readonly string[]; readonly save: readonly string[] }) {
    this.#open = named.open;
    this.#save = [...named.save];
  }

  async openFiles(): Promise<readonly string[]> {
    return this.#open;
  }

  async savePath(): Promise<string | null> {
    return this.#save.shift() ?? null;
  }

  async chooseFolder(): Promise<null> {
    return null;
  }
}
