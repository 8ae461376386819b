import type { ClaimUnderReview } from '../../shared/claim.ts';
import { draftOf, keepDraft, useDraft } from '../drafts/drafts.ts';
import { type NoteDraft, noteWords, readNoteWords } from '../drafts/note-words.ts';

/** The last reading of each claim's words, so that the same words are the same draft. */
const read = new Map<string, { readonly words: string; readonly draft: NoteDraft | null }>();

function readWords(claimId: string, words: string): NoteDraft | null {
  if (words === '') return null;
  const known = read.get(claimId);
  if (known?.words === words) return known.draft;
  const draft = readNoteWords(words);
  read.set(claimId, { words, draft });
  return draft;
}

/** The unsaved note of a claim, kept until it is saved or taken back, whatever is on screen. */
export function noteDraft(claimId: string): NoteDraft | null {
  return readWords(claimId, draftOf('notes', claimId));
}

/** Keeps what was typed for a claim; null forgets it. */
export function keepNoteDraft(claimId: string, draft: NoteDraft | null): void {
  keepDraft('notes', claimId, draft === null ? '' : noteWords(draft));
}

export function useNoteDraft(claimId: string): NoteDraft | null {
  return readWords(claimId, useDraft('notes', claimId));
}

/** The note and the correction that stand with a claim, from its draft or its verdict. */
export function notesOf(claim: ClaimUnderReview, draft: NoteDraft | null): NoteDraft {
  const { note = '', correction = '', fault = 'overtaken' } = claim.verdict ?? {};
  return draft ?? { note, correction, fault };
}
