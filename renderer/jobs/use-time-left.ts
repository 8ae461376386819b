import { useEffect, useRef, useState } from 'react';
import type { Job } from '../../shared/job.ts';
import { type Step, secondsLeft, timeLeftWords, withStep } from './pace.ts';

const LOOK_AGAIN_MS = 2000;

/** The time that each job will still take, in words, by the job's id; measured by each job's own pace. */
export function useTimeLeft(jobs: readonly Job[]): ReadonlyMap<string, string> {
  const steps = useRef(new Map<string, readonly Step[]>());
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map());
  const isBusy = jobs.length > 0;

  useEffect(() => {
    const at = performance.now();
    steps.current = new Map(
      jobs.map(({ id, done, total }) => [id, withStep(steps.current.get(id) ?? [], { at, done, total })]),
    );
  }, [jobs]);

  useEffect(() => {
    if (!isBusy) return;
    const look = () => {
      const now = performance.now();
      setWords(new Map([...steps.current].map(([id, known]) => [id, timeLeftWords(secondsLeft(known, now))])));
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isBusy]);

  return words;
}
