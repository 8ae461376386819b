import { z } from 'zod';
import type { ArticleText } from '../article.ts';
import type { ArticleOrder, LibraryGlance, LibraryRow, NamedArticle } from '../library.ts';
import { libraryViewSchema } from '../library-view.ts';
import { describedSchema } from './described.ts';
import { id, nothing, procedure, rows } from './procedure.ts';

/** The articles of the workspace, each as a whole. */
export const library = {
  /** Newest publication first; with `articleIds` only those of them that are there, in the order asked for. */
  'library.list': procedure<LibraryRow[]>()(z.strictObject({ articleIds: rows.optional() })),
  /** What a list of the library shows; the rows themselves come by `library.list`, some at a time. */
  'library.order': procedure<ArticleOrder>()(libraryViewSchema),
  'library.glance': procedure<LibraryGlance>()(nothing),
  /** Every article by name, newest publication first: to be found by a few letters, or chosen. */
  'library.names': procedure<NamedArticle[]>()(nothing),
  'article.text': procedure<ArticleText>()(z.strictObject({ articleId: id })),
  'article.describe': procedure<ArticleText>()(z.strictObject({ articleId: id, description: describedSchema })),
  /** Asks where the file goes that the article was read from, and writes it there byte for byte; null where cancelled. */
  'article.saveOriginal': procedure<{ path: string | null }>()(z.strictObject({ articleId: id })),
  /** Takes the article out of the library; can be undone. */
  'article.remove': procedure<null>()(z.strictObject({ articleId: id })),
  /** Has articles compared with all later ones again. */
  'article.compareAgain': procedure<null>()(z.strictObject({ articleIds: z.array(id).min(1).max(10_000) })),
} as const;
