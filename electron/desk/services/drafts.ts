import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { allDrafts, keepDraft } from '../store/drafts.ts';

export function draftProcedures({ db, now }: DeskContext): Handlers<'draft.keep' | 'drafts.list'> {
  return {
    'draft.keep': ({ name, words }) => {
      keepDraft(db, { ...name, words }, now());
      return null;
    },
    'drafts.list': () => allDrafts(db),
  };
}
