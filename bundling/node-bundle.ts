import { MainConfigFactory, type MainViteConfig } from 'electron-vite';
import { build } from 'vite';

/** Packages with native or WebAssembly files, which no bundle can hold. */
export const NATIVE = ['better-sqlite3', 'onnxruntime-node', 'onnxruntime-web'];

/** What the worker thread runs, seen from the root of the project; for the program and for the unit tests alike. */
export const WORKER = 'electron/desk/worker/worker.ts';

/**
 * A bundle for Node: everything but what holds native or WebAssembly files, so that little goes into the package.
 * @param entry a path by itself: this file is bundled with the configuration and does not know where it lies.
 */
export function nodeBundle(name: string, entry: string, outDir = `out/${name}`): MainViteConfig {
  return {
    build: {
      outDir,
      target: 'node24',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', ...NATIVE],
        input: { [name]: entry },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** Builds one bundle for Node by itself. */
export async function buildForNode(
  config: MainViteConfig,
  logLevel?: 'info' | 'warn' | 'error' | 'silent',
): Promise<void> {
  const inline = { configFile: false as const, mode: 'production', ...(logLevel === undefined ? {} : { logLevel }) };
  await build({ ...inline, ...(await new MainConfigFactory(config, inline, {}).build()) });
}
