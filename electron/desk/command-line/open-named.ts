import { Failure } from '../../../shared/failure.ts';
import { backupInWords, type Desk, type DeskOptions, mayBeRescued, openDesk, Rescuing } from '../desk.ts';

/** Opens the workspace that the words of a command name. @throws Failure that says, of a damaged one, what can be done. */
export async function openNamed(options: DeskOptions): Promise<Desk> {
  try {
    return await openDesk(options);
  } catch (error) {
    const { workspacePath } = options;
    if (!(error instanceof Failure) || !mayBeRescued(workspacePath, error.code)) throw error;
    const backup = new Rescuing(options).newestBackup();
    const restore = backup === null ? '' : ` Restore it with: stet restore “${backup.path}” --out NEW.`;
    throw new Failure(
      error.code,
      `${error.message} ${backupInWords(backup)}${restore} Take over what can be read with: stet recover “${workspacePath}” --to NEW.`,
      { cause: error },
    );
  }
}
