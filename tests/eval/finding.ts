import { z } from 'zod';
import { compare, raritiesOf } from '../../electron/desk/engine/comparing/compare.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import { share } from './metrics.ts';
import type { Models } from './models.ts';
import type { Figure } from './sets.ts';
import { Shelf } from './shelf.ts';
import { claimOf, textToEmbed } from './statement.ts';

export const sameEventItem = z.object({ doc: z.string(), text: z.string(), events: z.array(z.string()) });
export const evidenceItem = z.object({ claim_id: z.string(), claim: z.string(), evidence: z.string() });

/** A sentence to find others for, the documents to look in, and which of their sentences are right. */
interface Search {
  readonly quote: string;
  readonly documents: readonly string[];
  readonly isRight: (id: number) => boolean;
}

/** The constant of reciprocal rank fusion (Cormack et al. 2009). */
const RRF = 60;

/** Sentences of other documents that tell of the same event as a sentence. */
export async function measureSameEvent(
  items: readonly z.infer<typeof sameEventItem>[],
  limit: number,
  models: Models,
): Promise<Figure[]> {
  const shelf = new Shelf();
  const documents = [...new Set(items.map(({ doc }) => doc))];
  const itemOf = new Map<number, z.infer<typeof sameEventItem>>();
  for (const doc of documents) {
    const own = items.filter((item) => item.doc === doc);
    const ids = shelf.add(
      doc,
      own.map(({ text }) => text),
    );
    ids.forEach((id, at) => {
      itemOf.set(id, own[at] as z.infer<typeof sameEventItem>);
    });
  }
  const searches = items.flatMap((item) => {
    const tells = (other: z.infer<typeof sameEventItem> | undefined) =>
      other !== undefined && other.doc !== item.doc && other.events.some((event) => item.events.includes(event));
    if (!items.some(tells)) return [];
    return {
      quote: item.text,
      documents: documents.filter((doc) => doc !== item.doc),
      isRight: (id: number) => tells(itemOf.get(id)),
    };
  });
  return measure(shelf, searches.slice(0, limit), models);
}

/** The sentences that were gathered for a claim, among those gathered for all claims. */
export async function measureEvidence(
  items: readonly z.infer<typeof evidenceItem>[],
  limit: number,
  models: Models,
): Promise<Figure[]> {
  const shelf = new Shelf();
  const sentences = [...new Set(items.map(({ evidence }) => evidence))];
  const ids = new Map(shelf.add('all', sentences).map((id, at) => [id, sentences[at] as string]));
  const claims = new Map(items.map(({ claim_id, claim }) => [claim_id, claim]));
  const searches = [...claims].map(([claimId, quote]) => {
    const right = new Set(items.filter((item) => item.claim_id === claimId).map(({ evidence }) => evidence));
    return { quote, documents: ['all'], isRight: (id: number) => right.has(ids.get(id) ?? '') };
  });
  return measure(shelf, searches.slice(0, limit), models);
}

async function measure(shelf: Shelf, searches: readonly Search[], { vectors }: Models): Promise<Figure[]> {
  const claims = searches.map(({ quote }) => claimOf(quote));
  await vectors.prepare([...claims.map(textToEmbed), ...shelf.quotes()]);
  const byMeaning = shelf.byMeaning(vectors);
  const orders: Record<string, number[][]> = { words: [], meaning: [], ranks: [], relatedness: [], shown: [] };
  searches.forEach(({ documents }, at) => {
    const claim = claims[at] as (typeof claims)[number];
    const lists = { words: shelf.byWords(claim, documents), meaning: byMeaning(claim, documents) };
    const candidates = shelf.candidates(claim, lists.words, lists.meaning, vectors);
    const rarity = raritiesOf(candidates);
    const ordered = (score: (candidate: (typeof candidates)[number]) => number) =>
      candidates
        .map((candidate) => ({ id: candidate.passageId, score: score(candidate) }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .map(({ id }) => id);
    orders.words?.push(lists.words);
    orders.meaning?.push(lists.meaning);
    orders.ranks?.push(ordered(({ textRank, vectorRank }) => reciprocal(textRank) + reciprocal(vectorRank)));
    orders.relatedness?.push(ordered((candidate) => compare(claim, candidate, rarity).relatedness));
    orders.shown?.push(engine.weigh(claim, candidates).evidence.map(({ passageId }) => passageId));
  });
  shelf.close();
  const hit = (name: string, order: string, k: number): Figure => ({
    metric: `hit@${k}${name}`,
    value: share(searches.map(({ isRight }, at) => (orders[order]?.[at] ?? []).slice(0, k).some(isRight))),
    items: searches.length,
  });
  return [1, 5].flatMap((k) => [
    hit('', 'relatedness', k),
    hit(', words alone', 'words', k),
    hit(', vectors alone', 'meaning', k),
    hit(', both by rank', 'ranks', k),
    hit(', as evidence shown', 'shown', k),
  ]);
}

function reciprocal(rank: number | null): number {
  return rank === null ? 0 : 1 / (RRF + rank);
}
