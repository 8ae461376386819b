import { useState } from 'react';
import { blockersOf } from '../../shared/blockers.ts';
import type { Review } from '../../shared/review.ts';
import type { Settings } from '../../shared/settings.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { readableInstant } from '../ui/readable-instant.ts';
import { useTeller } from '../ui/toasts.tsx';

interface SignOffDialogProps {
  review: Review;
  settings: Settings;
  onGo: (claimId: string) => void;
  onSwitch: () => void;
  onClose: () => void;
}

/** Everything that blocks the sign-off, each a click away; where nothing does, the place to sign. */
export function SignOffDialog({ review, settings, onGo, onSwitch, onClose }: SignOffDialogProps) {
  const teller = useTeller();
  const [failure, setFailure] = useState('');
  const { article, signOff } = review;
  const blockers = blockersOf(review, settings);

  async function carryOut(procedure: 'article.signOff' | 'article.withdrawSignOff', said: string): Promise<void> {
    try {
      await desk(procedure, { articleId: article.id });
      teller.tell(said);
      onClose();
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  async function compareAgain(): Promise<void> {
    try {
      await desk('article.compareAgain', { articleIds: [article.id] });
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  return (
    <Dialog title="Sign off this article" onClose={onClose}>
      {signOff !== null && (
        <p>
          <b className={signOff.valid ? 'signed-off valid' : 'signed-off invalid'}>
            {signOff.valid ? '✓ Signed off' : '✕ No longer signed off'}
          </b>{' '}
          by {signOff.signedBy}, {readableInstant(signOff.signedAt)}.
          {!signOff.valid && ' Something has changed since then, so it must be signed off again.'}
        </p>
      )}
      {blockers.length > 0 ? (
        <>
          <p role="status">{count(blockers.length, 'thing blocks', 'things block')} the sign-off:</p>
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
        signOff?.valid !== true && <p role="status">Ready to sign off.</p>
      )}
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      <div className="dialog-actions">
        {signOff?.valid === true ? (
          <button
            type="button"
            className="button"
            onClick={() => void carryOut('article.withdrawSignOff', 'Sign-off withdrawn.')}
          >
            Withdraw sign-off
          </button>
        ) : settings.checker === '' ? (
          <button type="button" className="button" onClick={onSwitch}>
            Say who is checking
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            {...(blockers.length === 0 ? { 'data-first-focus': true } : {})}
            disabled={blockers.length > 0}
            onClick={() => void carryOut('article.signOff', `Signed off by ${settings.checker}.`)}
          >
            Sign off as {settings.checker}
          </button>
        )}
      </div>
    </Dialog>
  );
}
