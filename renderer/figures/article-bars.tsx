import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { CLAIM_MARK_NAMES, type ClaimMark } from '../../shared/claim-mark.ts';
import { readableDate } from '../../shared/dates.ts';
import type { ArticleFigures } from '../../shared/figures.ts';
import { useWidth } from '../ui/use-width.ts';
import { claimsInWords, leftInWords } from './figure-words.ts';
import { StackedBar } from './stacked-bar.tsx';

interface ArticleBarsProps {
  articles: readonly ArticleFigures[];
  /** The columns of the table. */
  marks: readonly ClaimMark[];
  isTable: boolean;
  currentId: string | null;
  onCurrent: (articleId: string) => void;
  onOpen: (articleId: string) => void;
}

/** Pixels between the longest bar and what stands beside it. */
const AIR = 8;

/**
 * Each article's claims by what they are marked as. It is one table: as a picture its rows show a bar in place of the
 * numbers, which stay there for screen readers. A row leads to its article.
 */
export function ArticleBars({ articles, marks, isTable, currentId, onCurrent, onOpen }: ArticleBarsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const column = useRef<HTMLTableCellElement>(null);
  const width = useWidth(column);
  const most = Math.max(...articles.map(({ claims }) => claims));
  const inHand = articles.some(({ articleId }) => articleId === currentId) ? currentId : null;

  // The rows keep these, so that a thousand of them are not drawn anew for each step of the keyboard.
  const acts = useRef({ onCurrent, onOpen });
  useLayoutEffect(() => {
    acts.current = { onCurrent, onOpen };
  });

  useEffect(() => {
    if (inHand === null) return;
    const row = [...(body.current?.rows ?? [])].find((each) => each.dataset.articleId === inHand);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [inHand]);

  return (
    <div className={`article-figures ${isTable ? 'as-numbers' : 'as-bars'}`}>
      <table>
        <caption className="visually-hidden">Claims in each article, by verdict</caption>
        <thead>
          <tr>
            <th scope="col" className="article">
              Article
            </th>
            <th scope="col" ref={column} className="claims">
              Claims
            </th>
            {marks.map((mark) => (
              <th key={mark} scope="col" className="number">
                <span>{CLAIM_MARK_NAMES[mark].word}</span>
              </th>
            ))}
            <th scope="col" className="left">
              Still to do
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {articles.map((article) => (
            <ArticleRow
              key={article.articleId}
              article={article}
              marks={marks}
              length={isTable ? 0 : (Math.max(0, width - AIR) * article.claims) / most}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ArticleRowProps {
  article: ArticleFigures;
  marks: readonly ClaimMark[];
  /** The bar in pixels; 0 for none. */
  length: number;
  acts: RefObject<Pick<ArticleBarsProps, 'onCurrent' | 'onOpen'>>;
}

const ArticleRow = memo(function ArticleRow({ article, marks, length, acts }: ArticleRowProps) {
  return (
    <tr data-article-id={article.articleId}>
      <th scope="row" className="article">
        <button
          type="button"
          title={`${article.title} – ${claimsInWords(article)}`}
          onFocus={() => acts.current.onCurrent(article.articleId)}
          onClick={() => acts.current.onOpen(article.articleId)}
        >
          {article.title}
        </button>
        <span className="soft">{readableDate(article.publishedOn).slice(-4)}</span>
      </th>
      <td className="claims">
        {length > 0 && <StackedBar figures={article} length={length} height={20} />}
        <span className="claims-number">{article.claims}</span>
      </td>
      {marks.map((mark) => (
        <td key={mark} className="number">
          <span>{article[mark]}</span>
        </td>
      ))}
      <td className={article.signedOff || article.undecided === 0 ? 'left done' : 'left'}>{leftInWords(article)}</td>
    </tr>
  );
});
