import { readableDate } from '../../shared/dates.ts';
import type { AttentionReason, InboxEntry } from '../../shared/inbox.ts';
import { broughtBackSentence } from '../claim/brought-back-words.ts';

/** The reasons as headings of a filter. */
export const REASON_NAMES: Readonly<Record<AttentionReason, string>> = {
  'new-evidence': 'New evidence',
  'fallen-due': 'Now checkable',
  'new-suggestion': 'New suggestion',
};

/** Why a claim is here, as a sentence. */
export function reasonSentence({ reason, verdict, dueOn, suggestion, broughtBack }: InboxEntry): string {
  if (broughtBack !== null) return broughtBackSentence(broughtBack);
  switch (reason) {
    case 'fallen-due':
      return `Speculative when decided; checkable since ${dueOn === null ? 'then' : readableDate(dueOn)}.`;
    case 'new-evidence':
      return suggestion !== null && suggestion.value !== verdict?.value
        ? 'A later passage arrived after your verdict and points the other way.'
        : 'A later passage arrived after your verdict.';
    case 'new-suggestion':
      return 'Not decided yet, and a newly imported article bears on it.';
  }
}
