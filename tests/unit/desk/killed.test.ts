import { expect, test } from 'vitest';
import { killOnce } from '../../crash/kill-at-random.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';

test.each(['deciding', 'migrating'] as const)(
  'the program is killed while %s: the workspace is sound, and nothing is lost that was said to be stored',
  async (kind) => {
    expect(await killOnce(kind, scratchFolder(), Math.random())).toEqual([]);
  },
);
