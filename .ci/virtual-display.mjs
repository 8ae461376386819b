// A display that nobody sees (Xvfb), for windows on machines that have none.
import { spawn } from 'node:child_process';

/**
 * Starts one where Xvfb is installed.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop(): void } | null>} the environment for programs that shall use it;
 * null when there is no Xvfb or it is not up within ten seconds.
 */
export function startVirtualDisplay() {
  if (process.platform !== 'linux') return Promise.resolve(null);
  // It picks a free number itself and writes it to the descriptor when it is up.
  const words = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill();
  process.on('exit', stop);
  return new Promise((resolve) => {
    const give = (display) => {
      clearTimeout(limit);
      if (display === null) stop();
      resolve(display);
    };
    const limit = setTimeout(() => give(null), 10_000);
    server.on('error', () => give(null));
    server.on('exit', () => give(null));
    let number = '';
    server.stdio[3]?.on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      const env = { ...process.env, DISPLAY: `:${number.trim()}`, XDG_SESSION_TYPE: 'x11' };
      delete env.WAYLAND_DISPLAY;
      give({ env, stop });
    });
  });
}
