import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeJudgedPairs } from '../../../electron/desk/services/judged-pairs.ts';
import { nameGuard } from '../../../electron/desk/services/name-guard.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import { inTransaction, type WritableDatabase } from '../../../electron/desk/store/database.ts';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import { insertEvidence } from '../../../electron/desk/store/evidence.ts';
import { insertPassages } from '../../../electron/desk/store/passages.ts';
import { writeSettings } from '../../../electron/desk/store/settings.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import { insertClaimOrigin } from '../../../electron/desk/store/versions.ts';
import type { Verdict, VerdictValue } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import { type JudgedPair, judgedPairSchema } from '../../../shared/judged-pair.ts';
import { scratchWorkspace, storeArticle, testId } from '../store/scratch-workspace.ts';

interface Source {
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  readonly fileName: string;
  readonly sourceUrl: string;
  readonly publishedOn: string;
}

interface Judged {
  readonly claim: string;
  readonly evidence: string;
  readonly verdict: VerdictValue;
  readonly cause?: Verdict['cause'];
  readonly checker: string;
  readonly note: string;
  readonly correction: string;
  readonly older: Source;
  readonly newer: Source;
}

/** Stores two articles, each a headline and one sentence, the claim of one, and a verdict on it. */
function store(db: WritableDatabase, judged: Judged): string[] {
  return inTransaction(db, () => storeNow(db, judged));
}

function storeNow(db: WritableDatabase, { claim, evidence, ...given }: Judged): string[] {
  const shelve = ({ publishedOn, ...source }: Source, sentence: string) => {
    const text = `${source.title}\n\n${sentence}`;
    const article = storeArticle(db, {
      ...source,
      text,
      bytes: new TextEncoder().encode(testId()),
      publishedOn: partialDate(publishedOn),
    });
    const start = source.title.length + 2;
    insertPassages(db, article.id, text, [
      { start: 0, end: source.title.length, role: 'headline', dates: [] },
      { start, end: text.length, role: 'body', dates: [] },
    ]);
    return {
      id: article.id,
      sha256: article.sha256,
      sentence: { start, end: text.length },
      headline: { start: 0, end: source.title.length },
    };
  };
  const older = shelve(given.older, claim);
  const newer = shelve(given.newer, evidence);
  const [claimId, evidenceId, headlineId, verdictId] = [testId(), testId(), testId(), testId()];
  insertClaim(db, {
    ...older.sentence,
    id: claimId,
    articleId: older.id,
    origin: 'engine',
    engine: 'test',
    kind: 'event',
    modality: 'settled',
    hedges: [],
    dates: [],
    dueOn: null,
    speaker: null,
    checkWorthiness: 1,
  });
  const found = {
    claimId,
    articleId: newer.id,
    relation: 'supports',
    score: 0.8,
    chosenBy: 'engine',
    engine: 'test',
  } as const;
  insertEvidence(db, { ...found, ...newer.sentence, id: evidenceId, addedAt: '2026-02-03T04:05:06.000Z' });
  insertEvidence(db, { ...found, ...newer.headline, id: headlineId, addedAt: '2026-02-03T04:05:06.000Z' });
  appendVerdict(db, {
    id: verdictId,
    claimId,
    value: given.verdict,
    note: given.note,
    correction: given.correction,
    fault: 'overtaken',
    decidedBy: given.checker,
    decidedAt: '2026-02-03T04:05:06.000Z',
    madeBy: given.checker,
    madeAt: '2026-02-03T04:05:06.000Z',
    cause: given.cause ?? 'decision',
    evidenceIds: [evidenceId, headlineId],
  });
  return [older.id, newer.id, older.sha256, newer.sha256, claimId, evidenceId, headlineId, verdictId];
}

function composed(db: WritableDatabase): readonly string[] {
  try {
    return composeJudgedPairs(db).lines;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return [];
    throw error;
  }
}

function allowed(): WritableDatabase {
  const { db } = scratchWorkspace();
  writeSettings(db, { shareDecisions: true });
  return db;
}

