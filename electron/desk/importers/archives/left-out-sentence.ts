import type { LeftOut } from './archive-item.ts';

/** Counts what of an archive was left out. */
export class LeftOutCount {
  readonly #counts = new Map<string, { readonly what: LeftOut['what']; number: number }>();

  add({ what }: LeftOut): void {
    const known = this.#counts.get(what[0]);
    if (known === undefined) this.#counts.set(what[0], { what, number: 1 });
    else known.number += 1;
  }

  /** “Left out: 12 drafts, 3 pages and 1 attachment.”; null where nothing was. */
  sentence(): string | null {
    if (this.#counts.size === 0) return null;
    const parts = [...this.#counts.values()].map(
      ({ what: [one, several], number }) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : several}`,
    );
    return `Left out: ${new Intl.ListFormat('en-GB').format(parts)}.`;
  }
}
