import type { HouseStyle } from '../../../shared/house-style.ts';
import type { Report, ReportEvidence, ReportSource } from '../../../shared/report.ts';
import { DEFAULT_CHOICES, type ReportChoices, type ReportPartName } from '../../../shared/report-choices.ts';
import { partedEvidence } from './deciding-evidence.ts';
import { type NumberedClaim, numberedClaims } from './numbered-claims.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import { type VerdictSentence, verdictSentence } from './verdict-sentence.ts';

/** A claim as a report shows it. */
export interface ShownClaim extends NumberedClaim {
  /** What the verdict rests on. */
  readonly deciding: readonly ReportEvidence[];
  /** What an editor attached or judged and yet says the opposite of the verdict; never left out. */
  readonly against: readonly ReportEvidence[];
  /** What the program found beside it; empty where the report leaves that out. */
  readonly others: readonly ReportEvidence[];
  readonly sentence: VerdictSentence;
}

/** A source with the number by which the report cites it. */
export interface NumberedSource extends ReportSource {
  readonly number: number;
}

/** What of a report is shown; every format shows the same. */
export interface ReportView {
  readonly report: Report;
  readonly choices: ReportChoices;
  readonly words: ReportWords;
  /** All claims, in reading order; a claim keeps its number whatever is left out. */
  readonly all: readonly NumberedClaim[];
  /** Those that are shown. */
  readonly claims: readonly ShownClaim[];
  /** The sources of what is shown, by their numbers, each once. */
  readonly sources: readonly NumberedSource[];
  readonly sourceOf: ReadonlyMap<string, NumberedSource>;
  /** How many passages that the program found are left out of the claims shown. */
  readonly passagesLeftOut: number;
  has(part: ReportPartName): boolean;
}

/**
 * Chooses what of a report is shown. The report itself, its counts and its claims’ numbers stay as they are.
 * @param house the newsroom’s style; null for Stet’s own.
 */
export function reportView(
  report: Report,
  choices: ReportChoices = DEFAULT_CHOICES,
  house: HouseStyle | null = null,
): ReportView {
  const words = reportWords(house);
  const withOthers = choices.evidence === 'all';
  const all = numberedClaims(report);
  const parted = all
    .filter(({ mark }) => choices.marks.includes(mark === 'set-aside' ? 'undecided' : mark))
    .map((claim) => ({ claim, ...partedEvidence(claim) }));
  const claims = parted.map(({ claim, deciding, against, others }) => ({
    ...claim,
    deciding,
    against,
    others: withOthers ? others : [],
    sentence: verdictSentence(claim, deciding, report.article.publishedOn, words),
  }));
  const cited = new Set(
    claims.flatMap(({ deciding, against, others }) =>
      [...deciding, ...against, ...others].map(({ articleId }) => articleId),
    ),
  );
  const sources = report.sources
    .filter(({ articleId }) => cited.has(articleId))
    .map((source, at) => ({ ...source, number: at + 1 }));
  return {
    report,
    choices,
    words,
    all,
    claims,
    sources,
    sourceOf: new Map(sources.map((source) => [source.articleId, source])),
    passagesLeftOut: withOthers ? 0 : parted.reduce((sum, { others }) => sum + others.length, 0),
    has: (part) => choices.parts.includes(part),
  };
}
