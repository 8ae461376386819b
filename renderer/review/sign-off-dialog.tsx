import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Blocker, blockersOf } from '../../shared/blockers.ts';
import type { Review } from '../../shared/review.ts';
import type { Settings } from '../../shared/settings.ts';
import { type SignOff, whyNoLonger } from '../../shared/sign-off.ts';
import { type SignOffScope, scopeWords } from '../../shared/sign-off-scope.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { readableInstant } from '../ui/readable-instant.ts';
import { useTeller } from '../ui/toasts.tsx';
import { ScopeChoice } from './scope-choice.tsx';

interface SignOffDialogProps {
  review: Review;
  settings: Settings;
  onGo: (claimId: string) => void;
  onSwitch: () => void;
  onClose: () => void;
}

/** For which claims to sign off, and everything that blocks it, each a click away; where nothing does, the place to sign. */
export function SignOffDialog({ review, settings, onGo, onSwitch, onClose }: SignOffDialogProps) {
  const teller = useTeller();
  const changeSettings = useChangeSettings();
  const [failure, setFailure] = useState('');
  const { article, signOff } = review;
  const scope = settings.signOffScope;
  const inScope = (each: SignOffScope) => blockersOf(review, settings, each);
  const blockers = inScope(scope);

  const status = useRef<HTMLParagraphElement>(null);
  // What had the keyboard may have gone with the last thing that blocked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where another number blocks
  useEffect(() => {
    const dialog = status.current?.closest('dialog');
    const focused = document.activeElement;
    if (focused !== document.body && focused !== dialog && !focused?.matches('.dialog-body')) return;
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, [blockers.length]);

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  const sign = () =>
    attempt(async () => {
      await desk('article.signOff', { articleId: article.id, scope });
      teller.tell(`Signed off by ${settings.checker}.`);
      onClose();
    });

  const withdraw = () =>
    attempt(async () => {
      await desk('article.withdrawSignOff', { articleId: article.id });
      teller.tell('Sign-off withdrawn.');
      onClose();
    });

  const compareAgain = () => attempt(() => desk('article.compareAgain', { articleIds: [article.id] }));

  /** Enter on a scope signs off for it; where something blocks that, it goes to the first thing that does. */
  function onScopeKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    const next = event.currentTarget.closest('dialog')?.querySelector<HTMLElement>('[data-first-focus]');
    if (blockers.length > 0) next?.focus();
    else next?.click();
  }

  return (
    <Dialog title="Sign off this article" onClose={onClose}>
      {signOff !== null && (
        <p>
          <b className={signOff.valid ? 'signed-off valid' : 'signed-off invalid'}>
            {signOff.valid ? '✓ Signed off' : '✕ No longer signed off'}
          </b>{' '}
          by {signOff.signedBy}, {readableInstant(signOff.signedAt)}. Scope: {scopeWords(signOff.scope)}.
          {!signOff.valid && ` ${noLongerWords(signOff)}, so it must be signed off again.`}
        </p>
      )}
      {signOff?.valid !== true && (
        <ScopeChoice
          scope={scope}
          open={{ magazine: openClaims(inScope('magazine')), newspaper: openClaims(inScope('newspaper')) }}
          onScope={(chosen) => void attempt(() => changeSettings({ signOffScope: chosen }))}
          onKeyDown={onScopeKey}
        />
      )}
      {blockers.length > 0 ? (
        <>
          <p role="status" ref={status}>
            {count(blockers.length, 'thing blocks', 'things block')} the sign-off:
          </p>
          <ul className="sign-off-blockers">
            {blockers.map((blocker, at) => (
              <li key={`${blocker.kind} ${blocker.claimId}`}>
                {blocker.kind === 'comparing' ? (
                  <p>{blocker.sentence}</p>
                ) : (
                  <button
                    type="button"
                    {...(at === 0 ? { 'data-first-focus': true } : {})}
                    onClick={() => (blocker.claimId === null ? void compareAgain() : onGo(blocker.claimId))}
                  >
                    {blocker.sentence}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        signOff?.valid !== true && (
          <p role="status" ref={status}>
            Ready to sign off.
          </p>
        )
      )}
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      <div className="dialog-actions">
        {signOff?.valid === true ? (
          <button type="button" className="button" onClick={() => void withdraw()}>
            Withdraw sign-off
          </button>
        ) : settings.checker === '' ? (
          <button
            type="button"
            className="button"
            {...(blockers.length === 0 ? { 'data-first-focus': true } : {})}
            onClick={onSwitch}
          >
            Say who is checking
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            {...(blockers.length === 0 ? { 'data-first-focus': true } : {})}
            disabled={blockers.length > 0}
            onClick={() => void sign()}
          >
            Sign off as {settings.checker}
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** How many claims something stands against. */
function openClaims(blockers: readonly Blocker[]): number {
  return new Set(blockers.map(({ claimId }) => claimId).filter((claimId) => claimId !== null)).size;
}

function noLongerWords(signOff: SignOff): string {
  const why = whyNoLonger(signOff);
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}`;
}
