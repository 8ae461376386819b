import { useEffect, useRef, useState } from 'react';
import type { Relation } from '../../shared/claim.ts';
import { readableDate } from '../../shared/dates.ts';
import type { Span } from '../../shared/span.ts';
import { sentenceOf } from '../desk/desk.ts';
import { useArticleText } from '../desk/queries.ts';
import { Keys } from '../keys/keys.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { ArticlePage } from './article-page.tsx';
import { RelationField } from './relation-field.tsx';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { clearSelection, useTextSelection } from './use-text-selection.ts';

/** The later article that stands beside the one under review, and the passage it is opened at. */
export interface OpenLater {
  readonly articleId: string;
  readonly passage: Span | null;
}

interface LaterPaneProps {
  open: OpenLater;
  /** False where no claim is selected that a passage could be attached to. */
  canAttach: boolean;
  /** @returns null once the passage is attached, otherwise why it is not. */
  onAttach: (articleId: string, span: Span, relation: Relation) => Promise<string | null>;
  onClose: () => void;
}

/** A later article, scrolled to the passage that bears on the claim. */
export function LaterPane({ open, canAttach, onAttach, onClose }: LaterPaneProps) {
  const teller = useTeller();
  const article = useArticleText(open.articleId);
  const page = useRef<HTMLElement>(null);
  const [relation, setRelation] = useState<Relation>('supports');
  const selection = useTextSelection(page, article.data?.text ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again for every passage and once the text is there
  useEffect(() => {
    const passage = page.current?.querySelector('mark.passage');
    if (passage) passage.scrollIntoView({ block: 'center' });
    else page.current?.parentElement?.scrollTo(0, 0);
  }, [article.data, open]);

  async function attach(span: Span): Promise<void> {
    const refusal = await onAttach(open.articleId, span, relation);
    if (refusal === null) clearSelection();
    else teller.fail(refusal);
  }

  return (
    <aside className="later-pane" aria-label="Later article">
      <header className="pane-head">
        <span>
          Published later{article.data ? `, ${readableDate(article.data.publishedOn)}` : ''}
          <span className="soft"> Select text to attach it.</span>
        </span>
        <button type="button" className="button quiet small" onClick={onClose}>
          Close <Keys command="pane.close" hidden />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="scroller" aria-label="Text of the later article" tabIndex={0}>
        {article.isError && <p className="failure-line">{sentenceOf(article.error)}</p>}
        {article.data && (
          <ArticlePage
            article={article.data}
            marks={[]}
            selectedId={null}
            onSelect={() => undefined}
            passage={open.passage}
            headingLevel={2}
            pageRef={page}
          />
        )}
      </section>
      {selection && canAttach && (
        <SelectionToolbar selection={selection}>
          <RelationField value={relation} onChange={setRelation} />
          <button type="button" className="button primary small" onClick={() => void attach(selection.span)}>
            Attach as evidence
          </button>
        </SelectionToolbar>
      )}
    </aside>
  );
}
