import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { HINDERED, type StandIn, standIn, WELL, WELL_ON_A_DISPLAY } from './electron-stand-in.ts';

const root = resolve(import.meta.dirname, '../../..');
const ci = (name: string) => join(root, '.ci', name);

beforeAll(() => {
  const build = `import(${JSON.stringify(pathToFileURL(ci('machine.mjs')).href)}).then(({ build }) => build())`;
  expect(spawnSync(process.execPath, ['-e', build], { encoding: 'utf8' }).status).toBe(0);
});

interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly written: () => string;
  /** Waits for the address of the browser host, or for the end of it all. */
  readonly address: Promise<string | null>;
  readonly ended: Promise<unknown>;
}

/** `npm start`, without npm. */
function start({ env }: StandIn, more: NodeJS.ProcessEnv = {}): Started {
  const folder = scratchFolder();
  const words = ['--workspace', join(folder, 'w.stet'), '--user-data-dir', join(folder, 'user')];
  const child = spawn(process.execPath, [ci('start.mjs'), ...words], { env: { ...env, ...more } });
  let [said, written] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'close');
  const address = new Promise<string | null>((settle) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      written += text;
      const found = /Stet is at (\S+)/.exec(written);
      if (found?.[1] !== undefined) settle(found[1]);
    });
    child.on('close', () => settle(null));
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return { process: child, said: () => said, written: () => written, address, ended };
}

