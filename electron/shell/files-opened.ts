import { app } from 'electron';

/**
 * The files that a Mac hands to the program instead of naming them in its words: the one that it is started with comes
 * before it is ready, others while it runs.
 */
export class FilesOpened {
  readonly #early: string[] = [];
  #show: ((path: string) => void) | null = null;

  constructor() {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      if (this.#show === null) this.#early.push(path);
      else this.#show(path);
    });
  }

  /** What was asked for before the program was ready; it is not handed out again. */
  first(): string | null {
    return this.#early.shift() ?? null;
  }

  /** Hands on what else was asked for, and whatever will be. */
  follow(show: (path: string) => void): void {
    this.#show = show;
    for (const path of this.#early.splice(0)) show(path);
  }
}
