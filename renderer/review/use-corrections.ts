import { useMemo } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import {
  type ArticleCorrections,
  archiveLabel,
  articleCorrections,
  correctionNote,
  type ProposedWording,
  proposedWording,
} from '../../shared/correction.ts';
import type { Review } from '../../shared/review.ts';
import type { NoteDraft } from '../drafts/note-words.ts';
import { useCommands } from '../keys/commands.tsx';
import { copyText } from '../ui/copy-text.ts';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { keepNoteDraft, noteDraft, notesOf, useNoteDraft } from './note-drafts.ts';

/** What is drafted for the claim in hand, and what can be done with it. */
export interface Corrections {
  readonly proposed: ProposedWording;
  /** Null where nothing says what is right. */
  readonly note: string | null;
  readonly label: string | null;
  /** How many claims of the article are outdated. */
  readonly outdated: number;
  readonly takeWording: () => void;
  readonly copyWording: () => void;
  readonly copyNote: () => void;
  readonly copyLabel: () => void;
  readonly copyAll: () => void;
}

const NOTHING_RIGHT = 'Nothing says what is right yet. Attach a later passage or write the new wording.';
const NOT_OUTDATED = 'This claim is not marked as outdated, so there is nothing to correct.';

/** Drafts corrections for the claim in hand and for the whole article, and answers their keys. */
export function useCorrections(review: Review, claim: ClaimUnderReview | null): Corrections | null {
  const teller = useTeller();
  const draft = useNoteDraft(claim?.id ?? '');
  const notes = claim && notesOf(claim, draft);
  const { article, claims } = review;
  const correction = notes?.correction ?? '';
  const fault = notes?.fault ?? 'overtaken';

  const drafted = useMemo(() => {
    if (!claim) return null;
    const corrected = { quote: claim.quote, evidence: claim.evidence, correction, fault };
    return {
      proposed: proposedWording(corrected),
      note: correctionNote(corrected),
      label: archiveLabel(corrected, article.publishedOn),
    };
  }, [claim, correction, fault, article.publishedOn]);
  const outdated = useMemo(() => claims.filter(({ verdict }) => verdict?.value === 'outdated'), [claims]);

  function copy(text: string | null, name: string, otherwise: string): void {
    if (text === null || text.trim() === '') teller.tell(otherwise);
    else if (copyText(text)) teller.tell(`${name} copied.`);
    else teller.fail('The text could not be copied. Select it and copy it by hand.');
  }

  /** Runs for an outdated claim only. */
  const ofOutdated = (act: () => void) => () => {
    if (claim?.verdict?.value === 'outdated') act();
    else teller.tell(NOT_OUTDATED);
  };

  function takeWording(): void {
    if (!claim || !notes || !drafted) return;
    if (drafted.proposed.wording === null) {
      teller.tell(drafted.proposed.why);
      return;
    }
    const changed: NoteDraft = { ...notes, correction: drafted.proposed.wording };
    keepNoteDraft(claim.id, changed);
    teller.announce('The proposed wording is in the correction field, not saved yet.');
  }

  function copyAll(): void {
    const all: ArticleCorrections | null = articleCorrections(
      article,
      outdated.map((one) => ({ ...one, ...notesOf(one, noteDraft(one.id)) })),
    );
    if (all === null) {
      teller.tell(outdated.length === 0 ? 'No claim in this article is marked as outdated.' : NOTHING_RIGHT);
      return;
    }
    const left = all.left === 0 ? '' : ` ${count(all.left, 'outdated claim')} left out: nothing says what is right.`;
    if (copyText(`${all.notes}\n\n${all.label}\n`)) teller.tell(`${count(all.drafted, 'correction')} copied.${left}`);
    else teller.fail('The text could not be copied. Use the exported report instead.');
  }

  const actions = {
    takeWording,
    copyWording: ofOutdated(() => copy(correction, 'Wording', 'There is no wording yet. Write one first.')),
    copyNote: ofOutdated(() => copy(drafted?.note ?? null, 'Notice', NOTHING_RIGHT)),
    copyLabel: ofOutdated(() => copy(drafted?.label ?? null, 'Label', NOTHING_RIGHT)),
    copyAll,
  };
  useCommands('review', {
    'correction.take': actions.takeWording,
    'correction.copyWording': actions.copyWording,
    'correction.copyNote': actions.copyNote,
    'correction.copyLabel': actions.copyLabel,
    'correction.copyAll': actions.copyAll,
  });
  return drafted && { ...drafted, ...actions, outdated: outdated.length };
}
