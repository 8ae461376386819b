import { expect, test } from 'vitest';
import { figures } from '../../../electron/desk/services/figures.ts';
import { inbox } from '../../../electron/desk/store/attention.ts';
import { audit } from '../../../electron/desk/store/audit.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { librarySummaries } from '../../../electron/desk/store/library.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import { VERDICT_VALUES } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle, testId } from './scratch-workspace.ts';

const ARTICLES = 400;
const CLAIMS_EACH = 10;
/** Seeking a log anew for every claim would take longer than a test has. */
const LOOKS = 5;

test('what looks at the whole library stays quick where it is large', () => {
  const { db } = scratchWorkspace();
  inTransaction(db, () => {
    for (let at = 0; at < ARTICLES; at += 1) {
      const { id: articleId } = storeArticle(db, { text: `Article ${at} says ten things of one kind and another.` });
      for (let start = 0; start < CLAIMS_EACH; start += 1) {
        const claimId = testId();
        insertClaim(db, {
          id: claimId,
          articleId,
          start,
          end: start + 5,
          kind: 'event',
          modality: 'settled',
          hedges: [],
          dates: [],
          dueOn: null,
          speaker: null,
          checkWorthiness: 0.5,
          origin: 'engine',
          engine: 'test',
        });
        appendVerdict(db, {
          id: testId(),
          claimId,
          value: VERDICT_VALUES[start % 3] ?? null,
          note: '',
          correction: '',
          fault: 'overtaken',
          decidedBy: 'Ada',
          decidedAt: `2025-${String((at % 12) + 1).padStart(2, '0')}-10T12:00:00.000Z`,
          madeBy: 'Ada',
          madeAt: `2025-${String((at % 12) + 1).padStart(2, '0')}-10T12:00:00.000Z`,
          cause: 'decision',
          evidenceIds: [],
        });
      }
    }
  });
  const today = partialDate('2026-01-01');
  for (let look = 0; look < LOOKS; look += 1) {
    expect(librarySummaries(db)).toHaveLength(ARTICLES);
    expect(audit(db, today).length).toBeGreaterThan(0);
    expect(inbox(db, today, 100).entries.length).toBeLessThanOrEqual(100);
    expect(figures(db, '').total.claims).toBe(ARTICLES * CLAIMS_EACH);
  }
});