const word = fc.stringMatching(/^[A-ZÉØ][a-zéøß]{5,9}$/);
const name = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(' '));
const source = (year: number) =>
  fc.record<Source>({
    title: name(2, 6),
    outlet: fc.oneof(
      name(1, 3),
      name(1, 2).map((words) => `The ${words}`),
    ),
    byline: fc.oneof(
      name(2, 3),
      fc.tuple(name(2, 2), name(2, 2)).map(([a, b]) => `By ${a} and ${b}`),
    ),
    fileName: word.map((stem) => `${stem}-draft.txt`),
    sourceUrl: word.map((host) => `https://www.${host.toLowerCase().replaceAll(/[^a-z]/g, 'x')}.example/article`),
    publishedOn: fc.integer({ min: 10, max: 28 }).map((day) => `${year}-05-${day}`),
  });
/** Which name of its own article, its partner’s or its checker’s stands in a sentence, if any. */
const slip = fc.option(fc.constantFrom('title', 'outlet', 'byline', 'fileName', 'sourceUrl', 'checker'), { freq: 2 });

const judged = fc
  .record({
    older: source(2018),
    newer: source(2019),
    checker: name(1, 2),
    note: name(2, 5),
    correction: name(2, 5),
    verdict: fc.constantFrom<VerdictValue>('confirmed', 'outdated', 'speculative'),
    inClaim: slip,
    inEvidence: slip,
    ownArticle: fc.boolean(),
    cost: fc.integer({ min: 100, max: 999 }),
  })
  .map(({ inClaim, inEvidence, ownArticle, cost, ...rest }) => {
    const named = (which: typeof inClaim, own: Source) =>
      which === null ? 'the office' : which === 'checker' ? rest.checker : own[which].replace(/^By /, '');
    const [here, there] = ownArticle ? [rest.older, rest.newer] : [rest.newer, rest.older];
    return {
      ...rest,
      claim: `The line will cost ${cost} million, as ${named(inClaim, here)} has it.`,
      evidence: `A sum of ${cost + 1} million was paid, we learn from ${named(inEvidence, there)}.`,
      slips: inClaim !== null || inEvidence !== null,
    };
  });

test('no title, outlet, byline, address, file name, checker, note, correction, date or id is ever in the file', () => {
  let kept = 0;
  let dropped = 0;
  fc.assert(
    fc.property(fc.uniqueArray(judged, { minLength: 1, maxLength: 5, selector: ({ claim }) => claim }), (all) => {
      const db = allowed();
      const ids = all.flatMap((one) => store(db, one));
      const lines = composed(db);
      const text = lines.join('\n');
      const secrets = all.flatMap((one) => [
        one.checker,
        one.note,
        one.correction,
        ...[one.older, one.newer].flatMap(({ byline, sourceUrl, outlet, ...rest }) => [
          ...Object.values(rest),
          outlet.replace(/^The /, ''),
          sourceUrl,
          new URL(sourceUrl).hostname,
          ...byline.replace(/^By /, '').split(' and '),
        ]),
      ]);
      for (const secret of [...secrets, ...ids, '2026-02']) expect(text).not.toContain(secret);
      for (const { claim, evidence, slips } of all) {
        const pairs = lines.filter((line) => {
          const pair = judgedPairSchema.parse(JSON.parse(line));
          return pair.claim === claim && pair.evidence === evidence;
        });
        expect(pairs).toHaveLength(slips ? 0 : 1);
      }
      const own = all.filter(({ slips }) => !slips).length;
      kept += own;
      dropped += all.length - own;
    }),
    { numRuns: 40 },
  );
  expect(kept).toBeGreaterThan(5);
  expect(dropped).toBeGreaterThan(5);
});

