import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type MainViteConfig } from 'electron-vite';
import { Licences } from './bundling/licences.ts';
import { manualModule } from './bundling/manual-module.ts';
import { ownBundle } from './bundling/own-bundle.ts';

const native = ['better-sqlite3', 'onnxruntime-node', 'onnxruntime-web'];

/** Of all bundles; the window, which shows them, is built last. */
const licences = new Licences(
  [...native, 'onnxruntime-common'].map((name) => resolve(import.meta.dirname, 'node_modules', name)),
);

export default defineConfig({
  main: {
    ...forNode('main', 'electron/main.ts'),
    // The main code lies inside the archive, whose integrity is checked; the worker's lies beside it.
    plugins: [
      licences.gather(),
      ownBundle({ ...forNode('worker', 'electron/desk/worker/worker.ts'), plugins: [licences.gather()] }),
    ],
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: resolve(import.meta.dirname, 'electron/preload.ts') },
        // A sandboxed preload script cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), manualModule(), licences.gather(), licences.write()],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
});

/** A bundle for Node: everything but what holds native or WebAssembly files, so that little goes into the package. */
function forNode(name: string, entry: string): MainViteConfig {
  return {
    build: {
      outDir: `out/${name}`,
      target: 'node24',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', ...native],
        input: { [name]: resolve(import.meta.dirname, entry) },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}
