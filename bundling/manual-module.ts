import type { Plugin } from 'vite';
import type { Block } from '../renderer/manual/manual.ts';
import { readManual } from './read-manual.ts';

/** Turns `docs/manual.md`, where the window imports it, into data with its pictures as files of the bundle. */
export function manualModule(): Plugin {
  return {
    name: 'stet:manual',
    enforce: 'pre',
    transform(markdown, id) {
      return /\/docs\/manual\.md$/.test(id.replaceAll('\\', '/'))
        ? { code: moduleOf(markdown), map: null, moduleType: 'js' }
        : null;
    },
  };
}

/** The module's source. Only addresses of pictures are not plain data. */
export function moduleOf(markdown: string): string {
  const manual = readManual(markdown);
  const pictures = [...manual.opening, ...manual.chapters.flatMap(({ blocks }) => blocks)]
    .filter((block): block is Extract<Block, { kind: 'picture' }> => block.kind === 'picture')
    .flatMap(({ light, dark }) => [light, dark]);
  const names = new Map([...new Set(pictures)].map((path, at) => [path, `picture${at}`]));
  const imports = [...names].map(([path, name]) => `import ${name} from ${JSON.stringify(`./${path}`)};`);
  const data = JSON.stringify(manual, (key, value: unknown) =>
    (key === 'light' || key === 'dark') && typeof value === 'string' ? { $picture: names.get(value) } : value,
  ).replaceAll(/\{"\$picture":"(picture\d+)"\}/g, '$1');
  return `${imports.join('\n')}\nexport default ${data};\n`;
}
