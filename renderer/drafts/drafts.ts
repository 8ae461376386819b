import { useCallback, useSyncExternalStore } from 'react';
import type { Draft, DraftKind, PlacedDraft } from '../../shared/draft.ts';
import { LONGEST_DRAFT } from '../../shared/limits.ts';
import { desk } from '../desk/call.ts';

/** How long typing pauses before the words go to the desk, in milliseconds. */
const PAUSE_MS = 250;

/** What was typed and not saved yet, kept in the workspace as it is typed. One for the window. */
const words = new Map<string, string>();
const onDisk = new Map<string, string>();
const listeners = new Set<() => void>();
const waiting = new Map<string, Draft>();
let timer: ReturnType<typeof setTimeout> | undefined;
let onFailure: (thrown: unknown) => void = () => undefined;

const keyOf = (kind: DraftKind, subjectId: string) => `${kind} ${subjectId}`;

function changed(): void {
  for (const listener of listeners) listener();
}

/** Sends what waits to the desk now; the desk takes calls in the order in which they are made. */
export function flushDrafts(): void {
  clearTimeout(timer);
  const sent = [...waiting];
  waiting.clear();
  for (const [key, draft] of sent) {
    const { kind, subjectId } = draft;
    const name = kind === 'paste' ? { kind, subjectId: '' as const } : { kind, subjectId };
    desk('draft.keep', { name, words: draft.words }).then(
      () => {
        onDisk.set(key, draft.words);
        changed();
      },
      (thrown: unknown) => onFailure(thrown),
    );
  }
}

/**
 * Reads what was left unsaved, and from then on keeps what is typed also when the window closes or is hidden.
 * @param failed hears why words could not be kept.
 */
export async function beginDrafts(failed: (thrown: unknown) => void): Promise<void> {
  onFailure = failed;
  window.addEventListener('pagehide', flushDrafts);
  window.addEventListener('focusout', flushDrafts);
  document.addEventListener('visibilitychange', flushDrafts);
  for (const draft of await desk('drafts.list', {})) {
    const key = keyOf(draft.kind, draft.subjectId);
    if (words.has(key)) continue;
    words.set(key, draft.words);
    onDisk.set(key, draft.words);
  }
  changed();
}

/** The unsaved words; empty where there are none. */
export function draftOf(kind: DraftKind, subjectId: string): string {
  return words.get(keyOf(kind, subjectId)) ?? '';
}

/** Keeps what was typed; empty words forget it. */
export function keepDraft(kind: DraftKind, subjectId: string, typed: string): void {
  const key = keyOf(kind, subjectId);
  if (typed === '') words.delete(key);
  else words.set(key, typed);
  changed();
  if (typed.length > LONGEST_DRAFT) return;
  waiting.set(key, { kind, subjectId, words: typed });
  clearTimeout(timer);
  timer = setTimeout(flushDrafts, PAUSE_MS);
}

/** How many things were begun and not saved. */
export function useDraftCount(): number {
  return useFollowed(() => words.size);
}

/** Everything that was begun and not saved, as the desk has it once what was just typed is there; the latest first. */
export function readDrafts(): Promise<readonly PlacedDraft[]> {
  flushDrafts();
  return desk('drafts.list', {});
}

function useFollowed<Value>(read: () => Value): Value {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return useSyncExternalStore(subscribe, read);
}

export function useDraft(kind: DraftKind, subjectId: string): string {
  return useFollowed(() => draftOf(kind, subjectId));
}

/** True once the words as they are typed now are in the workspace. */
export function useIsDraftKept(kind: DraftKind, subjectId: string): boolean {
  return useFollowed(() => draftOf(kind, subjectId) === (onDisk.get(keyOf(kind, subjectId)) ?? ''));
}
