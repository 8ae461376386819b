import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Licence } from '../shared/about.ts';

/**
 * Gathers the licences of everything that the bundles are made of while they are built, and puts them beside the window
 * as `licences.json`. The window must be built last.
 */
export class Licences {
  readonly #folders: Set<string>;

  /** @param folders those of packages that go into the program as they are. */
  constructor(folders: readonly string[]) {
    this.#folders = new Set(folders);
  }

  /** Takes note of the packages that a bundle is made of. */
  gather(): Plugin {
    return {
      name: 'stet:licences-gathered',
      apply: 'build',
      moduleParsed: ({ id }) => {
        const folder = packageOf(id);
        if (folder !== null) this.#folders.add(folder);
      },
    };
  }

  /** Writes what was gathered beside the bundle that it belongs to. */
  write(): Plugin {
    const list = () => this.list();
    return {
      name: 'stet:licences-written',
      apply: 'build',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(list()) });
      },
    };
  }

  list(): Licence[] {
    const all = new Map(
      [...this.#folders].map((folder) => {
        const licence = licenceIn(folder);
        return [`${licence.name} ${licence.version}`, licence];
      }),
    );
    return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** The folder of the package that a module belongs to; null for our own. */
export function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** @throws Error where a package does not say what it is and under which licence it comes. */
function licenceIn(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string') {
    throw new Error(`${folder} does not say under which licence it comes`);
  }
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|ofl)(\.|-|$)/i.test(entry));
  return {
    name,
    version,
    licence: license,
    text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim(),
  };
}
