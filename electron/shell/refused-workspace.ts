import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dialog } from 'electron';
import { Failure, failureData } from '../../shared/failure.ts';
import { WORKSPACE_FILE } from '../../shared/workspace-file.ts';
import { backupInWords, type DeskOptions, mayBeRescued, Rescuing, rescuedInWords } from '../desk/desk.ts';

/** What a button of the box does. @returns the workspace to open then; null where the box is to be shown again. */
type Way = readonly [label: string, take: () => Promise<string | null> | string | null];

/**
 * Says why a workspace cannot be opened, and offers what can be done about it.
 * @returns the workspace that is to be opened now; null where the person wants none.
 */
export async function askWhatNow(
  path: string,
  refusal: unknown,
  surroundings: Pick<DeskOptions, 'workerUrl' | 'resourcesPath' | 'userName'>,
): Promise<string | null> {
  const rescuing = new Rescuing({ ...surroundings, workspacePath: path });
  const { code, sentence } = failureData(refusal);
  const mayBeMended = mayBeRescued(path, code);
  let said = sentence;
  for (;;) {
    const backup = mayBeMended ? rescuing.newestBackup() : null;
    const mend = (rescue: () => Promise<Awaited<ReturnType<Rescuing['recover']>>>) => async () => {
      const rescued = await rescue();
      await dialog.showMessageBox({ type: 'info', message: rescuedInWords(rescued), buttons: ['Open'] });
      return path;
    };
    const ways: Way[] = [
      ...(backup === null ? [] : [['Restore the Backup', mend(() => rescuing.restore(backup))] as const]),
      ...(mayBeMended ? [['Recover What Can Be Read', mend(() => rescuing.recover())] as const] : []),
      ['Open Another…', pickWorkspace],
      ['New Workspace…', () => nameNewWorkspace(path)],
    ];
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Stet',
      message: `Stet cannot open “${basename(path)}”`,
      detail: [
        said,
        ...(mayBeMended ? [`${backupInWords(backup)} Whichever you choose, the damaged file is kept.`] : []),
      ].join('\n\n'),
      buttons: [...ways.map(([label]) => label), 'Close'],
      defaultId: 0,
      cancelId: ways.length,
    });
    const way = ways[response];
    if (way === undefined) return null;
    try {
      const next = await way[1]();
      if (next !== null) return next;
      said = sentence;
    } catch (error) {
      if (!(error instanceof Failure)) console.error(error);
      said = failureData(error).sentence;
    }
  }
}

async function pickWorkspace(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Open a workspace',
    properties: ['openFile'],
    filters: [{ name: WORKSPACE_FILE.name, extensions: WORKSPACE_FILE.endings.map((ending) => ending.slice(1)) }],
  });
  return filePaths[0] ?? null;
}

async function nameNewWorkspace(path: string): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog({
    title: 'New workspace',
    defaultPath: join(dirname(path), `new${WORKSPACE_FILE.endings[0]}`),
    filters: [{ name: WORKSPACE_FILE.name, extensions: WORKSPACE_FILE.endings.map((ending) => ending.slice(1)) }],
  });
  if (!filePath) return null;
  const named = filePath.endsWith(WORKSPACE_FILE.endings[0]) ? filePath : `${filePath}${WORKSPACE_FILE.endings[0]}`;
  if (existsSync(named))
    throw new Failure('cannot-write', `“${basename(named)}” already exists. Give the new workspace another name.`);
  return named;
}
