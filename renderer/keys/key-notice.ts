import { useSyncExternalStore } from 'react';

/** How long the strip says something in passing, in milliseconds. */
const SHOWN_MS = 6000;

let said: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function change(words: string | null): void {
  said = words;
  for (const listener of listeners) listener();
}

/** Says in the strip, until the next key or for some seconds, why a key did nothing. One for the window. */
export function sayOfKey(words: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => change(null), SHOWN_MS);
  change(words);
}

/** Takes it away again. */
export function hushOfKey(): void {
  clearTimeout(timer);
  if (said !== null) change(null);
}

/** What the strip is to say of the last key; null where there is nothing to say. */
export function useKeyNotice(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
}
