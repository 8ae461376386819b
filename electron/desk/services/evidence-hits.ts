import { isRelated } from '../../../shared/relatedness.ts';
import type { SearchHit } from '../../../shared/search.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { Quote } from '../store/quoter.ts';
import type { TypedEvidence } from '../store/typed-search.ts';

/** How much of a claim’s words stands beside a passage that bears on it alone, and beside one that bears on several; in code units. */
const LONGEST_ALONE = 90;
const LONGEST_OF_SEVERAL = 60;
/** So many of several claims are named. */
const NAMED = 2;

/**
 * A passage that was found, with the claims with which it has to do: the one that an editor attached it to, or on which
 * it bears most, first. Where it has to do with none it leads to that one all the same.
 */
export interface ServingPassage {
  /** What stands for it; the hit leads to the claim of this one. */
  readonly first: TypedEvidence;
  readonly claims: readonly TypedEvidence[];
}

/**
 * One passage after the other, each once, however many claims it serves.
 * @param evidence the passages in their order, those of one after another.
 * @param isSought which of it counts.
 * @param most how much of it is looked at, at most.
 */
export function* servingPassages(
  evidence: Iterable<TypedEvidence>,
  isSought: (evidence: TypedEvidence) => boolean,
  most: number,
): Generator<ServingPassage> {
  const told = new Set<string>();
  let passageId: number | null = null;
  let claims: TypedEvidence[] = [];
  let lookedAt = 0;
  for (const one of evidence) {
    lookedAt += 1;
    if (lookedAt > most) break;
    if (one.passageId !== passageId) {
      yield* serving(claims);
      passageId = one.passageId;
      claims = [];
    }
    // What an editor attached can lie in two passages.
    if (told.has(one.id) || !isSought(one)) continue;
    told.add(one.id);
    claims.push(one);
  }
  yield* serving(claims);
}

function* serving(claims: readonly TypedEvidence[]): Generator<ServingPassage> {
  const related = claims.filter((claim) => isRelated({ ...claim, decides: claim.judged === 1 }));
  const served = related.length > 0 ? related : claims.slice(0, 1);
  if (served[0] !== undefined) yield { first: served[0], claims: served };
}

/** “In “Later piece”, for the claim “…””, or “for 5 claims: “…”, “…” and 3 more”. */
export function servedClaims({ first, claims }: ServingPassage, quote: Quote): SearchHit['detail'] {
  const longest = claims.length === 1 ? LONGEST_ALONE : LONGEST_OF_SEVERAL;
  const named = claims
    .slice(0, NAMED)
    .map(({ articleId, claimStart, claimEnd }) =>
      shortened(quote(articleId, { start: claimStart, end: claimEnd }), longest),
    )
    .map((words) => `“${words}”`);
  if (claims.length === 1) return `In “${first.foundIn}”, for the claim ${named[0]}`;
  const more = claims.length - named.length;
  const list = more === 0 ? named.join(' and ') : `${named.join(', ')} and ${more} more`;
  return `In “${first.foundIn}”, for ${claims.length} claims: ${list}`;
}
