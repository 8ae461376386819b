import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STYLE } from '../../../electron/desk/exporters/html/style.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import { insertEvidence } from '../../../electron/desk/store/evidence.ts';
import { putSuggestion } from '../../../electron/desk/store/suggestions.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import {
  CLAIM_KINDS,
  type ClaimDraft,
  FAULTS,
  MODALITIES,
  PART_KINDS,
  RELATIONS,
  VERDICT_VALUES,
} from '../../../shared/claim.ts';
import { MARKS } from '../../../shared/claim-words.ts';
import { ARTICLE_FORMATS } from '../../../shared/formats.ts';
import { scratchWorkspace, storeArticle, testId } from '../store/scratch-workspace.ts';

// What the compiler cannot see: a value that is added to one of these lists must be known to the database, to the
// published schema and to the stylesheets as well.

const root = join(import.meta.dirname, '../../..');

test('the database keeps every value that the types allow', () => {
  const { db } = scratchWorkspace();
  for (const format of ARTICLE_FORMATS) storeArticle(db, { text: `In ${format}.`, format });
  const { id: articleId } = storeArticle(db, { text: 'The tram opened in May 2019.' });
  let start = 0;
  const claim = (given: Partial<ClaimDraft>): string => {
    const id = testId();
    start += 1;
    insertClaim(db, {
      ...{
        start,
        end: start + 1,
        kind: 'event',
        modality: 'settled',
        hedges: [],
        dates: [],
        dueOn: null,
        speaker: null,
      },
      ...{ checkWorthiness: 1, id, articleId, origin: 'engine', engine: 'test' },
      ...given,
    });
    return id;
  };
  for (const kind of CLAIM_KINDS) claim({ kind });
  for (const modality of MODALITIES) claim({ modality });
  const id = claim({});
  const at = '2020-01-01T00:00:00.000Z';
  const who = { decidedBy: 'Ada', decidedAt: at, madeBy: 'Ada', madeAt: at };
  const line = { ...who, note: '', correction: '', cause: 'decision' as const, evidenceIds: [] };
  for (const value of VERDICT_VALUES) {
    for (const fault of FAULTS) appendVerdict(db, { ...line, id: testId(), claimId: id, value, fault });
    putSuggestion(db, id, { value, confidence: 1, reasons: [], engine: 'test' }, at);
  }
  RELATIONS.forEach((relation, index) => {
    insertEvidence(db, {
      ...{ id: testId(), claimId: id, articleId, start: index, end: index + 1, relation, score: 1, chosenBy: 'editor' },
      ...{ engine: 'test', addedAt: at },
    });
  });
  expect(db.prepare('SELECT count(*) FROM claims').pluck().get()).toBeGreaterThan(0);
});

test('the published schema of a report lists every value that the types allow', () => {
  const schema = readFileSync(join(root, 'resources/report.schema.json'), 'utf8');
  const lists = [...schema.matchAll(/"enum": (\[[^\]]*\])/g)].map(([, list]) => JSON.parse(list as string));
  for (const values of [VERDICT_VALUES, CLAIM_KINDS, MODALITIES, FAULTS, PART_KINDS, RELATIONS])
    expect(lists).toContainEqual([...values]);
  const { summary } = JSON.parse(schema).properties;
  expect(summary.required).toEqual(['claims', ...MARKS]);
});

test('window and report draw every mark in a way of its own', () => {
  const read = (name: string) => readFileSync(join(root, 'renderer', name), 'utf8');
  const [tokens, words, page] = [read('ui/tokens.css'), read('ui/verdict.css'), read('reading/article-page.css')];
  for (const mark of MARKS) {
    expect(tokens).toContain(`--${mark}:`);
    expect(words).toMatch(new RegExp(`^ {2}\\.${mark} \\{`, 'm'));
    expect(page).toMatch(new RegExp(`\\.claim\\.${mark}\\b`));
    for (const selector of [`mark.${mark}`, `.word.${mark}`, `rect.${mark}`, `--${mark}:`])
      expect(STYLE).toContain(selector);
  }
  const lines = MARKS.map(
    (mark) => new RegExp(`mark\\.${mark}, [^{]*\\{ text-decoration: underline (\\w+)`).exec(STYLE)?.[1],
  );
  expect(new Set(lines).size).toBe(MARKS.length);
});
