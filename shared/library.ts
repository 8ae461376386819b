import type { ArticleDescription, ArticleSummary } from './article.ts';

/** An article as the library lists it. */
export interface LibraryRow extends ArticleSummary {
  /** The collections that it is in, by id, in no order. */
  readonly collections: readonly string[];
}

/** Which articles a list shows, in its order; their rows are asked for as they come into sight. */
export interface ArticleOrder {
  readonly articleIds: readonly string[];
  /** How many articles the library holds, whatever the list shows. */
  readonly articles: number;
}

/** What the window says of the library as a whole. */
export interface LibraryGlance {
  readonly articles: number;
  /** Articles that wait to be read and compared. */
  readonly waiting: number;
  /** Whether any claim has a verdict: if not, the editor is new here. */
  readonly isBegun: boolean;
  /** While nothing is begun, the article with the most to check; null in an empty library and later. */
  readonly first: { readonly id: string; readonly title: string; readonly laterArticles: number } | null;
}

/** An article by what an editor knows it by. */
export interface NamedArticle extends Pick<ArticleDescription, 'title' | 'outlet' | 'publishedOn'> {
  readonly id: string;
}
