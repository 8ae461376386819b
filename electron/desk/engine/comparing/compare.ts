import type { DateMention, Hedge } from '../../../../shared/claim.ts';
import { orderOf, readableDate } from '../../../../shared/dates.ts';
import { quantitiesOf } from '../article/quantities.ts';
import { remembered } from '../article/remembered.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import { hedgingOf, SPECULATIVE_FROM } from '../claims/hedges.ts';
import { termsInContext } from '../finding/query.ts';
import { type Term, termsOf } from '../finding/terms.ts';
import { overlap } from '../time/date-mentions.ts';
import type { Candidate } from './candidate.ts';
import { type ReplacedValue, replacedValue } from './replaced-value.ts';
import { doubts, type Stance, stanceOf } from './stance.ts';

/** How a later passage stands to a claim, in features that a person can read. */
export interface Comparison {
  readonly candidate: Candidate;
  /** 0 to 1: how much the passage is about what the claim is about. */
  readonly relatedness: number;
  /** Share of the claim's own terms that the passage holds, weighted by rarity. */
  readonly coverage: number;
  readonly sameNumbers: readonly string[];
  readonly otherNumbers: readonly { readonly earlier: string; readonly later: string }[];
  /** The passage gives the claim’s value as the old one, and the one in its place. */
  readonly changed: ReplacedValue | null;
  readonly dates: 'agree' | 'differ' | 'none';
  readonly datePair: { readonly earlier: string; readonly later: string } | null;
  readonly stance: Stance;
  readonly isHedged: boolean;
  readonly doubts: boolean;
  /** The passage counts the same thing, but another one of the row: the third season, not the second. */
  readonly isAnotherOfTheRow: boolean;
}

