import { describe, expect, it } from 'vitest';
import { firstReviewState, reviewReducer } from '../../../renderer/review/review-state.ts';

const passage = (articleId: string) => ({ articleId, passage: { start: 1, end: 5 } });

describe('what is open on the review desk', () => {
  it('begins the walk through the evidence anew at another claim, but not at the same one', () => {
    const walked = reviewReducer(firstReviewState('c1'), { do: 'evidence', evidenceId: 'e2', later: passage('a') });
    expect(reviewReducer(walked, { do: 'select', claimId: 'c1' }).evidenceId).toBe('e2');
    expect(reviewReducer(walked, { do: 'select', claimId: 'c2' }).evidenceId).toBeNull();
  });

  it('lets an open later article follow the evidence and opens none by itself', () => {
    const closed = firstReviewState('c1');
    expect(reviewReducer(closed, { do: 'evidence', evidenceId: 'e1', later: passage('a') }).later).toBeNull();
    const open = reviewReducer(closed, { do: 'open-later', later: passage('a') });
    expect(reviewReducer(open, { do: 'evidence', evidenceId: 'e2', later: passage('b') }).later).toEqual(passage('b'));
  });

  it('never sets the last claim’s passage beside another claim, and keeps the later article open', () => {
    const open = reviewReducer(firstReviewState('c1'), { do: 'open-later', later: passage('a') });
    expect(reviewReducer(open, { do: 'select', claimId: 'c1' }).later).toEqual(passage('a'));
    expect(reviewReducer(open, { do: 'select', claimId: 'c2' }).later).toEqual({ articleId: 'a', passage: null });
  });

  it('closes the search for passages once a later article is opened from it', () => {
    const searching = reviewReducer(firstReviewState('c1'), { do: 'attach', open: true });
    expect(reviewReducer(searching, { do: 'open-later', later: passage('a') }).attaching).toBe(false);
  });

  it('leads a correction back to the claim just marked as outdated, until the editor goes elsewhere', () => {
    const led = reviewReducer(reviewReducer(firstReviewState('c1'), { do: 'select', claimId: 'c2' }), {
      do: 'led-on',
      from: 'c1',
      to: 'c2',
    });
    const correcting = reviewReducer(led, { do: 'ask-correction', claimId: 'c1' });
    expect(correcting).toMatchObject({ claimId: 'c1', correctionFor: 'c1', ledOn: { from: 'c1', to: 'c2' } });
    expect(reviewReducer(led, { do: 'select', claimId: 'c3' }).ledOn).toBeNull();
  });
});