const plain: Judged = {
  claim: 'The bridge will cost 140 million crowns.',
  evidence: 'The bridge has cost 190 million crowns.',
  verdict: 'outdated',
  checker: 'Ada Marlow',
  note: '',
  correction: '',
  older: {
    title: 'A bridge for Lindmark',
    outlet: 'The Varholm Courier',
    byline: 'Edda Brandt',
    fileName: 'bridge.txt',
    sourceUrl: 'https://courier.example/bridge',
    publishedOn: '2018-05-07',
  },
  newer: {
    title: 'Bridge opens late',
    outlet: 'Sun',
    byline: 'By Nils Holm, transport editor',
    fileName: 'late.txt',
    sourceUrl: 'https://sun.example/late',
    publishedOn: '2019-05-07',
  },
};

test('a pair that came in twice with the same verdict stands once; another verdict on it stands beside it', () => {
  const db = allowed();
  const again = { ...plain, older: { ...plain.older, outlet: 'Norlane Post', publishedOn: '2018-05-08' } };
  for (const judgement of [plain, plain, again, { ...plain, verdict: 'confirmed' } as const]) store(db, judgement);
  const pairs = composed(db).map((line) => JSON.parse(line) as JudgedPair);
  expect(pairs.map(({ verdict }) => verdict).sort()).toEqual(['confirmed', 'outdated']);
});

test('words that were decided anew in a later version count with the new verdict alone', () => {
  const verdictsAfter = (cause: Verdict['cause']) => {
    const db = allowed();
    const [earlier, later] = [plain, { ...plain, verdict: 'confirmed', cause } as const].map(
      (one) => store(db, one)[4],
    );
    insertClaimOrigin(db, later as string, earlier as string, 'unchanged');
    return composed(db).map((line) => judgedPairSchema.parse(JSON.parse(line)).verdict);
  };
  expect(verdictsAfter('decision')).toEqual(['confirmed']);
  expect(verdictsAfter('carried').sort()).toEqual(['confirmed', 'outdated']);
});

test('the order of the lines is that of their digests, whatever the order of the work', () => {
  const all = Array.from({ length: 12 }, (_, at) => ({ ...plain, claim: `The bridge will cost ${at + 100} crowns.` }));
  const [forwards, backwards] = [allowed(), allowed()];
  for (const one of all) store(forwards, one);
  for (const one of all.toReversed()) store(backwards, one);
  const lines = composed(forwards);
  expect(lines).toHaveLength(12);
  expect(composed(backwards)).toEqual(lines);
  expect(lines.map(digestOf)).toEqual(lines.map(digestOf).toSorted());
  expect(lines.map((line) => JSON.parse(line).claim)).not.toEqual(all.map(({ claim }) => claim));
});

test('headlines stay at home, and it is said how many pairs were left out', () => {
  const db = allowed();
  store(db, plain);
  const { lines, leftOut } = composeJudgedPairs(db);
  expect(lines).toHaveLength(1);
  expect(leftOut).toBe(1);
});

test('the name of the checker that stands in the settings is guarded before it stands in any verdict', () => {
  const db = allowed();
  store(db, { ...plain, evidence: 'Grace Hopper has opened the bridge.' });
  expect(composed(db)).toHaveLength(1);
  writeSettings(db, { checker: 'Grace Hopper' });
  expect(composed(db)).toEqual([]);
});

test.each([
  ['told the Varholm Courier on Monday', true],
  ['told the VARHOLM  COURIER on Monday', true],
  ['the “Varholm Courier” said', true],
  ['a courier from Varholm', false],
  ['the Varholm Couriers', false],
  ['as the Sun reported', true],
  ['as THE SUN reported', true],
  ['the sun rose', false],
  ['Sunday', false],
  ['Nils Holm saw it', true],
  ['Holm saw it', false],
  ['a bridge for Lindmark', true],
  ['a bridge, for Lindmark!', true],
  ['a bridge from Lindmark', false],
  ['see https://elsewhere.example', true],
  ['write to desk@elsewhere.example', true],
  ['see www.elsewhere.example', true],
  ['see courier.example today', true],
  ['the file bridge.txt says', true],
  ['a price of 3 crowns @ noon', false],
  ['ada marlow', true],
])('“%s” gives away where it comes from: %s', (text, expected) => {
  const guard = nameGuard({ articles: [plain.older, plain.newer], checkers: [plain.checker] });
  expect(guard(text)).toBe(expected);
});
