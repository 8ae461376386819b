import { expect, test } from 'vitest';
import { shownPassages } from '../../../renderer/claim/shown-passages.ts';
import type { Evidence } from '../../../shared/claim.ts';

const passage = (id: string, of: Partial<Evidence> = {}) =>
  ({ id, relation: 'mentions', score: 0.6, chosenBy: 'engine', relationSet: false, decides: false, ...of }) as Evidence;
const faint = (id: string, of: Partial<Evidence> = {}) => passage(id, { score: 0.2, ...of });

const card = (evidence: Evidence[], currentId: string | null = null, isUnfolded = false) => {
  const { shown, folded } = shownPassages(evidence, currentId, isUnfolded);
  return [shown.map(({ id }) => id).join(' '), folded];
};

test('passages that hardly have to do with the claim stand behind one line, until they are asked for or stood at', () => {
  const evidence = [passage('a'), faint('b'), faint('c')];
  expect(card(evidence)).toEqual(['a', 'Show 2 loosely related passages']);
  expect(card(evidence, 'a')).toEqual(['a', 'Show 2 loosely related passages']);
  expect(card(evidence, 'c')).toEqual(['a b c', null]);
  expect(card(evidence, null, true)).toEqual(['a b c', null]);
  expect(card([faint('b')])).toEqual(['', 'Show 1 loosely related passage']);
});

test('a faint passage that decides, was attached or judged, or does more than mention, stays on the card', () => {
  for (const of of [
    { decides: true },
    { chosenBy: 'editor' },
    { relationSet: true },
    { relation: 'supports' },
  ] as const)
    expect(card([faint('kept', of), faint('b')])).toEqual(['kept', 'Show 1 loosely related passage']);
});

test('of many good passages three are shown, and four where there is just one more', () => {
  const good = ['a', 'b', 'c', 'd', 'e'].map((id) => passage(id));
  expect(card(good)).toEqual(['a b c', 'Show 2 more passages']);
  expect(card(good.slice(0, 4))).toEqual(['a b c d', null]);
  expect(card([...good, faint('f')])).toEqual(['a b c', 'Show 3 more passages']);
});
