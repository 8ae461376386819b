import { flushSync } from 'react-dom';
import { CheckerDialog } from '../checkers/checker-dialog.tsx';
import { AgainstDialog } from '../claim/against-dialog.tsx';
import { useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { LeaveDialog } from '../line-by-line/leave-dialog.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { SignOffDialog } from './sign-off-dialog.tsx';
import type { ReviewWork } from './use-review-work.ts';

interface ReviewDialogsProps {
  work: ReviewWork;
  onSwitchChecker: () => void;
}

/** What the desk asks about in front of everything else. */
export function ReviewDialogs({ work, onSwitchChecker }: ReviewDialogsProps) {
  const { review, state, dispatch, claim, lineByLine } = work;
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const against = claim?.evidence.find(({ id }) => id === state.askingAgainst?.evidenceId);
  const endSignOff = () => dispatch({ do: 'sign-off', open: false });
  return (
    <>
      {state.attaching && claim && (
        <AttachDialog
          claimId={claim.id}
          quote={claim.quote}
          later={review.later}
          onAttach={work.attach}
          onOpen={work.beside.show}
          onClose={() => dispatch({ do: 'attach', open: false })}
        />
      )}
      {state.settingAside && claim && (
        <SetAsideDialog
          evidence={claim.evidence}
          onSetAside={(reason, words) => {
            // The dialog gives the focus back as it closes; the next claim must get it after that.
            flushSync(() => dispatch({ do: 'set-aside', open: false }));
            work.deciding.setAside(claim.id, { reason, words });
          }}
          onClose={() => dispatch({ do: 'set-aside', open: false })}
        />
      )}
      {state.signingOff && settings.data && (
        <SignOffDialog
          review={review}
          settings={settings.data}
          onGo={(blockedId) => {
            endSignOff();
            work.select(blockedId);
          }}
          onSwitch={() => {
            endSignOff();
            onSwitchChecker();
          }}
          onClose={endSignOff}
        />
      )}
      {lineByLine.leaving && (
        <LeaveDialog
          articleId={review.article.id}
          inClaim={lineByLine.openInClaim}
          inArticle={lineByLine.open}
          onLeave={lineByLine.leaveRest}
          onClose={() => lineByLine.setLeaving(false)}
        />
      )}
      {state.askingAgainst && claim && against && (
        <AgainstDialog
          value={state.askingAgainst.value}
          claimQuote={claim.quote}
          passage={against}
          onDecide={work.deciding.decideAgainst}
          onClose={() => dispatch({ do: 'ask-against', waiting: null })}
        />
      )}
      {state.askingChecker && (
        <CheckerDialog
          proposal={workspace.data?.userName ?? ''}
          onName={work.deciding.keepName}
          onClose={() => dispatch({ do: 'ask-checker', waiting: null })}
        />
      )}
    </>
  );
}
