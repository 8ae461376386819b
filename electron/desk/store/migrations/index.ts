import { sql as workspace } from './001-workspace.ts';
import { sql as pairReadings } from './002-pair-readings.ts';
import { sql as verdictFaults } from './003-verdict-faults.ts';
import { sql as partTicks } from './004-part-ticks.ts';
import { sql as wordsAsTyped } from './005-words-as-typed.ts';
import { sql as articleVersions } from './006-article-versions.ts';
import { sql as secondChecks } from './007-second-checks.ts';
import { sql as verdictsAsTyped } from './008-verdicts-as-typed.ts';
import { sql as attention } from './009-attention.ts';
import { sql as drafts } from './010-drafts.ts';
import { sql as ownIds } from './011-own-ids.ts';
import { sql as anyFormat } from './012-any-format.ts';
import { sql as whoMadeEachLine } from './013-who-made-each-line.ts';
import { sql as earlierVersionsBack } from './014-earlier-versions-back.ts';
import { sql as languages } from './015-languages.ts';
import { sql as claimsSetAside } from './016-claims-set-aside.ts';
import { sql as ledger } from './017-ledger.ts';
import { sql as articleStandings } from './018-article-standings.ts';
import { sql as passageRoles } from './019-passage-roles.ts';
import { sql as articlesAsTyped } from './020-articles-as-typed.ts';
import { sql as signOffScopes } from './021-sign-off-scopes.ts';
import { sql as readingPlaces } from './022-reading-places.ts';
import { sql as sameEvent } from './023-same-event.ts';
import { sql as collections } from './024-collections.ts';
import { sql as articlePages } from './025-article-pages.ts';
import { sql as wordsOfArticles } from './026-words-of-articles.ts';
import { sql as standingsCountedAnew } from './027-standings-counted-anew.ts';
import { sql as articlesToCompare } from './028-articles-to-compare.ts';
import { sql as linesRead } from './029-lines-read.ts';

/**
 * In order; the workspace's version (`user_version`) is how many have been applied. Never edit one that has shipped.
 * `store/migrate.ts` says what a step may do.
 */
export const migrations: readonly string[] = [
  workspace,
  pairReadings,
  verdictFaults,
  partTicks,
  wordsAsTyped,
  articleVersions,
  secondChecks,
  verdictsAsTyped,
  attention,
  drafts,
  ownIds,
  anyFormat,
  whoMadeEachLine,
  earlierVersionsBack,
  languages,
  claimsSetAside,
  ledger,
  articleStandings,
  passageRoles,
  articlesAsTyped,
  signOffScopes,
  readingPlaces,
  sameEvent,
  collections,
  articlePages,
  wordsOfArticles,
  standingsCountedAnew,
  articlesToCompare,
  linesRead,
];

/** The version that this program writes. */
export const CURRENT_VERSION = migrations.length;
