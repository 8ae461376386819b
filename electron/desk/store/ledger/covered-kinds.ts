/** One kind of row that the ledger covers. */
export interface CoveredKind {
  readonly kind: string;
  readonly table: string;
  /**
   * The covered columns, in their order. They are part of every hash and never change: a table that gets another column
   * which matters becomes another kind as well.
   */
  readonly columns: string;
  /** A covered column that came later: only rows that have something in it are of this kind. */
  readonly laterColumn?: string;
  /** Which rows belong to the review of an article, as a condition with one parameter, the article's id. */
  readonly ofArticle: string;
  /** Who made a row, and when, as columns. */
  readonly made: string;
}

const OF_ITS_CLAIMS = `claim_id IN (
  WITH RECURSIVE line (id) AS (
    SELECT id FROM claims WHERE article_id = ?
    UNION SELECT o.earlier_id FROM claim_origins o JOIN line ON o.claim_id = line.id
  ) SELECT id FROM line)`;

const MADE = 'made_by, made_at';

const log = (kind: string, table: string, columns: string, ofArticle: string): CoveredKind => ({
  kind,
  table,
  columns: `id, ${columns}, cause, ${MADE}`,
  ofArticle,
  made: MADE,
});

/**
 * What the ledger covers, one line a kind: a row that is written to one of these tables gets an entry in the same
 * transaction. Rows of one transaction follow one another in this order.
 */
export const COVERED_KINDS: readonly CoveredKind[] = [
  {
    kind: 'article',
    table: 'articles',
    columns: `id, imported_at, format, file_name, sha256, CAST(text AS BLOB),
              (SELECT bytes FROM originals WHERE article_id = articles.id)`,
    ofArticle: 'id = ?',
    made: `'', imported_at`,
  },
  log(
    'verdict',
    'verdicts',
    'claim_id, value, note, correction, fault, decided_by, decided_at, evidence',
    OF_ITS_CLAIMS,
  ),
  log(
    'second check',
    'second_checks',
    'verdict_id, outcome, note, checked_by, checked_at',
    `verdict_id IN (SELECT id FROM verdicts WHERE ${OF_ITS_CLAIMS})`,
  ),
  log('tick', 'part_ticks', 'claim_id, start, end, state, reason, checked_by, checked_at', OF_ITS_CLAIMS),
  log('sign-off', 'sign_offs', 'article_id, digest, signed_by, signed_at', 'article_id = ?'),
  log('dismissal', 'attention_dismissals', 'claim_id, dismissed_at', OF_ITS_CLAIMS),
  log('set-aside', 'claims_set_aside', 'claim_id, reason, words, set_by, set_at', OF_ITS_CLAIMS),
  log('passage role', 'passage_roles', 'claim_id, evidence_id, relation, relation_set, decides', OF_ITS_CLAIMS),
  { ...log('sign-off scope', 'sign_offs', 'article_id, scope', 'article_id = ?'), laterColumn: 'scope' },
  {
    kind: 'line read',
    table: 'lines_read',
    columns: `id, log, claim_id, decided_by, decided_at, report, sha256, weighed, ${MADE}`,
    ofArticle: OF_ITS_CLAIMS,
    made: MADE,
  },
];

/** Which rows of its table are of a kind, as a condition. */
export function rowsOfKind({ laterColumn }: CoveredKind): string {
  return laterColumn === undefined ? 'true' : `${laterColumn} IS NOT NULL`;
}
