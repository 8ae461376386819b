import type { Job } from '../../shared/job.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CancelJob, JobProgress } from './job-line.tsx';

interface JobListProps {
  jobs: readonly Job[];
  timeLeft: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** Everything that Stet is doing, each piece with its progress and a way to stop it. */
export function JobList({ jobs, timeLeft, onClose }: JobListProps) {
  return (
    <Dialog title="What Stet is doing" onClose={onClose}>
      {jobs.length === 0 ? (
        <p>All done.</p>
      ) : (
        <ul className="job-list">
          {jobs.map((job) => (
            <li key={job.id}>
              <p>{job.sentence}</p>
              <div className="job-list-line">
                <JobProgress job={job} left={timeLeft.get(job.id) ?? ''} />
                <CancelJob job={job} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">You can keep working or close the window: comparing resumes the next time Stet starts.</p>
    </Dialog>
  );
}
