import type { MainViteConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { buildForNode } from './node-bundle.ts';

/**
 * Builds a second bundle for Node after the one that this plugin belongs to. The two share no file: one can lie where
 * the other must not.
 */
export function ownBundle(config: MainViteConfig): Plugin {
  let logLevel: 'info' | 'warn' | 'error' | 'silent' | undefined;
  return {
    name: 'stet:own-bundle',
    apply: 'build',
    configResolved(resolved) {
      logLevel = resolved.logLevel;
    },
    async closeBundle() {
      await buildForNode(config, logLevel);
    },
  };
}
