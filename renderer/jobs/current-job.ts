import type { Job } from '../../shared/job.ts';

/** The job to show, and how many more are going on or wait behind it. */
export function currentJob(jobs: readonly Job[]): { readonly job: Job | null; readonly waiting: number } {
  const open = jobs.filter((job) => job.state === 'running' || job.state === 'waiting');
  const job = open.find((candidate) => candidate.state === 'running') ?? open[0] ?? null;
  return { job, waiting: Math.max(0, open.length - 1) };
}

/** Jobs that have failed since the last look, each of them once. */
export function newlyFailed(before: readonly Job[], now: readonly Job[]): Job[] {
  const known = new Set(before.filter((job) => job.state === 'failed').map((job) => job.id));
  return now.filter((job) => job.state === 'failed' && !known.has(job.id));
}
