import { beforeEach, vi } from 'vitest';

/** What was written to the terminal in a test. */
export interface SaidInTerminal {
  out: string;
  err: string;
}

/** Catches what the tests of a file write to the terminal, for each from the beginning. */
export function saidInTerminal(): SaidInTerminal {
  const said: SaidInTerminal = { out: '', err: '' };
  beforeEach(() => {
    said.out = '';
    said.err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.err += String(text);
      return true;
    });
    return () => vi.restoreAllMocks();
  });
  return said;
}
