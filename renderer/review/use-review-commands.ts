import { flushSync } from 'react-dom';
import { type ClaimUnderReview, type Evidence, RELATIONS } from '../../shared/claim.ts';
import { ASIDE_REASONS } from '../../shared/set-aside.ts';
import type { Span } from '../../shared/span.ts';
import { commandOfEach } from '../keys/command-of-each.ts';
import { useCommands } from '../keys/commands.tsx';
import { sayOfKey } from '../keys/key-notice.ts';
import { neighbour, nextUndecided } from '../reading/claim-walk.ts';
import { clearSelection, readSelection } from '../reading/use-text-selection.ts';
import { useTeller } from '../ui/toasts.tsx';
import { NOTE_FIELD } from './note-fields.tsx';
import type { MarkingPurpose } from './use-marking.ts';
import type { ReviewWork } from './use-review-work.ts';

/** What the keys, the palette and the menu can do at the desk. */
export function useReviewCommands(work: ReviewWork, onExport: () => void): void {
  const { review, page, state, dispatch, claim, claimId, select, focusClaim } = work;
  const { deciding, edits, checks, selection, marking, list, beside, correcting } = work;
  const { article, claims } = review;
  const teller = useTeller();

  const withClaim = (act: (current: ClaimUnderReview) => void) => () => {
    if (claim) act(claim);
  };
  const withPiece = (act: (piece: Evidence) => void) => () => {
    const piece = beside.pieceInHand();
    if (piece) act(piece);
  };
  /** Does something with the selected text; where none is, the key begins a selection for it. */
  const withSelection = (purpose: MarkingPurpose, act: (span: Span) => void) => () => {
    const selected = page.current && readSelection(page.current, article.text);
    if (selected) act(selected.span);
    else marking.begin(purpose);
  };

  /** Gives the keyboard to the card’s note at once, so that not one letter typed next is taken for a key. */
  function writeNote(): void {
    focusClaim(null);
    document.getElementById(NOTE_FIELD)?.focus();
  }

  /** @param otherwise what is said where that leads nowhere. */
  function goTo(wantedId: string | null, otherwise: string): void {
    if (wantedId === claimId || wantedId === null) sayOfKey(otherwise);
    select(wantedId ?? claimId);
  }

  const goToUndecided = (step: 1 | -1) =>
    goTo(nextUndecided(list.walked, claimId, deciding.isDecided, step), 'No other claim is undecided.');

  function goToSuggestion(step: 1 | -1): void {
    const suggested = new Set(claims.filter(({ suggestion }) => suggestion !== null).map(({ id }) => id));
    const next = nextUndecided(claims, claimId, (id) => deciding.isDecided(id) || !suggested.has(id), step);
    if (next !== null) select(next);
    else teller.tell(`No ${claimId !== null && suggested.has(claimId) ? 'other ' : ''}open claim has a suggestion.`);
  }

  useCommands('review', {
    'claim.next': () => goTo(neighbour(list.walked, claimId, 1), 'This is the last claim.'),
    'claim.previous': () => goTo(neighbour(list.walked, claimId, -1), 'This is the first claim.'),
    'claim.nextUndecided': () => goToUndecided(1),
    'claim.previousUndecided': () => goToUndecided(-1),
    'claim.nextSuggestion': () => goToSuggestion(1),
    'claim.previousSuggestion': () => goToSuggestion(-1),
    'claims.turn': list.turnByKey,
    ...commandOfEach('verdict', (value) => withClaim(({ id }) => deciding.decide(id, value))()),
    'verdict.undecided': withClaim(({ id }) => deciding.decide(id, null)),
    ...Object.fromEntries(
      ASIDE_REASONS.map((reason) => [
        `aside.${reason}`,
        withClaim(({ id }) => deciding.setAside(id, { reason, words: '' })),
      ]),
    ),
    'aside.own': withClaim(({ id }) => deciding.askWhyAside(id)),
    'note.write': withClaim(writeNote),
    'note.save': withClaim(({ id }) => {
      correcting.accept();
      deciding.saveNote(id, state.ledOn?.from === id ? state.ledOn.to : null);
    }),
    'evidence.next': () => beside.walkEvidence(1),
    'evidence.previous': () => beside.walkEvidence(-1),
    'evidence.open': beside.showEvidence,
    'later.next': () => beside.walk(1),
    'later.previous': () => beside.walk(-1),
    'later.together': () => beside.scrollTogether(!beside.together),
    'evidence.attach': withClaim(() => dispatch({ do: 'attach', open: true })),
    ...Object.fromEntries(
      RELATIONS.map((relation) => [
        `passage.${relation}`,
        withPiece((piece) => void edits.relate(piece, relation, claim?.verdict?.value ?? null)),
      ]),
    ),
    'passage.decides': withPiece((piece) => void edits.decides(piece, !piece.decides)),
    'evidence.detach': withPiece((piece) => void edits.detach(piece.id)),
    'claim.mark': withSelection('mark', (span) => void edits.mark(span)),
    'claim.respan': withClaim(({ id }) => withSelection('respan', (span) => void edits.respan(id, span))()),
    'claim.remove': withClaim(({ id }) => void edits.remove(id)),
    'find.open': () => {
      flushSync(() => dispatch({ do: 'find', open: true }));
      document.getElementById('find-in-article')?.focus();
    },
    'pane.close': () => {
      if (selection) clearSelection();
      else if (state.later) {
        beside.show(null);
        focusClaim(claimId);
      }
    },
    'report.export': onExport,
    'signOff.open': () => dispatch({ do: 'sign-off', open: true }),
    'check.agree': withClaim((current) => void checks.record(current, 'agrees', '')),
    'check.disagree': withClaim((current) => checks.beginDisagreement(current)),
  });
}
