import { MainConfigFactory, type MainViteConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';

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
      const inline = {
        configFile: false as const,
        mode: 'production',
        ...(logLevel === undefined ? {} : { logLevel }),
      };
      await build({ ...inline, ...(await new MainConfigFactory(config, inline, {}).build()) });
    },
  };
}
