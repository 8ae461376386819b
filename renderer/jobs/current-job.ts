import type { Job } from '../../shared/job.ts';

/** The jobs that are going on, the one to show first at the front. */
export function openJobs(jobs: readonly Job[]): Job[] {
  return jobs.filter((job) => job.state === 'running');
}

/** Jobs that have failed since the last look, each of them once. */
export function newlyFailed(before: readonly Job[], now: readonly Job[]): Job[] {
  const known = new Set(before.filter((job) => job.state === 'failed').map((job) => job.id));
  return now.filter((job) => job.state === 'failed' && !known.has(job.id));
}
