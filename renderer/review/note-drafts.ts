import { useCallback, useSyncExternalStore } from 'react';
import type { Fault } from '../../shared/claim.ts';

/** What an editor has typed for a claim and not saved yet. */
export interface NoteDraft {
  readonly note: string;
  readonly correction: string;
  readonly fault: Fault;
}

const drafts = new Map<string, NoteDraft>();
const listeners = new Set<() => void>();

/** The unsaved note of a claim, kept for as long as the window lives, whatever is on screen. */
export function noteDraft(claimId: string): NoteDraft | null {
  return drafts.get(claimId) ?? null;
}

/** Keeps what was typed for a claim; null forgets it. */
export function keepNoteDraft(claimId: string, draft: NoteDraft | null): void {
  if (draft) drafts.set(claimId, draft);
  else drafts.delete(claimId);
  for (const listener of listeners) listener();
}

export function useNoteDraft(claimId: string): NoteDraft | null {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return useSyncExternalStore(subscribe, () => noteDraft(claimId));
}
