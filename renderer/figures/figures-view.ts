export const CHARTS = ['progress', 'months', 'articles'] as const;
export type ChartName = (typeof CHARTS)[number];

/** How an editor has set the figures; kept while the window is open. */
export interface FiguresView {
  /** What an article must have in title, outlet, byline or date to be counted. */
  readonly words: string;
  /** All articles, not only those with most to do. */
  readonly all: boolean;
  /** The charts that are shown as tables. */
  readonly tables: readonly ChartName[];
  /** The article in hand. */
  readonly currentId: string | null;
}

export const FIRST_FIGURES_VIEW: FiguresView = { words: '', all: false, tables: [], currentId: null };

/** With one chart turned from picture to table, or back. */
export function withTurned(view: FiguresView, chart: ChartName): FiguresView {
  const others = view.tables.filter((other) => other !== chart);
  return { ...view, tables: others.length < view.tables.length ? others : [...others, chart] };
}

/** With all charts as tables, or as pictures where they all are tables already. */
export function withAllTurned(view: FiguresView): FiguresView {
  return { ...view, tables: view.tables.length === CHARTS.length ? [] : CHARTS };
}
