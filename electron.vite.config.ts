import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { manualModule } from './bundling/manual-module.ts';

const native = ['better-sqlite3', 'onnxruntime-node', 'onnxruntime-web'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      // Everything but what holds native or WebAssembly files is bundled, so that little goes into the package.
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', ...native],
        input: {
          main: resolve(import.meta.dirname, 'electron/main.ts'),
          worker: resolve(import.meta.dirname, 'electron/desk/worker/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
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
    plugins: [react(), manualModule()],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
});
