import { expect, test } from 'vitest';
import { partedEvidence } from '../../../electron/desk/exporters/deciding-evidence.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';

type Told = Pick<ReportClaim, 'verdict' | 'suggestion' | 'evidence'>;
const mention = (score: number) => ({ relation: 'mentions', score, chosenBy: 'engine' }) as ReportEvidence;
const decided = (...evidence: ReportEvidence[]) =>
  partedEvidence({ verdict: { value: 'confirmed' }, suggestion: null, evidence } as unknown as Told);

test('a verdict rests on a passage that mentions the matter, but not on one that hardly does', () => {
  expect(decided(mention(0.4), mention(0.3)).deciding).toEqual([mention(0.4)]);
  expect(decided(mention(0.2)).deciding).toEqual([]);
  expect(decided(mention(0.2)).others).toEqual([mention(0.2)]);
});
