import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const run = join(import.meta.dirname, '../../../electron/desk/command-line/run.ts');

/** Runs one command in a process of its own and says what that took. */
function started(...words: string[]) {
  const script = `
    import { createRequire, registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    const { runCommandLine } = await import(${JSON.stringify(run)});
    const code = await runCommandLine(${JSON.stringify(words)}, { appVersion: '1.2.3' });
    const { user, system } = process.cpuUsage();
    process.stderr.write(JSON.stringify({ code, loaded, milliseconds: (user + system) / 1000 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return { stdout, ...(JSON.parse(stderr) as { code: number; loaded: string[]; milliseconds: number }) };
}

test.each(['--help', 'help', 'check --help', 'decisions -h', '--version'])(
  '%s is answered at once, without loading the desk, a database or a model',
  (words) => {
    const { code, stdout, loaded, milliseconds } = started(...words.split(' '));
    expect(code).toBe(0);
    expect(stdout).toMatch(words === '--version' ? /^Stet 1\.2\.3\n$/ : /stet check ARTICLE/);
    expect(
      loaded.filter((url) => /better-sqlite3|onnxruntime|\/desk\/(?:desk|store|engine|services|worker)/.test(url)),
    ).toEqual([]);
    expect(loaded.length).toBeLessThan(12);
    expect(milliseconds).toBeLessThan(500);
  },
);
