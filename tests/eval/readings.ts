import type { ClaimInContext } from '../../electron/desk/engine/claims/claim-in-context.ts';
import type { Candidate } from '../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import type { ComparingModel, PairReading } from '../../electron/desk/engine/models/comparing-model.ts';

const AT_A_TIME = 256;

/** A claim with the passages among which the engine looks. */
export interface Question {
  readonly claim: ClaimInContext;
  readonly candidates: readonly Candidate[];
}

/**
 * What the comparing model makes of the passages that the engine wants read, for many claims at once; without a model
 * nothing is read.
 */
export async function readTogether(
  model: ComparingModel | null,
  questions: readonly Question[],
  progress: (done: number, all: number) => void,
): Promise<Map<number, PairReading>[]> {
  const readings = questions.map(() => new Map<number, PairReading>());
  if (model === null) return readings;
  const wanted = questions.flatMap(({ claim, candidates }, at) => {
    const words = engine.claimToRead(claim);
    if (words === null) return [];
    const quotes = new Map(candidates.map(({ passageId, quote }) => [passageId, quote]));
    return engine
      .passagesToRead(claim, candidates)
      .map((id) => ({ at, id, pair: { claim: words, passage: quotes.get(id) as string } }));
  });
  // In order of length, so that a batch holds like lengths.
  const length = ({ pair }: (typeof wanted)[number]) => pair.claim.length + pair.passage.length;
  wanted.sort((a, b) => length(a) - length(b) || a.at - b.at || a.id - b.id);
  for (let from = 0; from < wanted.length; from += AT_A_TIME) {
    const part = wanted.slice(from, from + AT_A_TIME);
    const read = await model.read(part.map(({ pair }) => pair));
    part.forEach(({ at, id }, row) => {
      readings[at]?.set(id, read[row] as PairReading);
    });
    progress(from + part.length, wanted.length);
  }
  return readings;
}
