import type { HistoryState, HistoryStep } from '../review.ts';
import { nothing, procedure } from './procedure.ts';

/** Undo and redo. */
export const history = {
  /** Takes back the last edit, wherever in the library it was made; null when there is none. */
  'history.undo': procedure<HistoryStep | null>()(nothing),
  'history.redo': procedure<HistoryStep | null>()(nothing),
  'history.state': procedure<HistoryState>()(nothing),
} as const;
