import { expect, test } from 'vitest';
import { blockersOf, canBeCheckedBy } from '../../../shared/blockers.ts';
import type { CheckedPart, ClaimUnderReview, Evidence, Verdict } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import { isSamePerson, type SecondCheck } from '../../../shared/sign-off.ts';
import type { SignOffScope } from '../../../shared/sign-off-scope.ts';

const verdict = (id: string, value: Verdict['value']): Verdict => ({
  id,
  claimId: 'c',
  value,
  note: '',
  correction: '',
  fault: 'overtaken',
  decidedBy: 'Ada',
  decidedAt: '2026-01-01T00:00:00.000Z',
  madeBy: 'Ada',
  madeAt: '2026-01-01T00:00:00.000Z',
  cause: 'decision',
  evidenceIds: [],
});
const check = (verdictId: string, outcome: SecondCheck['outcome']): SecondCheck => ({
  id: `check of ${verdictId}`,
  verdictId,
  outcome,
  note: '',
  checkedBy: 'Bo',
  checkedAt: '2026-01-02T00:00:00.000Z',
});
const part = (start: number, ticked: boolean): CheckedPart => ({
  kind: 'number',
  start,
  end: start + 1,
  words: '1',
  tick: ticked ? { state: 'ticked', reason: '', checkedBy: 'Ada', checkedAt: '2026-01-01T00:00:00.000Z' } : null,
});

const EVIDENCE: Evidence = {
  id: 'e',
  claimId: 'touched',
  articleId: 'b',
  articleTitle: 'Later',
  outlet: null,
  publishedOn: partialDate('2025'),
  start: 0,
  end: 5,
  quote: 'Later',
  relation: 'contradicts',
  relationSet: false,
  decides: false,
  score: 0.4,
  chosenBy: 'engine',
};

function claim(
  history: readonly Verdict[],
  checks: readonly SecondCheck[] = [],
  parts: readonly CheckedPart[] = [],
): ClaimUnderReview {
  return {
    id: 'c',
    articleId: 'a',
    start: 0,
    end: 9,
    quote: 'The claim',
    kind: 'event',
    modality: 'settled',
    hedges: [],
    dates: [],
    dueOn: null,
    speaker: null,
    checkWorthiness: 1,
    origin: 'engine',
    evidence: [],
    suggestion: null,
    verdict: history.at(-1) ?? null,
    aside: null,
    history,
    parts,
    carriedFrom: null,
    checks,
  };
}

const kinds = (claims: readonly ClaimUnderReview[], secondCheckRequired = false) =>
  blockersOf({ analysis: 'ready', claims }, { secondCheckRequired }).map(({ kind }) => kind);

test('a decided article is blocked by nothing, and one without claims neither', () => {
  expect(kinds([claim([verdict('v', 'confirmed')])])).toEqual([]);
  expect(kinds([])).toEqual([]);
});

test('an article that is still being compared is not signed off', () => {
  const [blocker] = blockersOf({ analysis: 'reading', claims: [] }, { secondCheckRequired: false });
  expect(blocker).toMatchObject({ kind: 'comparing', claimId: null });
});

test('an article that could not be compared is not signed off, and the sentence says what to do', () => {
  const [blocker, ...more] = blockersOf({ analysis: 'failed', claims: [] }, { secondCheckRequired: false });
  expect(blocker).toMatchObject({ kind: 'comparing-failed', claimId: null });
  expect(blocker?.sentence).toMatch(/failed; compare it again$/);
  expect(more).toEqual([]);
});

test('undecided claims block, whether never decided or undecided again', () => {
  expect(kinds([claim([]), claim([verdict('v', 'confirmed'), verdict('w', null)])])).toEqual([
    'undecided',
    'undecided',
  ]);
});

test('a disagreement blocks until the claim is decided again, and is said once', () => {
  const open = [verdict('v', 'confirmed'), verdict('w', null)];
  expect(kinds([claim(open, [check('v', 'disagrees')])])).toEqual(['disagreement']);
  expect(kinds([claim([...open, verdict('x', 'outdated')], [check('v', 'disagrees')])])).toEqual([]);
});

test('a missing second check blocks only where one is required, and one on an older verdict does not count', () => {
  const decided = [verdict('v', 'confirmed'), verdict('w', 'outdated')];
  expect(kinds([claim(decided)])).toEqual([]);
  expect(kinds([claim(decided, [check('v', 'agrees')])], true)).toEqual(['second-check']);
  expect(kinds([claim(decided, [check('w', 'agrees')])], true)).toEqual([]);
});

test('a claim begun line by line is to be finished so', () => {
  const decided = [verdict('v', 'confirmed')];
  expect(kinds([claim(decided, [], [part(0, true), part(2, false)])])).toEqual(['parts']);
  expect(kinds([claim(decided, [], [part(0, false), part(2, false)])])).toEqual([]);
  expect(kinds([claim(decided, [], [part(0, true), part(2, true)])])).toEqual([]);
});

test('for Newspaper only what later evidence touches blocks, as the card shows it, and a disagreement wherever it is', () => {
  const bare = { ...claim([]), id: 'bare' };
  const disputed = {
    ...claim([verdict('v', 'confirmed'), verdict('w', null)], [check('v', 'disagrees')]),
    id: 'disputed',
  };
  const counted = { ...claim([], [], [part(0, false)]), id: 'counted' };
  const mentioning = (id: string, of: Partial<Evidence>) => ({
    ...claim([]),
    id,
    evidence: [{ ...EVIDENCE, relation: 'mentions' as const, ...of }],
  });
  const mentioned = mentioning('mentioned', { score: 0.3 });
  const related = mentioning('related', { score: 0.6 });
  const attached = mentioning('attached', { chosenBy: 'editor' });
  const touched = { ...claim([]), id: 'touched', evidence: [EVIDENCE] };
  const claims = [bare, mentioned, related, attached, disputed, counted, touched];
  const blocked = (scope: SignOffScope) =>
    blockersOf({ analysis: 'ready', claims }, { secondCheckRequired: false }, scope).map(({ claimId }) => claimId);
  expect(blocked('newspaper')).toEqual(['disputed', 'related', 'attached', 'touched']);
  expect(blocked('magazine')).toEqual(['disputed', 'bare', 'mentioned', 'related', 'attached', 'counted', 'touched']);
  expect(
    blockersOf({ analysis: 'reading', claims: [bare] }, { secondCheckRequired: true }, 'newspaper').map(
      ({ kind }) => kind,
    ),
  ).toEqual(['comparing']);
});

test('a name is one person’s however it is written', () => {
  expect(isSamePerson('Ada Lund', ' ada  LUND ')).toBe(true);
  expect(isSamePerson('Ada Lund', 'Ada Lind')).toBe(false);
});

test('a second check is another person’s to give, and only of a verdict that says who gave it', () => {
  const decided = claim([verdict('v', 'confirmed')]);
  expect(canBeCheckedBy(decided, 'Bo')).toBe(true);
  expect(canBeCheckedBy(decided, ' ada')).toBe(false);
  expect(canBeCheckedBy(claim([]), 'Bo')).toBe(false);
  expect(canBeCheckedBy(claim([verdict('v', null)]), 'Bo')).toBe(false);
  expect(canBeCheckedBy(claim([{ ...verdict('v', 'confirmed'), decidedBy: '' }]), 'Bo')).toBe(false);
});
