import { join } from 'node:path';
import type { DeskContext } from '../context.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { articlesToAnalyse, liveArticles } from '../store/articles.ts';
import { lookAt } from './backing-up.ts';
import type { Importing } from './importing.ts';
import { loadSamples } from './samples.ts';

/** What a window asks of the workspace as a whole. Made when the workspace is opened, before any work goes on. */
export function workspaceProcedures(
  ctx: DeskContext,
  importing: Importing,
): Handlers<'workspace.info' | 'workspace.check' | 'workspace.loadSamples'> {
  const { db, options, warnings, isReadOnly } = ctx;
  const goesOnComparing = articlesToAnalyse(db).length;
  return {
    'workspace.info': () => ({
      path: options.workspacePath,
      articles: liveArticles(db).length,
      isReadOnly,
      appVersion: options.appVersion,
      engine: engine.version,
      warnings: [...warnings],
      userName: options.userName,
      goesOnComparing,
    }),
    // The file itself; where it may only be read, the copy that stands in for it.
    'workspace.check': async () => ({ ...(await lookAt(ctx, db.name)), path: options.workspacePath }),
    'workspace.loadSamples': async () => ({
      articleIds: await loadSamples(join(options.resourcesPath, 'samples'), importing),
    }),
  };
}
