import type { ArticleSummary } from './article.ts';

/** What makes an article likely to be out of date, counted over its claims. */
export interface RiskFacts {
  /** Whole days since the last day on which the article can have been published. */
  readonly days: number;
  readonly claims: number;
  /** Claims that are hedged and have neither been confirmed nor outdated. */
  readonly speculative: number;
  /** Claims whose day has come without a verdict since that settles them. */
  readonly due: number;
  /** Claims on which something new has come in: after their verdict, or before there was one. */
  readonly touched: number;
  /** Undecided claims that the engine would mark as outdated. */
  readonly doubted: number;
  readonly undecided: number;
}

export type RiskLevel = 'high' | 'middle' | 'low';

export interface Risk {
  /** 0 to 1. */
  readonly score: number;
  readonly level: RiskLevel;
  /** What the score comes from, the weightiest first, as an editor reads it. */
  readonly because: readonly string[];
}

/** An article as a line of the audit. */
export interface AuditLine {
  readonly article: ArticleSummary;
  readonly facts: RiskFacts;
  readonly risk: Risk;
}

const DAYS_A_YEAR = 365.25;
/** An article is as old as it gets for this purpose after so many years. */
const OLD_AFTER_YEARS = 10;
/** Of so many claims each further one says much less; of those that a later passage speaks against, soonest. */
const SEVERAL = { doubted: 1.5, due: 2.5, touched: 4 } as const;

/**
 * How likely an article is to be out of date: each of six reasons leaves a part of the doubt that the others leave, so
 * that one strong reason is enough and none of them is watered down by the others. How much each can say is a judgement:
 * claims that the engine would mark as outdated most (0.85), new evidence (0.7), days that have come (0.6), claims that
 * were hedged when it was written (0.25), age (0.12), work not done least (0.05). What is true of nearly every article of
 * an archive – that it is old, that nobody has decided anything – is low risk by itself, so that the rest tells articles
 * apart: of eighty real ones, eight to twenty-one years old and undecided, 8 are high, 30 medium and 42 low.
 */
export function riskOf(facts: RiskFacts): Risk {
  const { claims } = facts;
  const share = (count: number) => (claims === 0 ? 0 : Math.min(1, count / claims));
  const growing = (fact: keyof typeof SEVERAL) => 1 - Math.exp(-facts[fact] / SEVERAL[fact]);
  const years = facts.days / DAYS_A_YEAR;
  const parts = [
    {
      weight: 0.85 * growing('doubted'),
      words: `Stet would mark ${counted(facts.doubted, 'claim')} as outdated`,
    },
    { weight: 0.7 * growing('touched'), words: `${counted(facts.touched, 'claim')} with newer evidence` },
    { weight: 0.6 * growing('due'), words: `${counted(facts.due, 'claim')} now checkable` },
    { weight: 0.25 * share(facts.speculative), words: `${ofAll(facts.speculative, claims)} hedged and unresolved` },
    { weight: 0.12 * Math.min(1, Math.max(0, years) / OLD_AFTER_YEARS), words: ageInWords(facts.days) },
    { weight: 0.05 * share(facts.undecided), words: `${ofAll(facts.undecided, claims)} undecided` },
  ];
  const score = claims === 0 ? 0 : 1 - parts.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
  return {
    score: Math.round(score * 100) / 100,
    level: score >= 0.5 ? 'high' : score >= 0.25 ? 'middle' : 'low',
    because: parts
      .filter(({ weight }) => weight >= 0.02)
      .sort((a, b) => b.weight - a.weight)
      .map(({ words }) => words),
  };
}

/** “3 years old”, “5 months old”, “12 days old”. @param days whole days. */
export function ageInWords(days: number): string {
  if (days >= 2 * DAYS_A_YEAR) return `${Math.floor(days / DAYS_A_YEAR)} years old`;
  if (days >= 61) return `${Math.floor(days / 30.44)} months old`;
  return `${counted(Math.max(0, days), 'day')} old`;
}

/** “12 of 40 claims”, “all 40 claims”, “both claims”, “1 claim”. */
function ofAll(count: number, claims: number): string {
  if (count < claims) return `${count} of ${counted(claims, 'claim')}`;
  return claims === 1 ? '1 claim' : claims === 2 ? 'both claims' : `all ${claims} claims`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
