import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { suggestionWords } from '../../../electron/desk/exporters/passage-words.ts';
import { reasonsSentence } from '../../../electron/desk/exporters/reasons-sentence.ts';
import { reportView, type ShownClaim } from '../../../electron/desk/exporters/report-view.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, reportWith } from './sample-report.ts';

const SUGGESTED = reportWith([
  claimOn('Tickets cost two crowns.', {
    suggestion: {
      value: 'confirmed',
      confidence: 0.8,
      reasons: [
        { code: 'same-subject', text: 'both speak of Eastholm' },
        { code: 'date-agrees', text: 'the dates agree' },
      ],
    },
  }),
]);

test('the reasons of a suggestion are one sentence, each set off from the next, in every kind of report', () => {
  const sentence = 'Both speak of Eastholm; the dates agree.';
  for (const kind of ['html', 'markdown', 'csv'] as const) expect(exportReport(SUGGESTED, kind)).toContain(sentence);
  const view = reportView(SUGGESTED, DEFAULT_CHOICES);
  const [claim] = view.claims as [ShownClaim];
  expect(suggestionWords(claim, view)).toContain(sentence);
});

test('reasons that are sentences already get no second full stop', () => {
  expect(reasonsSentence([{ code: 'x', text: 'Both say May.' }])).toBe('Both say May.');
  expect(reasonsSentence([])).toBe('');
});
