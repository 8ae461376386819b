import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClaimUnderReview, Modality, VerdictValue } from '../../shared/claim.ts';
import { sharedLength } from '../../shared/span.ts';

/** What a careful editor makes of an article, as `articles/gold.json` gives it. */
interface Gold {
  readonly article: { readonly file: string; readonly publishedOn: string };
  readonly later: readonly { readonly file: string; readonly publishedOn: string }[];
  readonly claims: readonly GoldClaim[];
}

export interface GoldClaim {
  readonly quote: string;
  readonly modality: Modality;
  readonly accept: readonly (VerdictValue | null)[];
  readonly findable?: boolean;
  readonly evidence: readonly string[];
}

export interface GoldSet {
  readonly article: { readonly text: string; readonly publishedOn: string };
  readonly later: readonly { readonly text: string; readonly publishedOn: string }[];
  readonly claims: readonly GoldClaim[];
}

const shared = resolve(import.meta.dirname, '../../../shared/articles');

/** The labelled articles beside the repository, or null where they are not. */
export function goldSet(folder = shared): GoldSet | null {
  if (!existsSync(join(folder, 'gold.json'))) return null;
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
  const read = ({ file, publishedOn }: { file: string; publishedOn: string }) => ({
    text: readFileSync(join(folder, file), 'utf8'),
    publishedOn,
  });
  return { article: read(gold.article), later: gold.later.map(read), claims: gold.claims };
}

export interface GoldOutcome {
  readonly gold: GoldClaim;
  readonly claim: ClaimUnderReview | null;
  readonly isAcceptable: boolean;
  readonly hasEvidence: boolean;
}

/** For each gold claim the found claim that shares most with it: at least half of the shorter span. */
export function outcomesOf(
  text: string,
  golds: readonly GoldClaim[],
  claims: readonly ClaimUnderReview[],
): GoldOutcome[] {
  return golds.map((gold) => {
    const start = text.indexOf(gold.quote);
    if (start < 0) throw new Error(`the article does not hold “${gold.quote}”`);
    const span = { start, end: start + gold.quote.length };
    const near = claims
      .map((claim) => ({
        claim,
        shared: sharedLength(claim, span),
        shorter: Math.min(claim.end - claim.start, gold.quote.length),
      }))
      .filter(({ shared, shorter }) => shared >= shorter / 2)
      .sort((a, b) => b.shared - a.shared);
    const claim = near[0]?.claim ?? null;
    return {
      gold,
      claim,
      isAcceptable: claim !== null && gold.accept.includes(claim.suggestion?.value ?? null),
      hasEvidence: (claim?.evidence ?? [])
        .slice(0, 3)
        .some((found) => gold.evidence.some((quote) => holds(found.quote, quote))),
    };
  });
}

/** One text holds the other, white space apart. */
function holds(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replaceAll(/\s+/g, ' ').trim()) as [string, string];
  return x.includes(y) || y.includes(x);
}
