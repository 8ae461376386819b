import { z } from 'zod';
import type { ArticleSummary, ArticleText } from '../article.ts';
import { describedSchema } from './described.ts';
import { id, nothing, procedure } from './procedure.ts';

/** The articles of the workspace, each as a whole. */
export const library = {
  /** Newest publication first. */
  'library.list': procedure<ArticleSummary[]>()(nothing),
  'article.text': procedure<ArticleText>()(z.strictObject({ articleId: id })),
  'article.describe': procedure<ArticleText>()(z.strictObject({ articleId: id, description: describedSchema })),
  /** Takes the article out of the library; can be undone. */
  'article.remove': procedure<null>()(z.strictObject({ articleId: id })),
  /** Has articles compared with all later ones again. */
  'article.compareAgain': procedure<null>()(z.strictObject({ articleIds: z.array(id).min(1).max(10_000) })),
} as const;
