import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../store/scratch-workspace.ts';

const PROGRAM = join(import.meta.dirname, 'quitting-program.ts');

test.each([0, 60, 200, 450, 800])(
  'quitting %i ms into the reading of new articles ends the program in order',
  (wait) => {
    const words = ['--no-regexp-tier-up', PROGRAM, join(scratchFolder(), 'w.stet'), String(wait)];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([0, 'closed', '']);
  },
);
