import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageFailure } from './usage-failure.ts';

/** Reads the words after a command by Node's own rules. @throws UsageFailure with one sentence. */
export function parseWords<const Config extends ParseArgsConfig>(args: readonly string[], config: Config) {
  try {
    return parseArgs({ ...config, args: [...args] });
  } catch (error) {
    throw new UsageFailure(`${(error as Error).message.replace(/\.?$/, '.')}`);
  }
}
