import type { HistoryState, HistoryStep } from '../review.ts';
import { nothing, procedure } from './procedure.ts';

/** Undo and redo. */
export const history = {
  /** Takes back the last edit, wherever in the library it was made; null when there is none. */
  'history.undo': procedure<HistoryStep | null>()(nothing),
  'history.redo': procedure<HistoryStep | null>()(nothing),
  /** Takes back the checker's last run of quick decisions in one article as one step; null when there is none. */
  'history.undoRun': procedure<HistoryStep | null>()(nothing),
  'history.redoRun': procedure<HistoryStep | null>()(nothing),
  'history.state': procedure<HistoryState>()(nothing),
} as const;
