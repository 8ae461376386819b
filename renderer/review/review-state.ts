import type { Relation, VerdictValue } from '../../shared/claim.ts';
import type { SetAside } from '../../shared/set-aside.ts';
import type { OpenLater } from '../reading/open-later.ts';

/** What only the window knows of a review. */
export interface ReviewState {
  readonly claimId: string | null;
  /** The piece of evidence that `e` has come to; null before the first. */
  readonly evidenceId: string | null;
  readonly later: OpenLater | null;
  readonly finding: boolean;
  readonly attaching: boolean;
  readonly signingOff: boolean;
  /** The reason is asked for which the claim in hand is set aside. */
  readonly settingAside: boolean;
  /** The claim whose correction field the editor asked for. */
  readonly correctionFor: string | null;
  /** A claim that was marked as outdated and the one that this led on to, until the editor goes elsewhere. */
  readonly ledOn: { readonly from: string; readonly to: string } | null;
  /** The verdict that goes against a passage on the card, and waits for what that passage does. */
  readonly askingAgainst: {
    readonly claimId: string;
    readonly value: VerdictValue;
    readonly evidenceId: string;
  } | null;
  /** The verdict, or the setting aside, that waits for the checker's name. */
  readonly askingChecker: {
    readonly claimId: string;
    readonly value: VerdictValue | null;
    readonly aside?: Pick<SetAside, 'reason' | 'words'>;
    readonly passage?: { readonly evidenceId: string; readonly relation: Relation };
  } | null;
}

export type ReviewAction =
  | { readonly do: 'select'; readonly claimId: string | null }
  | { readonly do: 'evidence'; readonly evidenceId: string; readonly later: OpenLater | null }
  | { readonly do: 'open-later'; readonly later: OpenLater | null }
  | { readonly do: 'find'; readonly open: boolean }
  | { readonly do: 'attach'; readonly open: boolean }
  | { readonly do: 'sign-off'; readonly open: boolean }
  | { readonly do: 'set-aside'; readonly open: boolean }
  | { readonly do: 'ask-correction'; readonly claimId: string }
  | { readonly do: 'led-on'; readonly from: string; readonly to: string }
  | { readonly do: 'stay' }
  | { readonly do: 'ask-against'; readonly waiting: ReviewState['askingAgainst'] }
  | { readonly do: 'ask-checker'; readonly waiting: ReviewState['askingChecker'] };

export function firstReviewState(claimId: string | null, later: OpenLater | null = null): ReviewState {
  return {
    claimId,
    evidenceId: null,
    later,
    finding: false,
    attaching: false,
    signingOff: false,
    settingAside: false,
    correctionFor: null,
    ledOn: null,
    askingAgainst: null,
    askingChecker: null,
  };
}

export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.do) {
    case 'select':
      if (action.claimId === state.claimId) return state;
      // The last claim's passage is not the new one's; until it is found the later article stays where it is.
      return {
        ...state,
        claimId: action.claimId,
        evidenceId: null,
        later: state.later && { ...state.later, passage: null },
        ledOn: null,
      };
    case 'evidence':
      // An open later article follows the walk through the evidence.
      return { ...state, evidenceId: action.evidenceId, later: state.later && action.later };
    case 'open-later':
      return { ...state, later: action.later, attaching: false };
    case 'find':
      return { ...state, finding: action.open };
    case 'attach':
      return { ...state, attaching: action.open };
    case 'sign-off':
      return { ...state, signingOff: action.open };
    case 'set-aside':
      return { ...state, settingAside: action.open };
    case 'ask-correction':
      return {
        ...reviewReducer(state, { do: 'select', claimId: action.claimId }),
        correctionFor: action.claimId,
        ledOn: state.ledOn,
      };
    case 'led-on':
      return { ...state, ledOn: { from: action.from, to: action.to } };
    case 'stay':
      return { ...state, ledOn: null };
    case 'ask-against':
      return { ...state, askingAgainst: action.waiting };
    case 'ask-checker':
      return { ...state, askingChecker: action.waiting };
  }
}
