import { Fragment, memo, type ReactNode, type RefObject, useMemo } from 'react';
import type { ArticleText, Block } from '../../shared/article.ts';
import { readableDate } from '../../shared/dates.ts';
import { languageNotice } from '../../shared/languages.ts';
import type { PageStart } from '../../shared/pages.ts';
import type { Span } from '../../shared/span.ts';
import { lineAt } from './line-at.ts';
import type { PageMark } from './page-marks.ts';
import { claimHandles, type MarkedSpan, type Segment, splitIntoSegments } from './segments.ts';
import { type OfferClaims, useOverlapList } from './use-overlap-list.tsx';
import './article-page.css';

interface ArticlePageProps {
  article: ArticleText;
  marks: readonly PageMark[];
  selectedId: string | null;
  onSelect: (claimId: string) => void;
  /** The passages of the claim in hand, in the later article; the first is the one in hand. */
  passages?: readonly Span[];
  /** The words in which the claim in hand and its passages differ. */
  differing?: readonly Span[];
  headingLevel?: 1 | 2;
  pageRef: RefObject<HTMLElement | null>;
}

const NO_MARKS: readonly PageMark[] = [];
const NO_SPANS: readonly Span[] = [];
const NO_SHADES: readonly MarkedSpan[] = [];
const NO_PAGES: readonly PageStart[] = [];
/** What a stretch of text is beside a claim. */
const PASSAGE = 'passage';
const OTHER_PASSAGE = 'other-passage';
const DIFFERS = 'differs';

/** An article as a well-set page with its claims marked. Every stretch of text carries its offset. */
export function ArticlePage(props: ArticlePageProps) {
  const {
    article,
    marks,
    selectedId,
    onSelect,
    passages = NO_SPANS,
    differing = NO_SPANS,
    headingLevel = 1,
    pageRef,
  } = props;
  const first = article.blocks[0];
  const titleInText =
    first?.kind === 'heading' && article.text.slice(first.start, first.end).trim() === article.title.trim();
  const notice = languageNotice(article.language);
  const Title = headingLevel === 1 ? 'h1' : 'h2';
  const facts = [article.byline, readableDate(article.publishedOn)].filter(Boolean).join(' · ');

  const marksOfBlock = useMemo(() => {
    const byBlock = new Map<Block, PageMark[]>();
    for (const block of article.blocks) {
      const own = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
      if (own.length > 0) byBlock.set(block, own);
    }
    return byBlock;
  }, [article.blocks, marks]);

  const shadesOfBlock = useMemo(() => {
    const shades: MarkedSpan[] = [
      ...passages.map((span, at) => ({ ...span, id: at === 0 ? PASSAGE : OTHER_PASSAGE })),
      ...differing.map((span) => ({ ...span, id: DIFFERS })),
    ];
    const byBlock = new Map<Block, MarkedSpan[]>();
    for (const block of shades.length === 0 ? [] : article.blocks) {
      const own = shades.filter((shade) => shade.start < block.end && shade.end > block.start);
      if (own.length > 0) byBlock.set(block, own);
    }
    return byBlock;
  }, [article.blocks, passages, differing]);

  const pagesOfBlock = useMemo(() => {
    const byBlock = new Map<Block, PageStart[]>();
    // That the first page begins with the text needs no mark.
    for (const page of article.pages?.slice(1) ?? []) {
      const block = article.blocks.find(({ end }) => page.start < end);
      if (block !== undefined) byBlock.set(block, [...(byBlock.get(block) ?? []), page]);
    }
    return byBlock;
  }, [article.blocks, article.pages]);

  const { offer, list } = useOverlapList(pageRef, marks, selectedId, onSelect);

  const paint = (block: Block) => {
    const own = marksOfBlock.get(block) ?? NO_MARKS;
    return (
      <BlockText
        key={block.start}
        block={block}
        text={article.text}
        marks={own}
        selectedId={own.some((mark) => mark.id === selectedId) ? selectedId : null}
        onSelect={onSelect}
        onOffer={offer}
        shades={shadesOfBlock.get(block) ?? NO_SHADES}
        pages={pagesOfBlock.get(block) ?? NO_PAGES}
        as={titleInText && block === first ? Title : null}
        headingLevel={headingLevel}
      />
    );
  };

  return (
    <>
      <article className="page" ref={pageRef} aria-label={article.title}>
        {article.outlet && <p className="page-outlet">{article.outlet}</p>}
        {titleInText && first ? paint(first) : <Title className="page-title">{article.title}</Title>}
        <p className="page-facts">{facts}</p>
        {notice && (
          <p className="page-language" role="note">
            {notice}
          </p>
        )}
        {groupLists(titleInText ? article.blocks.slice(1) : article.blocks, paint)}
      </article>
      {list}
    </>
  );
}

/** Puts list items that follow each other into one list. */
function groupLists(blocks: readonly Block[], paint: (block: Block) => ReactNode): ReactNode[] {
  const painted: ReactNode[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.kind !== 'list-item') {
      painted.push(paint(block));
      continue;
    }
    const items: Block[] = [];
    while (blocks[at]?.kind === 'list-item') items.push(blocks[at++] as Block);
    at -= 1;
    painted.push(<ul key={`list ${block.start}`}>{items.map(paint)}</ul>);
  }
  return painted;
}

interface BlockTextProps {
  block: Block;
  text: string;
  marks: readonly PageMark[];
  selectedId: string | null;
  onSelect: (claimId: string) => void;
  onOffer: OfferClaims;
  shades: readonly MarkedSpan[];
  /** Those that begin in the block. */
  pages: readonly PageStart[];
  as: 'h1' | 'h2' | null;
  headingLevel: 1 | 2;
}

