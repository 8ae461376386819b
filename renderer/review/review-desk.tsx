import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { PartProgress } from '../line-by-line/part-progress.tsx';
import { PanelSplit } from '../reading/panel-split.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { ClaimList } from './claim-list.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewDialogs } from './review-dialogs.tsx';
import { useReviewCommands } from './use-review-commands.ts';
import { type ReviewWorkInput, useReviewWork } from './use-review-work.ts';
import { VersionStrip } from './version-strip.tsx';

interface ReviewDeskProps extends ReviewWorkInput {
  onOpenArticle: (articleId: string) => void;
  onSwitchChecker: () => void;
  onLibrary: () => void;
  onRedo: () => void;
}

/** The article, its claims and the keys that decide them. */
export function ReviewDesk({ onOpenArticle, onSwitchChecker, onLibrary, onRedo, ...input }: ReviewDeskProps) {
  const { review, onUndo, onExport } = input;
  const teller = useTeller();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const work = useReviewWork(input);
  useReviewCommands(work, onExport);
  const { dispatch, lineByLine, list } = work;
  // The panel has one width beside one article and another beside two.
  const width = work.beside.open ? 'panelShareBeside' : 'panelShare';

  return (
    <main className="review">
      <ReviewBar
        review={review}
        onLibrary={onLibrary}
        isListed={list.isOpen}
        onList={() => list.turn(!list.isOpen)}
        onUndo={onUndo}
        onRedo={onRedo}
        onExport={onExport}
        onSignOff={() => dispatch({ do: 'sign-off', open: true })}
      >
        <PartProgress parts={lineByLine.all} open={lineByLine.open} onNext={lineByLine.goToNextOpen} />
      </ReviewBar>
      <VersionStrip review={review} onOpen={onOpenArticle} />
      <PanelSplit
        share={settings.data?.[width] ?? 0.3}
        onShare={(share) => {
          changeSettings({ [width]: share }).catch((thrown: unknown) => teller.fail(thrown));
        }}
        panel={<ClaimPanel work={work} onSwitchChecker={onSwitchChecker} />}
      >
        <div className="reading-with-list">
          {list.isOpen && <ClaimList list={list} claimId={work.claimId} onSelect={work.select} />}
          <ReadingPanel work={work} />
        </div>
      </PanelSplit>
      <ReviewDialogs work={work} onSwitchChecker={onSwitchChecker} />
    </main>
  );
}
