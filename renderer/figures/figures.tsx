import { useDeferredValue } from 'react';
import { VERDICT_VALUES } from '../../shared/claim.ts';
import { type ClaimMark, marksTold } from '../../shared/claim-mark.ts';
import type { Figures as FiguresData } from '../../shared/figures.ts';
import { CollectionChoice } from '../collections/collection-choice.tsx';
import { useFigures } from '../desk/queries.ts';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { count } from '../ui/count.ts';
import { ArticleBars } from './article-bars.tsx';
import { EmptyFigures } from './empty-figures.tsx';
import { FigureCard } from './figure-card.tsx';
import { type ChartName, type FiguresView, withAllTurned, withTurned } from './figures-view.ts';
import { LegendMark, Patterns } from './patterns.tsx';
import { ReviewProgress } from './review-progress.tsx';
import { VerdictsByMonth } from './verdicts-by-month.tsx';
import './figures.css';

const FILTER_ID = 'figures-filter';
/** So many articles are shown before all are asked for. */
const FEW = 20;

interface FiguresProps {
  view: FiguresView;
  /** Only the articles of this collection. */
  collection: string | null;
  onCollection: (collectionId: string | null) => void;
  onView: (view: FiguresView) => void;
  onLibrary: () => void;
  onOpen: (articleId: string) => void;
}

/** How far the library is checked, to be looked at rather than read. */
export function Figures({ view, collection, onCollection, onView, onLibrary, onOpen }: FiguresProps) {
  // A thousand bars may take a second; the window answers meanwhile.
  const all = useDeferredValue(view.all);
  const figures = useFigures(view.words, collection, all ? undefined : FEW);
  const withClaims = figures.data?.withClaims ?? 0;
  const told = (figures.data?.articles ?? []).filter(({ claims }) => claims > 0);
  const shown = all ? told : told.slice(0, FEW);
  const index = shown.findIndex(({ articleId }) => articleId === view.currentId);
  const current = shown[index];

  const go = (to: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (next) onView({ ...view, currentId: next.articleId });
  };
  const openFilter = () => document.getElementById(FILTER_ID)?.focus();

  useCommands('figures', {
    'bar.next': () => go(index + 1),
    'bar.previous': () => go(index - 1),
    'bar.open': () => current && onOpen(current.articleId),
    'figures.tables': () => onView(withAllTurned(view)),
    'figures.all': () => onView({ ...view, all: !view.all }),
    'figures.filter': openFilter,
    'find.open': openFilter,
  });

  if (figures.isPending) return <main className="figures" aria-busy="true" />;
  if (figures.isError) {
    return <CalmFailure title="The figures could not be loaded" error={figures.error} />;
  }
  const { data } = figures;
  return (
    <main className="figures">
      <header className="figures-head">
        <button type="button" className="button quiet" onClick={onLibrary}>
          ← Library
        </button>
        <h1>Figures</h1>
        <span className="soft">review progress</span>
        {data.library > 0 && (
          <search className="figures-filter">
            <span className="soft" aria-live="polite">
              {(view.words.trim() !== '' || collection !== null) &&
                `${count(data.total.articles, 'article')} of ${data.library}`}
            </span>
            <CollectionChoice value={collection} onChoose={onCollection} />
            <label className="visually-hidden" htmlFor={FILTER_ID}>
              Filter by title, outlet, byline or date
            </label>
            <input
              id={FILTER_ID}
              type="search"
              className="input"
              placeholder="Title, outlet, byline or year"
              maxLength={200}
              value={view.words}
              onChange={(event) => onView({ ...view, words: event.target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' && event.key !== 'Enter') return;
                if (event.key === 'Escape') onView({ ...view, words: '' });
                event.currentTarget.blur();
              }}
            />
          </search>
        )}
      </header>
      <Patterns />
      {data.total.claims === 0 && view.words.trim() !== '' ? (
        <p className="figures-empty">No claims match the filter. Press Esc in the field to see all.</p>
      ) : data.total.claims === 0 && collection !== null ? (
        <p className="figures-empty">The articles of this collection have no claims.</p>
      ) : data.total.claims === 0 ? (
        <EmptyFigures hasArticles={data.library > 0} />
      ) : (
        <Cards data={data} view={view} onTurn={(chart) => onView(withTurned(view, chart))}>
          <ArticleBars
            articles={shown}
            marks={marksTold(data.total)}
            isTable={view.tables.includes('articles')}
            currentId={view.currentId}
            onCurrent={(currentId) => {
              if (currentId !== view.currentId) onView({ ...view, currentId });
            }}
            onOpen={onOpen}
          />
          <footer>
            <span className="soft">
              {shown.length < withClaims
                ? `The ${FEW} articles with the most still to decide, of ${withClaims}.`
                : count(withClaims, 'article') + (withClaims > 1 ? ', most still to decide first.' : '.')}
              {withClaims < data.total.articles &&
                ` ${count(data.total.articles - withClaims, 'article has', 'articles have')} no claims and ${
                  data.total.articles - withClaims === 1 ? 'is' : 'are'
                } left out.`}
            </span>
            {withClaims > FEW && (
              <button
                type="button"
                className="button small"
                aria-expanded={view.all}
                onClick={() => onView({ ...view, all: !view.all })}
              >
                {view.all ? `Show only ${FEW}` : `Show all ${withClaims}`} <Keys command="figures.all" hidden />
              </button>
            )}
          </footer>
        </Cards>
      )}
    </main>
  );
}

interface CardsProps {
  data: FiguresData;
  view: FiguresView;
  onTurn: (chart: ChartName) => void;
  /** What stands in the card of the articles. */
  children: React.ReactNode;
}

function Cards({ data, view, onTurn, children }: CardsProps) {
  const turned = (chart: ChartName) => ({ chart, onTurn, isTable: view.tables.includes(chart) });
  const legend = (marks: readonly ClaimMark[]) => marks.map((mark) => <LegendMark key={mark} mark={mark} />);
  return (
    <div className="figure-cards">
      <FigureCard title="Review progress" {...turned('progress')}>
        <ReviewProgress total={data.total} isTable={view.tables.includes('progress')} />
      </FigureCard>
      <FigureCard
        title="Verdicts by month"
        legend={
          data.months.length > 0 && (
            <>
              {legend(VERDICT_VALUES)}
              <span className="legend-mark">
                <svg aria-hidden="true" width="22" height="14" focusable="false">
                  <rect className="replaced" x="0.5" y="0.5" width="21" height="13" />
                </svg>
                ↺ of these, since superseded
              </span>
            </>
          )
        }
        {...turned('months')}
      >
        <VerdictsByMonth months={data.months} isTable={view.tables.includes('months')} />
      </FigureCard>
      <FigureCard title="Verdicts by article" legend={legend(marksTold(data.total))} {...turned('articles')}>
        {children}
      </FigureCard>
    </div>
  );
}
