import type { ArticleDescription } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { ImportDraft } from '../../../shared/import.ts';

/** A draft as the desk proposes to describe it, for where nobody is asked. */
export function proposedDescription(draft: ImportDraft, publishedOn: PartialDate): ArticleDescription {
  return {
    title: draft.title?.value ?? draft.fileName,
    byline: draft.byline?.value ?? null,
    outlet: draft.outlet?.value ?? null,
    sourceUrl: draft.sourceUrl?.value ?? null,
    publishedOn,
  };
}
