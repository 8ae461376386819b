import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A regular expression of the source. */
export interface SourcePattern {
  /** File and line. */
  readonly at: string;
  readonly pattern: string;
  readonly flags: string;
}

/**
 * Every regular expression under `electron/desk` and `shared`, each once; and the places (`unseen`) where one is only
 * made later, so that none was seen.
 */
export function sourcePatterns(): { patterns: readonly SourcePattern[]; unseen: readonly string[] } {
  const program = join(import.meta.dirname, 'list-patterns.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0) throw new Error(`The patterns cannot be listed: ${stderr}`);
  const { patterns, unseen } = JSON.parse(stdout) as { patterns: SourcePattern[]; unseen: string[] };
  const once = new Map(patterns.map((found) => [`/${found.pattern}/${found.flags}`, found]));
  return { patterns: [...once.values()], unseen };
}
