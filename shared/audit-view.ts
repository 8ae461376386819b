import { z } from 'zod';
import { hasWords, wordsSought } from './article-words.ts';
import type { AuditLine } from './audit.ts';

/** What an editor chooses to see of the audit; can be kept under a name. */
export const auditViewSchema = z.object({
  words: z.string().max(200),
  /** The collection whose articles are shown; null for all. Views that were kept before there were collections lack it. */
  collection: z.uuid().nullable().default(null),
  level: z.enum(['any', 'high', 'middle', 'low']),
  show: z.enum(['all', 'touched', 'due', 'unreviewed', 'unfinished']),
  order: z.enum(['risk', 'age', 'touched', 'due', 'undecided']),
});
export type AuditView = z.infer<typeof auditViewSchema>;

export const savedViewSchema = auditViewSchema.extend({ name: z.string().trim().min(1).max(60) });
export type SavedView = z.infer<typeof savedViewSchema>;

export const FIRST_AUDIT_VIEW: AuditView = {
  words: '',
  collection: null,
  level: 'any',
  show: 'all',
  order: 'risk',
};

/** The lines that a view shows, in its order. Words are looked for in title, outlet, byline and date. */
export function linesInView(lines: readonly AuditLine[], view: AuditView): AuditLine[] {
  const words = wordsSought(view.words);
  return lines.filter((line) => isShown(line, view, words)).sort((a, b) => rankOf(b, view) - rankOf(a, view));
}

function isShown({ article, facts, risk }: AuditLine, view: AuditView, words: readonly string[]): boolean {
  if (view.level !== 'any' && risk.level !== view.level) return false;
  if (view.show === 'touched' && facts.touched === 0) return false;
  if (view.show === 'due' && facts.due === 0) return false;
  if (view.show === 'unreviewed' && facts.undecided < facts.claims) return false;
  if (view.show === 'unfinished' && (facts.undecided === 0 || facts.undecided === facts.claims)) return false;
  return hasWords(article, words);
}

function rankOf({ facts, risk }: AuditLine, { order }: AuditView): number {
  if (order === 'risk') return risk.score;
  return order === 'age' ? facts.days : facts[order];
}
