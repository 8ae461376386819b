import type { Job } from '../../shared/job.ts';
import { desk } from '../desk/call.ts';
import { useTeller } from '../ui/toasts.tsx';

/** How far a job is, and how long it will still take. */
export function JobProgress({ job, left }: { job: Job; left: string }) {
  return (
    <>
      <progress
        aria-label={job.sentence}
        max={Math.max(job.total, 1)}
        {...(job.total > 0 ? { value: job.done } : {})}
      />
      <span className="job-left">{left}</span>
    </>
  );
}

export function CancelJob({ job }: { job: Job }) {
  const teller = useTeller();
  return (
    <button
      type="button"
      className="button quiet small"
      aria-label={`Cancel: ${job.sentence}`}
      onClick={() => {
        desk('jobs.cancel', { jobId: job.id }).catch((thrown: unknown) => teller.fail(thrown));
      }}
    >
      Cancel
    </button>
  );
}
