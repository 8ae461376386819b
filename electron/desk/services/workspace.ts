import { join } from 'node:path';
import type { DeskContext } from '../context.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { articleCount, articlesToAnalyse } from '../store/articles.ts';
import { checkWorkspace } from './checking.ts';
import type { Collecting } from './collecting.ts';
import type { Importing } from './importing.ts';
import { loadSamples } from './samples.ts';

/** What a window asks of the workspace as a whole. Made when the workspace is opened, before any work goes on. */
export function workspaceProcedures(
  ctx: DeskContext,
  importing: Importing,
  collecting: Collecting,
): Handlers<'workspace.info' | 'workspace.opening' | 'workspace.check' | 'workspace.loadSamples'> {
  const { db, options, warnings } = ctx;
  const goesOnComparing = ctx.isReadOnly ? 0 : articlesToAnalyse(db).length;
  return {
    'workspace.info': () => ({
      path: options.workspacePath,
      articles: articleCount(db),
      isReadOnly: ctx.isReadOnly,
      damage: ctx.damage,
      appVersion: options.appVersion,
      engine: engine.version,
      warnings: [...warnings],
      userName: options.userName,
      goesOnComparing,
    }),
    // Until it is open, whoever opens it answers.
    'workspace.opening': () => null,
    'workspace.check': () => checkWorkspace(ctx),
    'workspace.loadSamples': async () => ({
      articleIds: await loadSamples(join(options.resourcesPath, 'samples'), importing, collecting),
    }),
  };
}
