import type { Destination, Dialogs } from '../dialogs.ts';

/** Answers what the desk asks with the paths that were named on the command line; there is nobody to ask for others. */
export class NamedPaths implements Dialogs {
  readonly #open: readonly string[];
  readonly #save: string[];
  readonly #mayReplace: boolean;

  /**
   * @param named which files are to be read; where each output goes, in the order in which they are made; and whether
   *   one may replace a file that is there already.
   */
  constructor(named: { readonly open: readonly string[]; readonly save: readonly string[]; readonly force: boolean }) {
    this.#open = named.open;
    this.#save = [...named.save];
    this.#mayReplace = named.force;
  }

  async openFiles(): Promise<readonly string[]> {
    return this.#open;
  }

  async savePath(): Promise<Destination | null> {
    const path = this.#save.shift();
    return path === undefined ? null : { path, mayReplace: this.#mayReplace };
  }

  async chooseFolder(): Promise<null> {
    return null;
  }
}
