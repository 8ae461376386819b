import { Failure } from '../../../shared/failure.ts';
import { asideWords, type SetAside } from '../../../shared/set-aside.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { liveClaim } from '../store/claims.ts';
import { evidenceByClaim } from '../store/evidence.ts';
import { lastAside } from '../store/set-aside.ts';
import { verdictInForce } from '../store/verdicts.ts';
import type { Editing } from './editing.ts';

/** Claims that an editor sets aside with a reason and without a verdict. Every change goes through the history. */
export class SettingAside {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;

  constructor(ctx: DeskContext, editing: Editing) {
    this.#ctx = ctx;
    this.#editing = editing;
  }

  /**
   * Sets a claim aside; with `reason: null` it is brought back.
   * @returns what is kept.
   * @throws Failure `bad-input` when the claim has a verdict, or own words are wanted and there are none.
   */
  set(claimId: string, reason: SetAside['reason'] | null, words: string): SetAside | null {
    const { db, checker, now } = this.#ctx;
    const claim = liveClaim(db, claimId);
    const quote = `“${shortened(claim.quote, 60)}”`;
    const before = lastAside(db, claimId);
    if (reason === null) {
      if (before !== null) this.#put(claim, before, null, `Bring ${quote} back`);
      return null;
    }
    if ((verdictInForce(db, claimId)?.value ?? null) !== null)
      throw new Failure('bad-input', 'This claim has a verdict. Take the verdict away before you set the claim aside.');
    if (reason === 'own' && words === '')
      throw new Failure('bad-input', 'Say in a few words why the claim is set aside.');
    const aside = { reason, words: reason === 'own' ? words : '', setBy: checker(), setAt: now() };
    this.#put(
      claim,
      before,
      aside,
      `Set ${quote} aside: ${asideWords(aside, evidenceByClaim(db, claim.articleId).get(claimId) ?? [])}`,
    );
    return aside;
  }

  #put(
    { id, articleId }: { readonly id: string; readonly articleId: string },
    before: SetAside | null,
    after: SetAside | null,
    sentence: string,
  ): void {
    this.#editing.carryOut({
      sentence,
      articleId,
      claimId: id,
      change: { entity: 'set-aside', id, before: { aside: before }, after: { aside: after } },
    });
  }
}

export function asideProcedures(settingAside: SettingAside): Handlers<'claim.setAside'> {
  return { 'claim.setAside': ({ claimId, reason, words }) => settingAside.set(claimId, reason, words) };
}
