import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ArticleText } from '../../shared/article.ts';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { LaterArticle } from '../../shared/review.ts';
import type { Span } from '../../shared/span.ts';
import { USUAL_TEXT_SIZE } from '../../shared/text-size.ts';
import { sentenceOf } from '../desk/call.ts';
import { useArticleText, useSettings } from '../desk/queries.ts';
import { useTeller } from '../ui/toasts.tsx';
import { ArticlePage } from './article-page.tsx';
import { LaterBar } from './later-bar.tsx';
import type { OpenLater } from './open-later.ts';
import { keepLaterPlace, laterPlace } from './reading-places.ts';
import { firstInSight, returnTo } from './text-places.ts';
import { useSideBySide } from './use-side-by-side.ts';
import { type TextSelection, useTextSelection } from './use-text-selection.ts';
import './later-pane.css';

interface LaterPaneProps {
  open: OpenLater;
  later: readonly LaterArticle[];
  claims: readonly ClaimUnderReview[];
  /** The claim in hand; null where there is none that a passage could be attached to. */
  claim: ClaimUnderReview | null;
  /** The claim's number in reading order, from 1. */
  position: number;
  /** The page of the article under review. */
  leftPage: RefObject<HTMLElement | null>;
  together: boolean;
  /** The words in which the claim's passages in this article differ from it. */
  differing: readonly Span[];
  onTogether: (together: boolean) => void;
  onChoose: (articleId: string) => void;
  onShowEvidence: () => void;
  /** What can be made of text selected in this article; not given where nothing may be changed. */
  withSelection?: (articleId: string, selection: TextSelection | null) => ReactNode;
  onClose: () => void;
}

/** A later article beside the one under review, its passage level with the claim in hand. */
export function LaterPane(props: LaterPaneProps) {
  const { open, later, claim, position, together } = props;
  const article = useArticleText(open.articleId);
  return (
    <aside className="later-pane" aria-label="Later article">
      <LaterBar
        laterId={open.articleId}
        later={later}
        claim={claim}
        position={position}
        together={together}
        canAttach={props.withSelection !== undefined}
        onChoose={props.onChoose}
        onTogether={props.onTogether}
        onShowEvidence={props.onShowEvidence}
        onClose={props.onClose}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section key={open.articleId} className="scroller" aria-label="Text of the later article" tabIndex={0}>
        {article.isError && <p className="failure-line">{sentenceOf(article.error)}</p>}
        {article.data && <LaterText {...props} article={article.data} />}
      </section>
    </aside>
  );
}

function LaterText({ article, ...props }: LaterPaneProps & { article: ArticleText }) {
  const { open, claims, claim, leftPage, together, differing, withSelection } = props;
  const teller = useTeller();
  const textSize = useSettings().data?.textSize ?? USUAL_TEXT_SIZE;
  const page = useRef<HTMLElement>(null);
  const selection = useTextSelection(page, article.text);

  const passages = useMemo(() => {
    const here = claim?.evidence.filter((piece) => piece.articleId === article.id) ?? [];
    const inHand = here.find(({ start, end }) => start === open.passage?.start && end === open.passage.end);
    return [...(open.passage ? [open.passage] : []), ...here.filter((piece) => piece !== inHand)];
  }, [claim, article.id, open.passage]);

  useLayoutEffect(() => {
    const shown = page.current;
    if (!shown) return;
    returnTo(shown, laterPlace(article.id));
    return () => keepLaterPlace(article.id, firstInSight(shown));
  }, [article.id]);

  useSideBySide({
    leftPage,
    rightPage: page,
    laterId: article.id,
    claims,
    claim,
    passage: open.passage,
    together,
    textSize,
  });

  useEffect(() => {
    if (open.passage === null || claim === null) return;
    const shown = page.current?.querySelector('mark.passage');
    if (shown) teller.announce(`Alongside: “${shown.textContent}”`);
  }, [open.passage, claim, teller]);

  return (
    <>
      <ArticlePage
        article={article}
        marks={NO_MARKS}
        selectedId={null}
        onSelect={selectNothing}
        passages={passages}
        differing={differing}
        headingLevel={2}
        pageRef={page}
      />
      {withSelection?.(article.id, selection)}
    </>
  );
}

const NO_MARKS: [] = [];
const selectNothing = () => undefined;