const BlockText = memo(PaintedBlock, (before, now) => {
  const { marks: marksBefore, ...restBefore } = before;
  const { marks: marksNow, ...restNow } = now;
  return (
    marksBefore.length === marksNow.length &&
    marksBefore.every((mark, index) => mark === marksNow[index]) &&
    Object.entries(restNow).every(([name, value]) => restBefore[name as keyof typeof restBefore] === value)
  );
});

function PaintedBlock(props: BlockTextProps) {
  const { block, text, marks, selectedId, onSelect, onOffer, shades, pages, as, headingLevel } = props;
  const segments = splitIntoSegments(block, [
    ...marks,
    ...shades,
    ...pages.map(({ start, label }) => ({ start, end: block.end, id: `page ${label}` })),
  ]);
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const handles = claimHandles(
    segments.map((segment) => ({ ...segment, claimIds: segment.claimIds.filter((id) => byId.has(id)) })),
  );
  const differing = segments
    .filter((segment) => segment.claimIds.includes(DIFFERS))
    .map((segment) => text.slice(segment.start, segment.end));
  const Element = as ?? elementOf(block, headingLevel);
  return (
    <Element className={as ? 'page-title' : `block ${block.kind}`}>
      {segments.map((segment) => (
        <Fragment key={segment.start}>
          <PageBegins page={pages.find(({ start }) => start === segment.start)} />
          <SegmentText
            segment={segment}
            text={text.slice(segment.start, segment.end)}
            marks={segment.claimIds.map((id) => byId.get(id)).filter((mark) => mark !== undefined)}
            handleOf={(handles.get(segment.start) ?? []).map((id) => byId.get(id)).filter((mark) => mark !== undefined)}
            selectedId={selectedId}
            differing={differing}
            onSelect={onSelect}
            onOffer={onOffer}
          />
        </Fragment>
      ))}
    </Element>
  );
}

/** Where a page of the file begins. It holds no text, so that the article’s offsets stay what they are. */
function PageBegins({ page }: { page: PageStart | undefined }) {
  return page && <span className="page-begins" role="img" aria-label={`Page ${page.label}`} data-page={page.label} />;
}

function elementOf(block: Block, headingLevel: 1 | 2) {
  switch (block.kind) {
    case 'heading':
      return `h${Math.min(6, Math.max(headingLevel + 1, block.level + headingLevel - 1))}` as 'h2';
    case 'list-item':
      return 'li';
    case 'quotation':
      return 'blockquote';
    case 'preformatted':
      return 'pre';
    case 'paragraph':
    case 'caption':
      return 'p';
  }
}

interface SegmentTextProps {
  segment: Segment;
  text: string;
  marks: readonly PageMark[];
  handleOf: readonly PageMark[];
  selectedId: string | null;
  /** The words of the whole block that differ from the later passage. */
  differing: readonly string[];
  onSelect: (claimId: string) => void;
  onOffer: OfferClaims;
}

function SegmentText(props: SegmentTextProps) {
  const { segment, text, marks, handleOf, selectedId, differing, onSelect, onOffer } = props;
  const shades = [PASSAGE, OTHER_PASSAGE, DIFFERS].filter((shade) => segment.claimIds.includes(shade)).join(' ');
  const innermost = marks[0];
  if (!innermost) {
    return shades !== '' ? (
      <mark className={shades} data-start={segment.start}>
        {text}
      </mark>
    ) : (
      <span data-start={segment.start}>{text}</span>
    );
  }

  const selected = marks.find((mark) => mark.id === selectedId);
  const shown = selected ?? innermost;
  const handle = handleOf.find((mark) => mark.id === selectedId) ?? handleOf[0];
  const select = (element: HTMLElement, y?: number) => {
    // A click that ends a selection of text is not meant for the claim.
    if (window.getSelection()?.isCollapsed === false) return;
    if (marks.length === 1) onSelect(innermost.id);
    else
      onOffer(
        marks.map((mark) => mark.id),
        lineAt(element, y),
      );
  };
  const className = [
    'claim',
    shown.mark,
    shown.aside ? 'aside' : '',
    shown.standing === 'suggestion' ? 'suggested' : '',
    shown.saving ? 'saving' : '',
    selected ? 'selected' : '',
    marks.length > 1 ? 'nested' : '',
    shades,
  ].join(' ');
  // Each claim that ends here shows its glyph, also one that lies under another.
  const glyph = marks
    .filter((mark) => mark.end === segment.end)
    .map((mark) => mark.glyph)
    .join('');
  const found = marks.find(({ end, standing }) => end === segment.end && standing !== null)?.standing;
  const sign = found === 'nothing' ? undefined : found;

  if (!handle) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: each claim has one mark that takes the keyboard; this only widens what the mouse can hit
      <mark
        className={className}
        data-start={segment.start}
        data-glyph={glyph || undefined}
        data-found={sign}
        onClick={(event) => select(event.currentTarget, event.clientY)}
      >
        {text}
      </mark>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot break over lines nor be selected as text
    <span
      className={className}
      data-start={segment.start}
      data-glyph={glyph || undefined}
      data-found={sign}
      data-claims={handleOf.map((mark) => mark.id).join(' ')}
      role="button"
      tabIndex={handle.id === selectedId ? 0 : -1}
      aria-label={handle.label}
      aria-current={handle.id === selectedId || undefined}
      aria-description={
        handle.id === selectedId && differing.length > 0
          ? `Differs from the later passage: ${differing.join(', ')}`
          : undefined
      }
      aria-haspopup={marks.length > 1 ? 'dialog' : undefined}
      onClick={(event) => select(event.currentTarget, event.clientY)}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        select(event.currentTarget);
      }}
    >
      {text}
    </span>
  );
}
