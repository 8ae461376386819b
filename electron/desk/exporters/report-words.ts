import type { Relation } from '../../../shared/claim.ts';
import type { ClaimMark } from '../../../shared/claim-mark.ts';
import type { HouseStyle, Logo } from '../../../shared/house-style.ts';
import { opposes } from '../../../shared/opposes.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';
import type { LogEntry, LogKind } from '../../../shared/report-log.ts';
import { AGAINST_VERDICT, HEADING_WORDS, MARK_WORDS, type MarkWords, METHOD, RELATION_WORDS } from './wording.ts';

/** The words in which a report is written: Stet’s own, or a newsroom’s where its house style has some. */
export interface ReportWords {
  /** Whose report it is; '' where no house style says so. */
  readonly name: string;
  readonly logo: Logo | null;
  readonly marks: Readonly<Record<ClaimMark, MarkWords>>;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly headings: typeof HEADING_WORDS;
  /** What a reader must know, each a sentence or two. */
  readonly howToRead: readonly string[];
  /** The last words; '' for none. */
  readonly foot: string;
}

/** @param house null for Stet’s own words. */
export function reportWords(house: HouseStyle | null): ReportWords {
  const { name = '', logo = null, labels = {}, meanings = {}, foot = null } = house ?? {};
  const marked = Object.entries(MARK_WORDS).map(([mark, words]) => {
    const label = mark === 'set-aside' ? 'set aside' : (mark as Exclude<ClaimMark, 'set-aside'>);
    return [mark, { ...words, word: labels[label] ?? words.word, meaning: meanings[label] ?? words.meaning }];
  });
  return {
    ...{ name, logo, foot: foot ?? '' },
    marks: Object.fromEntries(marked) as Record<ClaimMark, MarkWords>,
    relations: { ...RELATION_WORDS, ...house?.relations },
    headings: { ...HEADING_WORDS, ...house?.headings },
    howToRead: house?.['how to read'] ?? METHOD,
  };
}

/** A mark within a sentence: “confirmed”. */
export function inSentence({ marks }: ReportWords, mark: ClaimMark): string {
  const { word } = marks[mark];
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

/** What a passage does, under the verdict that stands. */
export function relationWords(
  words: ReportWords,
  { verdict }: Pick<ReportClaim, 'verdict'>,
  { relation }: ReportEvidence,
): string {
  return opposes(relation, verdict?.value ?? null) ? AGAINST_VERDICT : words.relations[relation];
}

/** The lines of a log that name verdicts and hold nobody’s own words. */
const NAMES_VERDICTS: ReadonlySet<LogKind> = new Set([
  'decided',
  'changed',
  'noted',
  'reopened',
  'undone',
  'redone',
  'carried',
]);

/** A line of the log, with its verdicts by the names that the report gives them. */
export function logText(words: ReportWords, { kind, text }: LogEntry): string {
  if (!NAMES_VERDICTS.has(kind)) return text;
  return text.replace(/\b(?:confirmed|outdated|speculative|undecided)\b/g, (mark) =>
    inSentence(words, mark as ClaimMark),
  );
}
