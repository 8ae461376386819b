import { useRunCommand } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { ArticlePage } from '../reading/article-page.tsx';
import { FindBar } from '../reading/find-bar.tsx';
import { LaterPane } from '../reading/later-pane.tsx';
import { ReadingSides } from '../reading/reading-sides.tsx';
import { SelectionToolbar } from '../reading/selection-toolbar.tsx';
import { AttachSelection } from './attach-selection.tsx';
import type { ReviewWork } from './use-review-work.ts';

/** The article under review with its marks, what can be made of selected text, and the later article beside it. */
export function ReadingPanel({ work }: { work: ReviewWork }) {
  const { review, page, state, dispatch, claim, claimId, position, selection, beside } = work;
  const { article } = review;
  const run = useRunCommand();
  return (
    <>
      <ReadingSides
        label="Article under review"
        over={
          state.finding && (
            <FindBar
              text={article.text}
              page={page}
              onClose={() => {
                dispatch({ do: 'find', open: false });
                work.focusClaim(claimId);
              }}
            />
          )
        }
        later={
          beside.open && (
            <LaterPane
              open={beside.open}
              later={review.later}
              claims={review.claims}
              claim={claim}
              position={position}
              leftPage={page}
              together={beside.together}
              differing={beside.differing.passages}
              onTogether={beside.scrollTogether}
              onChoose={beside.choose}
              onShowEvidence={beside.showEvidence}
              withSelection={(articleId, selected) =>
                claim && (
                  <AttachSelection
                    selection={selected}
                    onAttach={(span, relation) => work.attach(articleId, span, relation)}
                  />
                )
              }
              onClose={() => beside.show(null)}
            />
          )
        }
      >
        <ArticlePage
          article={article}
          marks={work.marks}
          selectedId={claimId}
          onSelect={work.select}
          differing={beside.differing.claim}
          pageRef={page}
        />
      </ReadingSides>
      {selection && (
        <SelectionToolbar
          selection={selection}
          hint={
            <>
              <Keys command="span.startWordBack" /> <Keys command="span.startWordOn" /> start ·{' '}
              <Keys command="span.endWordBack" /> <Keys command="span.endWordOn" /> end ·{' '}
              <Keys command="span.nextSentence" /> next sentence · <Keys command="pane.close" /> leave
            </>
          }
        >
          <button type="button" className="button small" onClick={() => run('claim.mark')} data-marking="mark">
            Mark as claim <Keys command="claim.mark" hidden />
          </button>
          {claim && (
            <button type="button" className="button small" onClick={() => run('claim.respan')} data-marking="respan">
              Use as wording of claim {position} <Keys command="claim.respan" hidden />
            </button>
          )}
        </SelectionToolbar>
      )}
    </>
  );
}
