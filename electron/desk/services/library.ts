import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { articleText } from '../store/articles.ts';
import { librarySummaries } from '../store/library.ts';

export function libraryProcedures({ db, today }: DeskContext): Handlers<'library.list' | 'article.text'> {
  return {
    'library.list': () => librarySummaries(db, today()),
    'article.text': ({ articleId }) => articleText(db, articleId),
  };
}
