import type { Fault } from '../../shared/claim.ts';

/** What an editor has typed for a claim and not saved yet. */
export interface NoteDraft {
  readonly note: string;
  readonly correction: string;
  readonly fault: Fault;
}

/** The words under which a note is kept as a draft. */
export function noteWords(draft: NoteDraft): string {
  return JSON.stringify(draft);
}

/** Null where another version of Stet wrote what this one cannot read. */
export function readNoteWords(words: string): NoteDraft | null {
  try {
    const { note = '', correction = '', fault = 'overtaken' } = JSON.parse(words) as Partial<NoteDraft>;
    return { note: String(note), correction: String(correction), fault: fault === 'wrong' ? 'wrong' : 'overtaken' };
  } catch {
    return null;
  }
}
