import { describe, expect, it } from 'vitest';
import {
  type ListView,
  listCounts,
  listedClaims,
  shownClaims,
  WHOLE_LIST,
  walkedClaims,
} from '../../../renderer/review/listed-claims.ts';
import type { ClaimUnderReview } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';

const TODAY = partialDate('2024-05-04');

const claim = (id: string, of: object = {}) =>
  ({
    id,
    evidence: [],
    suggestion: null,
    dueOn: null,
    verdict: null,
    aside: null,
    kind: 'event',
    speaker: null,
    ...of,
  }) as unknown as ClaimUnderReview;

const passage = (score: number) => [{ score }];
const all = listedClaims(
  [
    claim('bare'),
    claim('weak', { suggestion: { confidence: 0.4 }, evidence: passage(0.9), speaker: 'Zoë Lind', kind: 'number' }),
    claim('sure', { suggestion: { confidence: 0.9 }, evidence: passage(0.5), speaker: 'Ada Marlow' }),
    claim('due', { dueOn: partialDate('2024-05-03'), kind: 'forecast' }),
    claim('today', { dueOn: partialDate('2024-05'), kind: 'forecast' }),
    claim('decided', { verdict: { value: 'outdated' }, evidence: passage(0.7), speaker: 'Ada Marlow' }),
    claim('reopened', { verdict: { value: null } }),
    claim('aside', { aside: { reason: 'opinion', words: '' } }),
  ],
  TODAY,
);
const ids = (view: Partial<ListView>) => shownClaims(all, { ...WHOLE_LIST, ...view }).map((listed) => listed.claim.id);

describe('the list of claims', () => {
  it('shows those with a suggestion, with passages, those that can be checked by now, and those with nothing', () => {
    expect(ids({ standing: 'suggestion' })).toEqual(['weak', 'sure']);
    expect(ids({ standing: 'passages' })).toEqual(['weak', 'sure', 'decided']);
    expect(ids({ standing: 'due' }), 'a month that has not ended is not over').toEqual(['due']);
    expect(ids({ standing: 'nothing' })).toEqual(['bare', 'today', 'reopened', 'aside']);
  });

  it('counts the passages that the sign at the end of a line speaks of, not the loosely related ones', () => {
    const faint = { relation: 'mentions', score: 0.2, chosenBy: 'engine' };
    const evidence = [faint, { ...faint, score: 0.6 }, faint, { ...faint, chosenBy: 'editor' }];
    const [some, none] = listedClaims([claim('some', { evidence }), claim('none', { evidence: [faint] })], TODAY);
    expect(some?.passages).toBe(2);
    expect([none?.passages, none?.standings]).toEqual([0, ['nothing']]);
  });

  it('narrows by verdict, kind and speaker at once', () => {
    expect(ids({ mark: 'undecided' })).toEqual(['bare', 'weak', 'sure', 'due', 'today', 'reopened']);
    expect(ids({ mark: 'set-aside' })).toEqual(['aside']);
    expect(ids({ speaker: 'Ada Marlow' })).toEqual(['sure', 'decided']);
    expect(ids({ speaker: 'Ada Marlow', mark: 'outdated', kind: 'event' })).toEqual(['decided']);
    expect(ids({ speaker: 'Ada Marlow', kind: 'number' })).toEqual([]);
  });

  it('puts the surest suggestion, the strongest passage, the first due date first, and equals as in the text', () => {
    expect(ids({ order: 'suggestion' }).slice(0, 3)).toEqual(['sure', 'weak', 'bare']);
    expect(ids({ order: 'passages' }).slice(0, 4)).toEqual(['weak', 'decided', 'sure', 'bare']);
    expect(ids({ order: 'due' }).slice(0, 3)).toEqual(['today', 'due', 'bare']);
    expect(ids({ order: 'mark' }).slice(0, 3)).toEqual(['decided', 'aside', 'bare']);
    expect(ids({ order: 'kind' }).at(-1)).toBe('today');
    expect(ids({ order: 'speaker' }).slice(0, 4)).toEqual(['sure', 'decided', 'weak', 'bare']);
  });

  it('says of each choice how many claims it leads to beside the other filters', () => {
    const counts = listCounts(all, { ...WHOLE_LIST, speaker: 'Ada Marlow' });
    expect([...counts.speaker]).toEqual([
      ['Ada Marlow', 2],
      ['Zoë Lind', 1],
    ]);
    expect([...counts.standing]).toEqual([
      ['suggestion', 1],
      ['passages', 2],
    ]);
    expect([...counts.mark]).toEqual([
      ['outdated', 1],
      ['undecided', 1],
    ]);
    expect([...counts.kind]).toEqual([['event', 2]]);
  });

  it('is walked as it is shown, and from a claim outside it on to the next in the text', () => {
    const shown = shownClaims(all, { ...WHOLE_LIST, standing: 'suggestion', order: 'suggestion' });
    const walked = (id: string | null) => walkedClaims(all, shown, id).map((one) => one.id);
    expect(walked('sure')).toEqual(['sure', 'weak']);
    expect(walked(null)).toEqual(['sure', 'weak']);
    expect(walked('due')).toEqual(['weak', 'sure', 'due']);
  });
});
