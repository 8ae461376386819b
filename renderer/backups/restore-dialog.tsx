import { useEffect, useState } from 'react';
import type { Backup, BackupList, Restored } from '../../shared/backups.ts';
import { Failure } from '../../shared/failure.ts';
import type { Job } from '../../shared/job.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { openJobs } from '../jobs/current-job.ts';
import { CancelJob, JobProgress } from '../jobs/job-line.tsx';
import { useTimeLeft } from '../jobs/use-time-left.ts';
import { Dialog } from '../ui/dialog.tsx';
import { readableInstant } from '../ui/readable-instant.ts';
import { contentsInWords } from './contents-words.ts';
import './backups.css';

/** Lists the backups and makes a new workspace out of the one that is chosen. */
export function RestoreDialog({ jobs, onClose }: { jobs: readonly Job[]; onClose: () => void }) {
  const restoring = openJobs(jobs).filter(({ kind }) => kind === 'restore');
  const timeLeft = useTimeLeft(restoring);
  const [list, setList] = useState<BackupList | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');

  useEffect(() => {
    desk('backups.list', {}).then(setList, (thrown: unknown) => setFailure(sentenceOf(thrown)));
  }, []);

  async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    setBusy(what);
    setFailure('');
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof Failure && thrown.code === 'cancelled')) setFailure(sentenceOf(thrown));
      return null;
    } finally {
      setBusy('');
    }
  }

  async function restore(name: string): Promise<void> {
    setRestored(null);
    const made = await attempt(name, () => desk('backups.restore', { name }));
    if (made === null) return;
    setRestored(made);
    // A backup of the present workspace was made before.
    await attempt('list', async () => setList(await desk('backups.list', {})));
  }

  async function open(path: string): Promise<void> {
    await attempt(path, () => desk('backups.openRestored', { path }));
  }

  return (
    <Dialog title="Restore a backup" size="wide" onClose={onClose}>
      <p>A backup is restored into a new file. The workspace you have open stays as it is.</p>
      <p role="status" className="restored-line">
        {restored && (
          <>
            Restored {contentsInWords(restored)} to <span className="backup-path">{restored.path}</span>
          </>
        )}
      </p>
      {restored?.canBeOpened && (
        <div>
          <button type="button" className="button primary" onClick={() => void open(restored.path)}>
            Open in a new window
          </button>
        </div>
      )}
      {restoring.map((job) => (
        <div key={job.id} className="restoring">
          <p>{job.sentence}…</p>
          <div className="job-list-line">
            <JobProgress job={job} left={timeLeft.get(job.id) ?? ''} />
            <CancelJob job={job} />
          </div>
        </div>
      ))}
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {list && list.backups.length === 0 && <p>No backups yet. Stet makes one in every hour in which you save work.</p>}
      {list && list.backups.length > 0 && (
        <table className="backups">
          <thead>
            <tr>
              <th scope="col">Backup of</th>
              <th scope="col">Contents</th>
              <th scope="col">
                <span className="visually-hidden">Restore</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.backups.map((backup) => (
              <BackupRow key={backup.name} backup={backup} busy={busy} onRestore={() => void restore(backup.name)} />
            ))}
          </tbody>
        </table>
      )}
      {list && (
        <p className="soft">
          Backups are kept in <span className="backup-path">{list.folder}</span>
        </p>
      )}
    </Dialog>
  );
}

function BackupRow({ backup, busy, onRestore }: { backup: Backup; busy: string; onRestore: () => void }) {
  const when = readableInstant(backup.madeAt);
  const isReadable = backup.articles !== null && backup.verdicts !== null;
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{isReadable ? contentsInWords(backup) : 'Damaged'}</td>
      <td>
        <button
          type="button"
          className="button small"
          aria-label={`Restore the backup of ${when}…`}
          disabled={!isReadable || busy !== ''}
          onClick={onRestore}
        >
          {busy === backup.name ? 'Restoring…' : 'Restore…'}
        </button>
      </td>
    </tr>
  );
}
