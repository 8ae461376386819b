import { basename } from 'node:path';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { articleText, originalBytes } from '../store/articles.ts';

/** Gives back the files that articles were read from, byte for byte. */
export function originalProcedures({ db, dialogs, outputs }: DeskContext): Handlers<'article.saveOriginal'> {
  return {
    'article.saveOriginal': async ({ articleId }) => {
      const { fileName, format } = articleText(db, articleId);
      const to = await dialogs.savePath({ title: 'Save the original', proposed: basename(fileName), format });
      if (to === null) return { path: null };
      await outputs.write(to, originalBytes(db, articleId), 'original');
      return { path: to.path };
    },
  };
}