/** Rarity of each term among the candidates: what many passages hold tells little (inverse document frequency). */
export function raritiesOf(candidates: readonly Candidate[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    for (const { key } of termsOf(candidate.quote)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = candidates.length;
  return (key) => Math.max(0.25, Math.log(1 + all / (1 + (counts.get(key) ?? 0))) / Math.log(1 + all));
}

const termsOfClaims = new WeakMap<ClaimInContext, readonly Term[]>();

/** A claim is compared with many passages; its terms are looked for once. */
function claimTermsOf(context: ClaimInContext): readonly Term[] {
  const known = termsOfClaims.get(context) ?? termsInContext(context);
  termsOfClaims.set(context, known);
  return known;
}

interface Compared {
  readonly quote: string;
  readonly text: string;
  readonly dates: readonly DateMention[];
  readonly comparisons: readonly Comparison[];
}

const lastCompared = new WeakMap<readonly Candidate[], Compared>();

/** Compares a claim with each of the passages found for it, in their order; asked again, it gives the same answer. */
export function comparisonsOf(context: ClaimInContext, candidates: readonly Candidate[]): readonly Comparison[] {
  const { quote, text, claim } = context;
  const known = lastCompared.get(candidates);
  if (known?.quote === quote && known.text === text && known.dates === claim.dates) return known.comparisons;
  const rarity = raritiesOf(candidates);
  const comparisons = candidates.map((candidate) => compare(context, candidate, rarity));
  lastCompared.set(candidates, { quote, text, dates: claim.dates, comparisons });
  return comparisons;
}

/** Compares a claim with one later passage. */
export function compare(context: ClaimInContext, candidate: Candidate, rarity: (key: string) => number): Comparison {
  const claimTerms = claimTermsOf(context);
  const ownKeys = new Set(termsOf(context.quote).map((term) => term.key));
  const passageTerms = new Map(termsOf(candidate.quote).map((term) => [term.key, term]));
  const nearby = new Set(
    [candidate.before, candidate.title]
      .flatMap((text) => termsOf(text))
      .filter((term) => term.kind !== 'word')
      .map((term) => term.key),
  );

  let held = 0;
  let wanted = 0;
  for (const term of claimTerms) {
    const weight = term.weight * (0.4 + 0.6 * rarity(term.key)) * (ownKeys.has(term.key) ? 1 : 0.8);
    wanted += weight;
    if (passageTerms.has(term.key)) held += weight;
    else if (nearby.has(term.key)) held += weight * 0.4;
  }
  const coverage = wanted === 0 ? 0 : held / wanted;
  const cosine = candidate.cosine ?? coverage;
  const isAnotherOfTheRow = claimTerms.some(
    (term) => term.kind === 'counted' && ownKeys.has(term.key) && otherOfRow(term, passageTerms),
  );
  const relatedness = clamp(0.62 * clamp((cosine - 0.12) / 0.6) + 0.55 * coverage - (isAnotherOfTheRow ? 0.3 : 0));

  return {
    candidate,
    relatedness: Math.round(relatedness * 1000) / 1000,
    coverage,
    isAnotherOfTheRow,
    ...compareNumbers(context.quote, candidate.quote),
    changed: replacedValue(context.quote, candidate.quote),
    ...compareDates(timesIn(context.claim.dates), timesIn(candidate.dates), context),
    ...bearingOf(candidate.quote),
  };
}

/** What the passage's wording says about whether something is so. */
const bearingOf = remembered((quote): Pick<Comparison, 'stance' | 'isHedged' | 'doubts'> => {
  const stance = stanceOf(quote);
  const hedging = hedgingOf(quote, { start: 0, end: quote.length });
  return {
    stance,
    isHedged: hedging.weight >= SPECULATIVE_FROM && hedgesItsNews(quote, hedging.hedges, stance),
    doubts: doubts(quote),
  };
});

/**
 * Whether the hedges bear on what the passage announces: “it may be renewed”, but not “it was renewed, and may return in
 * May”, where they come after the news.
 */
function hedgesItsNews(quote: string, hedges: readonly Hedge[], stance: Stance): boolean {
  const news = [stance.settles, stance.plans, stance.ends].flatMap((word) =>
    word === null ? [] : quote.toLowerCase().indexOf(word),
  );
  return news.length === 0 || hedges.some((hedge) => hedge.start <= Math.min(...news));
}

/** The passage counts the same thing, but another one of the row: the third season, not the second. */
function otherOfRow(term: Term, passage: ReadonlyMap<string, Term>): boolean {
  const noun = `${term.key.split('#')[0]}#`;
  return !passage.has(term.key) && [...passage.keys()].some((key) => key.startsWith(noun));
}

function compareNumbers(claim: string, passage: string): Pick<Comparison, 'sameNumbers' | 'otherNumbers'> {
  const later = quantitiesOf(passage);
  const sameNumbers: string[] = [];
  const otherNumbers: { earlier: string; later: string }[] = [];
  for (const quantity of quantitiesOf(claim)) {
    const alike = later.filter(
      ({ unit, value }) => unit === quantity.unit || (quantity.unit === '' && value === quantity.value),
    );
    const different = alike.find(({ value }) => value !== quantity.value);
    if (different === undefined) {
      if (alike.length > 0) sameNumbers.push(quantity.words);
    } else if (quantity.unit !== '') {
      otherNumbers.push({ earlier: quantity.words, later: different.words });
    }
  }
  return { sameNumbers, otherNumbers };
}

/** “on Wednesday”, “last week”: when something was said, not when it is to be. */
const REPORTING =
  /^(?:(?:on|last|this|late|early)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|last\s+week|this\s+week)(?:\s+(?:morning|afternoon|evening|night))?$/iu;

/**
 * Dates agree when any of the claim's overlaps any of the passage's; they differ when the claim looks ahead or names a
 * time and none does.
 */
function compareDates(
  claim: readonly DateMention[],
  passage: readonly DateMention[],
  context: ClaimInContext,
): Pick<Comparison, 'dates' | 'datePair'> {
  if (claim.length === 0 || passage.length === 0) return { dates: 'none', datePair: null };
  if (claim.some((a) => passage.some((b) => overlap(a, b)))) return { dates: 'agree', datePair: null };
  const [earlier] = claim.filter((mention) => orderOf(mention.to, context.publishedOn) !== 'earlier');
  const later = passage.at(-1);
  if (earlier === undefined || later === undefined || orderOf(later.to, context.publishedOn) === 'earlier')
    return { dates: 'none', datePair: null };
  return { dates: 'differ', datePair: { earlier: inWords(earlier), later: inWords(later) } };
}

function timesIn(dates: readonly DateMention[]): DateMention[] {
  return dates.filter((mention) => !REPORTING.test(mention.words));
}

function inWords({ from, to }: DateMention): string {
  return from === to ? readableDate(from) : `${readableDate(from)} to ${readableDate(to)}`;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
