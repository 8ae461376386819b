import type { ReactNode } from 'react';
import type { Job } from '../../shared/job.ts';
import { desk } from '../desk/desk.ts';
import { useWorkspaceInfo } from '../desk/queries.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { currentJob } from './current-job.ts';
import './status-bar.css';

interface StatusBarProps {
  jobs: readonly Job[];
  /** Shown while nothing is going on. */
  hint: ReactNode;
  onKeys: () => void;
  /** Whose verdicts come next; empty before the first. */
  checker: string;
  onChecker: () => void;
  onSettings: () => void;
}

/** The strip at the bottom: what Stet is doing, and how to stop it. Its height never changes. */
export function StatusBar({ jobs, hint, checker, onChecker, onKeys, onSettings }: StatusBarProps) {
  const teller = useTeller();
  const warnings = useWorkspaceInfo().data?.warnings.length ?? 0;
  const { job, waiting } = currentJob(jobs);
  return (
    <footer className="status-bar">
      <div className="job" role="status">
        {job ? (
          <>
            <span className="job-sentence">
              {job.sentence}
              {waiting > 0 && <span className="soft"> and {count(waiting, 'more')}</span>}
            </span>
            <progress
              aria-label={job.sentence}
              max={Math.max(job.total, 1)}
              {...(job.total > 0 ? { value: job.done } : {})}
            />
          </>
        ) : (
          <span className="hint-line">{hint}</span>
        )}
      </div>
      {job && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => {
            desk('jobs.cancel', { jobId: job.id }).catch((thrown: unknown) => teller.fail(thrown));
          }}
        >
          Cancel
        </button>
      )}
      <button type="button" className="button quiet small checker-button" onClick={onChecker}>
        {checker === '' ? 'Who is checking?' : `Checking as ${checker}`} <Keys command="checker.switch" hidden />
      </button>
      <button type="button" className="button quiet small" onClick={onSettings}>
        Settings{warnings > 0 && ` (${count(warnings, 'warning')})`}
      </button>
      <button type="button" className="button quiet small" onClick={onKeys}>
        All keys <Keys command="keys.show" hidden />
      </button>
    </footer>
  );
}
