import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What the browsers that print as Chromium does are called, on the path of a Linux system. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'chromium-headless-shell',
] as const;

/** Where they are on a Mac, and on Windows below the folders of programs. */
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'] as const;
const WINDOWS_PROGRAMS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const;

/**
 * A browser that can print a page, by its path; null where none is installed.
 * @param env `STET_CHROMIUM` names one before all others.
 */
export async function installedBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | null> {
  const named = env.STET_CHROMIUM ?? '';
  for (const path of named === '' ? candidates(platform, env) : [named]) if (await canRun(path)) return path;
  return null;
}

function candidates(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string[] {
  switch (platform) {
    case 'darwin':
      return MAC_PROGRAMS.flatMap((name) =>
        ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
          join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    case 'win32':
      return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder === undefined ? [] : WINDOWS_PROGRAMS.map((parts) => join(folder, ...parts)),
      );
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
      return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
