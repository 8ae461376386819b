import { type ReactNode, useState } from 'react';
import type { Job } from '../../shared/job.ts';
import { desk } from '../desk/call.ts';
import { useLibraryGlance, useWorkspaceInfo } from '../desk/queries.ts';
import { useDraftCount } from '../drafts/drafts.ts';
import { useRunCommand } from '../keys/commands.tsx';
import { useKeyNotice } from '../keys/key-notice.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { openJobs } from './current-job.ts';
import { CancelJob, JobProgress } from './job-line.tsx';
import { JobList } from './job-list.tsx';
import { useTimeLeft } from './use-time-left.ts';
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

/** The strip at the bottom: what Stet is doing, how long it will take, and how to stop it. Its height never changes. */
export function StatusBar({ jobs, hint, checker, onChecker, onKeys, onSettings }: StatusBarProps) {
  const workspace = useWorkspaceInfo().data;
  const warnings = workspace?.warnings.length ?? 0;
  const run = useRunCommand();
  const drafts = useDraftCount();
  const [isListed, setIsListed] = useState(false);
  const open = openJobs(jobs);
  const timeLeft = useTimeLeft(open);
  const job = open[0];
  const ofKey = useKeyNotice();
  return (
    <footer className="status-bar">
      {/* Only the sentence is read out when it changes; numbers that tick would drown everything else. */}
      <div className="job" role="status">
        {ofKey !== null ? (
          <span className="job-sentence">{ofKey}</span>
        ) : job ? (
          <span className="job-sentence">{job.sentence}</span>
        ) : (
          <Idle hint={hint} />
        )}
      </div>
      {job && (
        <>
          <JobProgress job={job} left={timeLeft.get(job.id) ?? ''} />
          {open.length > 1 && (
            <button type="button" className="button quiet small" onClick={() => setIsListed(true)}>
              and {count(open.length - 1, 'more', 'more')}…
            </button>
          )}
          <CancelJob job={job} />
        </>
      )}
      {drafts > 0 && (
        <button type="button" className="button quiet small" onClick={() => run('drafts.open')}>
          {count(drafts, 'draft')}
        </button>
      )}
      <button type="button" className="button quiet small checker-button" onClick={onChecker}>
        <span className="checker-name">{checker === '' ? 'Who is checking?' : `Checking as ${checker}`}</span>{' '}
        <Keys command="checker.switch" hidden />
      </button>
      <button type="button" className="button quiet small strip-extra" onClick={() => run('search.open')}>
        Search everything
      </button>
      <button type="button" className="button quiet small strip-extra" onClick={() => run('palette.open')}>
        Commands <Keys command="palette.open" hidden />
      </button>
      <button type="button" className="button quiet small" onClick={onSettings}>
        {workspace?.isReadOnly && 'Read-only. '}
        Settings{warnings > 0 && ` (${count(warnings, 'warning')})`}
      </button>
      <button type="button" className="button quiet small" onClick={onKeys}>
        All shortcuts <Keys command="keys.show" hidden />
      </button>
      {isListed && <JobList jobs={open} timeLeft={timeLeft} onClose={() => setIsListed(false)} />}
    </footer>
  );
}

/** What stands in the strip while nothing is going on: keys, or work that was stopped and can go on. */
function Idle({ hint }: { hint: ReactNode }) {
  const teller = useTeller();
  const library = useLibraryGlance();
  const waiting = library.isFetching ? 0 : (library.data?.waiting ?? 0);
  if (waiting === 0) return <span className="hint-line">{hint}</span>;
  return (
    <>
      <span className="job-sentence">{count(waiting, 'article', 'articles')} waiting to be compared.</span>
      <button
        type="button"
        className="button small"
        onClick={() => {
          desk('analysis.resume', {}).catch((thrown: unknown) => teller.fail(thrown));
        }}
      >
        Resume comparing
      </button>
    </>
  );
}
