import type { Job } from '../../shared/job.ts';

/** The jobs that are going on or wait, the one to show first: what runs before what waits. */
export function openJobs(jobs: readonly Job[]): Job[] {
  const open = jobs.filter((job) => job.state === 'running' || job.state === 'waiting');
  return open.toSorted((a, b) => Number(b.state === 'running') - Number(a.state === 'running'));
}

/** Jobs that have failed since the last look, each of them once. */
export function newlyFailed(before: readonly Job[], now: readonly Job[]): Job[] {
  const known = new Set(before.filter((job) => job.state === 'failed').map((job) => job.id));
  return now.filter((job) => job.state === 'failed' && !known.has(job.id));
}
