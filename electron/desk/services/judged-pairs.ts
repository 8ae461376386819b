import { mayBeLater, type PartialDate, precisionOf } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import { EVALUATION_LABELS, JUDGED_PAIRS_FILE, type JudgedPair, type SavedPairs } from '../../../shared/judged-pair.ts';
import { type Span, sharedLength } from '../../../shared/span.ts';
import type { DeskContext } from '../context.ts';
import type { Destination } from '../dialogs.ts';
import type { Handlers } from '../handlers.ts';
import type { ReadableDatabase } from '../store/database.ts';
import {
  type DecidedClaim,
  decidedClaims,
  type JudgedPassage,
  judgedPassages,
  knownNames,
} from '../store/decided-claims.ts';
import { digestOf } from '../store/digest.ts';
import { type Passage, passagesOf } from '../store/passages.ts';
import { quoter } from '../store/quoter.ts';
import { readSettings } from '../store/settings.ts';
import { nameGuard } from './name-guard.ts';
import type { Outputs } from './outputs.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An editor's decisions without anything that says where the words come from, and how many pairs that left out. */
export interface JudgedPairs {
  readonly lines: readonly string[];
  readonly leftOut: number;
}

/**
 * Every claim with a verdict in force, paired with each passage that lay before the editor, as lines of JSON. Only
 * running text leaves: headlines, bylines, captions and the like stay, and so does every pair whose words name an
 * outlet, an author, a title, a file, a checker or an address. The same pair with the same verdict comes once, as an editor chose it where one did. Lines
 * stand in the order of their digests, so that their order tells nothing of the library.
 * @throws Failure `switched-off` unless the editor has switched it on; `not-found` when there is no pair to save.
 */
export function composeJudgedPairs(db: ReadableDatabase): JudgedPairs {
  expectSwitchedOn(db);
  const { checker } = readSettings(db);
  const names = knownNames(db);
  const givesAway = nameGuard({ ...names, checkers: [...names.checkers, checker] });
  const page = pageReader(db);
  const pairs = new Map<string, Saved>();
  let leftOut = 0;
  for (const claim of decidedClaims(db)) {
    for (const passage of judgedPassages(db, claim)) {
      if (!mayBeLater(passage.publishedOn, claim.publishedOn)) continue;
      const sentence = page(claim.articleId, claim);
      const evidence = page(passage.articleId, passage);
      if (sentence === null || evidence === null || [sentence.around, evidence.words].some(givesAway)) {
        leftOut += 1;
        continue;
      }
      const line = JSON.stringify(judgedPairOf(claim, sentence, passage, evidence.words));
      const saved = { line, digest: digestOf(line), byEditor: passage.chosenBy === 'editor' };
      const pair = JSON.stringify([sentence.words, sentence.around, evidence.words, claim.verdict]);
      const known = pairs.get(pair);
      if (known === undefined || goesBefore(saved, known)) pairs.set(pair, saved);
    }
  }
  if (pairs.size === 0) throw nothingToSave(leftOut);
  const inOrder = [...pairs.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1));
  return { lines: inOrder.map(({ line }) => line), leftOut };
}

/** A pair as it is saved. */
interface Saved {
  readonly line: string;
  readonly digest: string;
  /** Whether an editor chose the passage. */
  readonly byEditor: boolean;
}

/** Which of two records of the same pair is kept: what an editor chose, else the first by digest. */
function goesBefore(one: Saved, other: Saved): boolean {
  return one.byEditor === other.byEditor ? one.digest < other.digest : one.byEditor;
}

/**
 * Writes the decisions as JSON Lines, whole or not at all.
 * @throws Failure as {@link composeJudgedPairs} does, or `cannot-write` naming the file.
 */
export async function saveJudgedPairs(db: ReadableDatabase, outputs: Outputs, to: Destination): Promise<SavedPairs> {
  const { lines, leftOut } = composeJudgedPairs(db);
  await outputs.write(to, `${lines.join('\n')}\n`, 'file of decisions');
  return { pairs: lines.length, leftOut };
}

function judgedPairOf(
  claim: DecidedClaim,
  { words, around }: Words,
  passage: JudgedPassage,
  evidence: string,
): JudgedPair {
  return {
    claim: words,
    claim_sentence: around,
    evidence,
    label: EVALUATION_LABELS[claim.verdict],
    verdict: claim.verdict,
    relation: passage.relation,
    chosen_by: passage.chosenBy,
    days_apart: daysApart(claim.publishedOn, passage.publishedOn),
    kind: claim.kind,
    modality: claim.modality,
    suggestion: claim.suggestion,
  };
}

function expectSwitchedOn(db: ReadableDatabase): void {
  if (readSettings(db).shareDecisions) return;
  throw new Failure(
    'switched-off',
    'Saving decisions for evaluation is switched off; it can be switched on under “Settings”.',
  );
}

function nothingToSave(leftOut: number): Failure {
  return new Failure(
    'not-found',
    leftOut === 0
      ? 'No verdict here was given with a later passage beside it yet, so there is nothing to save.'
      : 'Every decision here has words that could say where they come from, so there is nothing to save.',
  );
}

/** The words of a span, and of the whole sentences that it touches. */
interface Words {
  readonly words: string;
  readonly around: string;
}

/** Reads spans of articles; null for a span that is not all running text. Articles are read once. */
function pageReader(db: ReadableDatabase): (articleId: string, span: Span) => Words | null {
  const quote = quoter(db);
  const read = new Map<string, readonly Passage[]>();
  return (articleId, span) => {
    const passages = read.get(articleId) ?? passagesOf(db, articleId);
    read.set(articleId, passages);
    const touched = passages.filter((passage) => sharedLength(passage, span) > 0);
    if (touched.length === 0 || touched.some(({ role }) => role !== 'body')) return null;
    const start = Math.min(span.start, ...touched.map((passage) => passage.start));
    const end = Math.max(span.end, ...touched.map((passage) => passage.end));
    return { words: quote(articleId, span), around: quote(articleId, { start, end }) };
  };
}

function daysApart(earlier: PartialDate, later: PartialDate): number | null {
  if (precisionOf(earlier) !== 'day' || precisionOf(later) !== 'day') return null;
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}

export function decisionProcedures({ db, dialogs, jobs, outputs }: DeskContext): Handlers<'decisions.save'> {
  return {
    'decisions.save': async () => {
      composeJudgedPairs(db); // refuses before anything is asked
      const to = await dialogs.savePath({
        title: 'Save decisions for evaluation',
        proposed: JUDGED_PAIRS_FILE,
        format: 'jsonl',
      });
      if (to === null) return { path: null, pairs: 0, leftOut: 0 };
      const saved = await jobs.run('export', 'Saving decisions for evaluation', 1, () =>
        saveJudgedPairs(db, outputs, to),
      );
      return { path: to.path, ...saved };
    },
  };
}
