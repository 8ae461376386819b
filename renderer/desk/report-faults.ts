import { desk } from './call.ts';

type Where = 'drawing' | 'script' | 'promise';

/** How many faults of one page are written down: one that comes again and again says nothing new. */
const MOST = 20;

let reported = 0;

/** Has a fault of the page written down. It must not fail itself, and does not. */
export function reportFault(where: Where, thrown: unknown): void {
  reported += 1;
  if (reported > MOST) return;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const stack = thrown instanceof Error ? (thrown.stack ?? '').replace(thrown.message, '') : '';
  desk('fault.report', { where, name: name.slice(0, 100), stack: stack.slice(0, 20_000) }).catch(() => undefined);
}

/** Has what scripts of the page let escape written down. */
export function reportEscapedFaults(): void {
  window.addEventListener('error', ({ error }) => {
    if (error !== null) reportFault('script', error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => reportFault('promise', reason));
}
