import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { Licences } from './bundling/licences.ts';
import { manualModule } from './bundling/manual-module.ts';
import { NATIVE, nodeBundle, WORKER } from './bundling/node-bundle.ts';
import { ownBundle } from './bundling/own-bundle.ts';

/** Of all bundles; the window, which shows them, is built last. */
const licences = new Licences(
  [...NATIVE, 'onnxruntime-common'].map((name) => resolve(import.meta.dirname, 'node_modules', name)),
);

export default defineConfig({
  main: {
    ...nodeBundle('main', resolve(import.meta.dirname, 'electron/main.ts')),
    // The main code lies inside the archive, whose integrity is checked; the worker's lies beside it.
    plugins: [
      licences.gather(),
      ownBundle({ ...nodeBundle('worker', resolve(import.meta.dirname, WORKER)), plugins: [licences.gather()] }),
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
