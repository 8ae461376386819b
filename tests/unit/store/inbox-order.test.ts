import { expect, test } from 'vitest';
import { worthALook } from '../../../electron/desk/store/inbox.ts';

test('what is likely right and important comes first: a sure suggestion before a shaky objection to a verdict', () => {
  const claims = {
    'sure objection': { differs: true, reason: 'new-evidence', confidence: 0.9 },
    'sure suggestion': { differs: false, reason: 'new-suggestion', confidence: 0.95 },
    'shaky objection': { differs: true, reason: 'new-evidence', confidence: 0.4 },
    'borne out': { differs: false, reason: 'new-evidence', confidence: 0.95 },
    'fallen due': { differs: false, reason: 'fallen-due', confidence: 0 },
  } as const;
  const order = Object.entries(claims).toSorted(([, a], [, b]) => worthALook(b) - worthALook(a));
  expect(order.map(([name]) => name)).toEqual(Object.keys(claims));
});
