import type { TrackedText } from '../../../shared/article.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import type { Desk } from '../desk.ts';
import { callDesk } from './call-desk.ts';
import { UsageFailure } from './usage-failure.ts';

/** Reads what follows `--tracked`. @throws UsageFailure. */
export function trackedIn(word = 'accepted'): TrackedText {
  if (word === 'accepted' || word === 'original') return word;
  throw new UsageFailure(`--tracked: “${word}” is neither accepted nor original.`);
}

/**
 * The drafts with the text that was asked for of files with tracked changes; and says of each file of its own what an
 * editor would see beside it: which text is taken, and what was left out of it.
 */
export async function asAsked(
  desk: Desk,
  drafts: readonly ImportDraft[],
  tracked: TrackedText,
  say: (sentence: string) => void,
): Promise<ImportDraft[]> {
  const asked: ImportDraft[] = [];
  for (const read of drafts) {
    const { draftId } = read;
    const isOther = read.tracked !== null && read.tracked.text !== tracked;
    const draft = isOther ? await callDesk(desk, 'import.reread', { draftId, tracked }) : read;
    asked.push(draft);
    if (draft.within !== null || (draft.status !== 'ready' && draft.status !== 'needs-date')) continue;
    const changes =
      draft.tracked === null
        ? []
        : [`It carries tracked changes; the text ${tracked === 'accepted' ? 'with' : 'without'} them is taken.`];
    const sentences = [...changes, ...draft.notes];
    if (sentences.length > 0) say(`“${draft.fileName}”: ${sentences.join(' ')}`);
  }
  return asked;
}
