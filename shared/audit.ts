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
/** Of so many claims each further one says much less. */
const SEVERAL = 4;

/**
 * How likely an article is to be out of date: each of five reasons leaves a part of the doubt that the others leave, so
 * that one strong reason is enough and none of them is watered down by the others. How much each can say is a judgement,
 * not a measurement: new evidence most (0.75), then days that have come (0.45), age and claims that were hedged when it
 * was written (0.2 each), work not done least (0.1).
 */
export function riskOf(facts: RiskFacts): Risk {
  const { claims } = facts;
  const share = (count: number) => (claims === 0 ? 0 : Math.min(1, count / claims));
  const growing = (count: number) => 1 - Math.exp(-count / SEVERAL);
  const years = facts.days / DAYS_A_YEAR;
  const parts = [
    { weight: 0.75 * growing(facts.touched), words: `${counted(facts.touched, 'claim')} with newer evidence` },
    { weight: 0.45 * growing(facts.due), words: `${counted(facts.due, 'claim')} now checkable` },
    { weight: 0.2 * Math.min(1, Math.max(0, years) / OLD_AFTER_YEARS), words: ageInWords(facts.days) },
    {
      weight: 0.2 * share(facts.speculative),
      words: `${facts.speculative} of ${counted(claims, 'claim')} hedged and unresolved`,
    },
    { weight: 0.1 * share(facts.undecided), words: `${counted(facts.undecided, 'claim')} undecided` },
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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