async function expectInBrowser(started: Started, hindrance: string): Promise<void> {
  const address = await started.address;
  expect(address, started.said()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  expect((await fetch(address as string, { redirect: 'manual' })).status).toBe(303);
  expect(started.said()).toBe(
    `Electron cannot open a window on this machine (${hindrance}), so Stet opens in your browser instead. Open this address:\n`,
  );
}

beforeEach(({ skip }) => {
  skip(process.platform === 'win32', 'the stand-ins for Electron’s program file are scripts for a POSIX shell');
});

describe('npm start where Electron’s program file is there', () => {
  test.each([
    ['a library is missing', 'the library libnss3.so is missing'],
    ['it crashes', 'it crashed with SIGSEGV'],
    ['it crashes for want of its sandbox', 'its sandbox is not allowed here'],
    ['it does not run as root', 'it does not run as root'],
    ['there is no display', 'there is no display'],
    ['it hangs, with a helper', 'it opened no window within 3 seconds'],
    ['it ends without a word', 'it ended without opening one'],
  ] as const)('but %s: says so in one sentence and opens in the browser', async (way, hindrance) => {
    await expectInBrowser(start(standIn(HINDERED[way])), hindrance);
  });

  test('but cannot be executed: says so in one sentence and opens in the browser', async () => {
    const electron = standIn(WELL);
    chmodSync(join(electron.env.ELECTRON_OVERRIDE_DIST_PATH as string, 'electron'), 0o644);
    await expectInBrowser(start(electron), 'its program file cannot be run: EACCES');
  });

  test('but is made for another kind of processor: says so and opens in the browser', async () => {
    const electron = standIn(WELL);
    const foreign = Buffer.alloc(64);
    foreign.write('\x7fELF\x02\x01\x01', 'latin1');
    writeFileSync(join(electron.env.ELECTRON_OVERRIDE_DIST_PATH as string, 'electron'), foreign);
    const started = start(electron);
    expect(await started.address, started.said()).not.toBeNull();
    expect(started.said()).toMatch(
      /^Electron cannot open a window on this machine \(.+\), so Stet opens in your browser/,
    );
  });

  test('and opens a window: the program is started with its words, and nothing is said', async () => {
    const started = start(standIn(WELL));
    await started.ended;
    expect(started.written()).toContain(`window ${root} --workspace`);
    expect([started.said(), started.process.exitCode]).toEqual(['', 0]);
  });

  test('a window that opened once is not tried again until the program file or the display is another', async () => {
    const electron = standIn(WELL);
    await start(electron).ended;
    await start(electron).ended;
    expect(electron.trials()).toBe(1);
    await start(electron, { DISPLAY: ':7' }).ended;
    expect(electron.trials()).toBe(2);
    electron.become(`${WELL}\n# a newer one`);
    await start(electron).ended;
    expect(electron.trials()).toBe(3);
  });

  test('a failure that shows at once is tried again each time, so that what was mended is noticed', async () => {
    const electron = standIn(HINDERED['a library is missing']);
    await expectInBrowser(start(electron), 'the library libnss3.so is missing');
    electron.become(WELL);
    const mended = start(electron);
    await mended.ended;
    expect(mended.written()).toContain('window ');
  });

  test('a display that has gone since the last start is noticed all the same', async () => {
    const electron = standIn(`[ -e "$(dirname "$0")/gone" ] && { ${HINDERED['there is no display']}; }\n${WELL}`);
    await start(electron).ended;
    writeFileSync(join(electron.env.ELECTRON_OVERRIDE_DIST_PATH as string, 'gone'), '');
    const started = start(electron);
    const address = await started.address;
    expect(address).not.toBeNull();
    expect(started.said()).toContain('(there is no display), so Stet opens in your browser instead.');
  });

  test('a program that ends with an error of its own is not taken for one that cannot open a window', async () => {
    const electron = standIn(WELL.replace('echo "window $*"', 'exit 3'));
    for (let times = 0; times < 2; times += 1) {
      const started = start(electron);
      await started.ended;
      expect([started.said(), started.process.exitCode]).toEqual(['', 3]);
    }
  });

  test('ending it while Electron hangs leaves nothing running', async () => {
    const electron = standIn(HINDERED['it hangs, with a helper']);
    const pidFile = join(electron.env.ELECTRON_OVERRIDE_DIST_PATH as string, 'pid');
    const started = start(electron, { STET_ELECTRON_PATIENCE: '60' });
    const pids = () => (existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split(' ').map(Number) : []);
    await expect.poll(pids, { timeout: 120_000 }).toHaveLength(2);
    expect(pids().map(isRunning)).toEqual([true, true]);
    started.process.kill('SIGTERM');
    await started.ended;
    expect(started.process.exitCode).toBe(143);
    await expect.poll(() => pids().map(isRunning)).toEqual([false, false]);
  });
});

describe('npm test where Electron’s program file is there', () => {
  test('and opens a window: the specs run in Electron', async () => {
    expect(chosen(standIn(WELL))).toMatchObject({ host: 'Electron', isElectron: true });
  });

  test.each([
    ['a library is missing', 'the library libnss3.so is missing'],
    ['it crashes', 'it crashed with SIGSEGV'],
    ['it does not run as root', 'it does not run as root'],
    ['it hangs, with a helper', 'it opened no window within 3 seconds'],
    ['it ends without a word', 'it ended without opening one'],
  ] as const)('but %s: the specs run in the browser host, and the reason is given', (way, hindrance) => {
    expect(chosen(standIn(HINDERED[way]))).toMatchObject({
      host: `the browser host: Electron cannot open a window on this machine (${hindrance})`,
      isElectron: false,
    });
  });

  test('but there is no display: the specs run in Electron on a virtual one where Xvfb is installed', () => {
    const found = chosen(standIn(WELL_ON_A_DISPLAY), {
      Xvfb: 'echo 41 >&3; echo $$ > "$(dirname "$0")/pid"; exec sleep 1000',
    });
    expect(found).toMatchObject({ host: 'Electron, on a display that nobody sees (Xvfb)', isElectron: true });
    expect(found.display).toBe(':41');
    expect(isRunning(Number(readFileSync(join(found.path, 'pid'), 'utf8')))).toBe(false);
  });

  test.each([
    ['is not installed', undefined],
    ['does not start', 'exit 1'],
    ['starts, but does not help', 'echo 41 >&3; exec sleep 1000'],
  ] as const)('but there is no display and Xvfb %s: the specs run in the browser host', (_way, script) => {
    const hindered = script?.includes('41') ? HINDERED['there is no display'] : WELL_ON_A_DISPLAY;
    expect(chosen(standIn(hindered), script === undefined ? {} : { Xvfb: script })).toMatchObject({
      host: 'the browser host: Electron cannot open a window on this machine (there is no display)',
      isElectron: false,
    });
  });
});

/** What Playwright's global set-up chooses, with no other programs at hand than a shell's and those given. */
function chosen({ env }: StandIn, programs: Record<string, string> = {}) {
  const path = scratchFolder();
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const withoutXvfb = scratchFolder();
  for (const name of ['sh', 'sleep', 'dirname']) {
    writeFileSync(join(withoutXvfb, name), `#!/bin/sh\nexec /bin/${name} "$@"\n`, { mode: 0o755 });
  }
  const ask = `import(${JSON.stringify(pathToFileURL(ci('spec-host.mjs')).href)}).then(async ({ default: choose }) => {
    const end = await choose();
    const { STET_SPECS_HOST: host, STET_SPECS_ELECTRON: binary, DISPLAY: display } = process.env;
    process.stdout.write('\\n' + JSON.stringify({ host, isElectron: binary !== '', display }));
    await end();
  })`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', ask], {
    encoding: 'utf8',
    env: { ...env, PATH: `${path}:${withoutXvfb}` },
  });
  const answer = stdout.split('\n').at(-1) ?? '';
  if (answer === '') throw new Error(stdout + stderr);
  return { ...(JSON.parse(answer) as { host: string; isElectron: boolean; display: string }), path };
}

/** Whether a process is still at work; one that has ended may be listed until somebody asks how it ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
