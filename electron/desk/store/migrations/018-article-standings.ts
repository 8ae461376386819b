/**
 * How each article stands – its counts, its sign-off, which of its claims ask for another look – is kept beside it, so
 * that library, inbox, audit and figures need not count every claim each time. Whatever may change it puts the article
 * on the list of those to count again; the program counts when it next looks. Conditions stand in place of OR IGNORE,
 * which the statement that fires a trigger would overrule.
 */
const due = (article: string) =>
  `INSERT INTO standings_due SELECT ${article} WHERE NOT EXISTS (SELECT 1 FROM standings_due WHERE article_id = ${article});`;

const ofClaim = (claim: string) => `
  INSERT INTO standings_due SELECT c.article_id FROM claims c
   WHERE c.id = ${claim} AND NOT EXISTS (SELECT 1 FROM standings_due d WHERE d.article_id = c.article_id);`;

const onClaimsOf = (table: string, events: readonly string[]) =>
  events
    .map(
      (event) => `
CREATE TRIGGER ${table}_${event.toLowerCase()}_standing AFTER ${event} ON ${table}
BEGIN ${ofClaim(event === 'DELETE' ? 'old.claim_id' : 'new.claim_id')} END;`,
    )
    .join('');

export const sql = `
CREATE INDEX edits_of_article ON edits (article_id, sequence);
CREATE INDEX articles_in_library ON articles (published_on, id) WHERE removed_at IS NULL AND superseded_by IS NULL;

CREATE TABLE article_standings (
  article_id TEXT PRIMARY KEY,
  counted_on TEXT NOT NULL,
  good_until TEXT NOT NULL,
  zone       TEXT NOT NULL,
  standing   TEXT NOT NULL CHECK (json_valid(standing))
) STRICT;
CREATE TABLE standings_due (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO standings_due SELECT id FROM articles;

CREATE TRIGGER articles_insert_standing AFTER INSERT ON articles BEGIN ${due('new.id')} END;
CREATE TRIGGER articles_update_standing AFTER UPDATE ON articles BEGIN ${due('new.id')} END;
CREATE TRIGGER articles_removed_standing AFTER UPDATE OF removed_at, imported_at ON articles
BEGIN
  INSERT INTO standings_due SELECT DISTINCT c.article_id FROM evidence e JOIN claims c ON c.id = e.claim_id
   WHERE e.article_id = new.id AND NOT EXISTS (SELECT 1 FROM standings_due d WHERE d.article_id = c.article_id);
END;
CREATE TRIGGER claims_insert_standing AFTER INSERT ON claims BEGIN ${due('new.article_id')} END;
CREATE TRIGGER claims_update_standing AFTER UPDATE ON claims BEGIN ${due('new.article_id')} END;
CREATE TRIGGER claims_delete_standing AFTER DELETE ON claims BEGIN ${due('old.article_id')} END;
${onClaimsOf('evidence', ['INSERT', 'UPDATE', 'DELETE'])}
${onClaimsOf('suggestions', ['INSERT', 'UPDATE', 'DELETE'])}
${['verdicts', 'part_ticks', 'attention_dismissals', 'claims_set_aside', 'claim_origins']
  .map((table) => onClaimsOf(table, ['INSERT']))
  .join('')}
CREATE TRIGGER second_checks_insert_standing AFTER INSERT ON second_checks
BEGIN
  INSERT INTO standings_due SELECT c.article_id FROM verdicts v JOIN claims c ON c.id = v.claim_id
   WHERE v.id = new.verdict_id AND NOT EXISTS (SELECT 1 FROM standings_due d WHERE d.article_id = c.article_id);
END;
CREATE TRIGGER sign_offs_insert_standing AFTER INSERT ON sign_offs BEGIN ${due('new.article_id')} END;
`;
