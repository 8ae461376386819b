import { blockersOf } from '../../../shared/blockers.ts';
import { Failure } from '../../../shared/failure.ts';
import { shortened } from '../../../shared/shortened.ts';
import { isSamePerson, type SecondCheck } from '../../../shared/sign-off.ts';
import type { SignOffScope } from '../../../shared/sign-off-scope.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { analysisOf, articleText } from '../store/articles.ts';
import { liveClaim } from '../store/claims.ts';
import { secondCheckOf } from '../store/second-checks.ts';
import { readSettings } from '../store/settings.ts';
import { contentDigests, signOffState } from '../store/sign-offs.ts';
import { verdictInForce } from '../store/verdicts.ts';
import type { Editing } from './editing.ts';
import { claimsUnderReview } from './reviewing.ts';

/** What a second person does: agree with a verdict or disagree; and the sign-off of an article. */
export class SecondChecking {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;

  constructor(ctx: DeskContext, editing: Editing) {
    this.#ctx = ctx;
    this.#editing = editing;
  }

  /**
   * Keeps what a second person says of the verdict in force on a claim. A disagreement opens the claim again: a line
   * without a value is appended to its history.
   * @throws Failure `bad-input` when there is no verdict, when the verdict is the same person’s, or when a disagreement
   *   gives no reason.
   */
  record(claimId: string, outcome: SecondCheck['outcome'], note: string): void {
    const { db, now, checker } = this.#ctx;
    const claim = liveClaim(db, claimId);
    const verdict = verdictInForce(db, claimId);
    if (verdict === null || verdict.value === null)
      throw new Failure('bad-input', 'There is no verdict on this claim that a second person could check.');
    if (isSamePerson(verdict.decidedBy, checker())) {
      throw new Failure(
        'bad-input',
        `This verdict is ${verdict.decidedBy}’s own; a second check is another person’s. Switch checker first.`,
      );
    }
    if (outcome === 'disagrees' && note.trim() === '')
      throw new Failure('bad-input', 'A disagreement needs a reason, so that the claim can be decided again.');
    const before = secondCheckOf(db, verdict.id);
    if (before?.outcome === outcome && before.note === note.trim() && isSamePerson(before.checkedBy, checker())) return;
    const { value, correction, fault, decidedBy, decidedAt } = verdict;
    const stands = { value, note: verdict.note, correction, fault, decidedBy, decidedAt };
    const check = { outcome, note: note.trim(), checkedBy: checker(), checkedAt: now() };
    this.#editing.carryOut({
      sentence: `${outcome === 'agrees' ? 'Agree' : 'Disagree'} with ${value} on “${shortened(claim.quote, 60)}”`,
      articleId: claim.articleId,
      claimId,
      change: {
        entity: 'second-check',
        id: claimId,
        before: { check: before, verdict: stands },
        after: {
          check,
          verdict:
            outcome === 'agrees'
              ? stands
              : { ...stands, value: null, decidedBy: check.checkedBy, decidedAt: check.checkedAt },
        },
      },
    });
  }

  /** @throws Failure `bad-input` that says what is missing when something in the scope blocks the sign-off. */
  signOff(articleId: string, scope: SignOffScope): void {
    const { db, now, checker } = this.#ctx;
    const { title } = articleText(db, articleId);
    const [first, ...more] = blockersOf(
      { analysis: analysisOf(db, articleId), claims: claimsUnderReview(db, articleId) },
      readSettings(db),
      scope,
    );
    if (first !== undefined) {
      const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
      throw new Failure('bad-input', `“${title}” cannot be signed off yet. ${first.sentence}${rest}.`);
    }
    const digest = contentDigests(db, [articleId]).get(articleId) as string;
    this.#put(articleId, `Sign off “${title}”`, { digest, signedBy: checker(), signedAt: now(), scope });
  }

  withdraw(articleId: string): void {
    const { title } = articleText(this.#ctx.db, articleId);
    if (signOffState(this.#ctx.db, articleId) !== null)
      this.#put(articleId, `Withdraw the sign-off of “${title}”`, null);
  }

  #put(articleId: string, sentence: string, after: ReturnType<typeof signOffState>): void {
    const before = signOffState(this.#ctx.db, articleId);
    this.#editing.carryOut({
      sentence,
      articleId,
      claimId: null,
      change: { entity: 'sign-off', id: articleId, before: { signed: before }, after: { signed: after } },
    });
  }
}

export function secondCheckProcedures(
  secondChecking: SecondChecking,
): Handlers<'check.record' | 'article.signOff' | 'article.withdrawSignOff'> {
  return {
    'check.record': ({ claimId, outcome, note }) => {
      secondChecking.record(claimId, outcome, note);
      return null;
    },
    'article.signOff': ({ articleId, scope }) => {
      secondChecking.signOff(articleId, scope);
      return null;
    },
    'article.withdrawSignOff': ({ articleId }) => {
      secondChecking.withdraw(articleId);
      return null;
    },
  };
}
