import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { PairToRead } from '../models/reading-input.ts';
import type { Candidate } from './candidate.ts';

/** A claim as long as its sentence but for so many characters is taken for the whole of it. */
const FRAME = 12;

/** A claim and a later passage as the comparing model reads them, each with what is known around it. */
export function pairToRead(
  { quote, sentence, title, text, publishedOn }: ClaimInContext,
  candidate: Pick<Candidate, 'quote' | 'title' | 'publishedOn' | 'before'>,
): PairToRead {
  const isPart = sentence.length > quote.length + FRAME;
  return {
    claim: quote,
    passage: candidate.quote,
    older: { title, date: publishedOn, before: isPart ? sentence : sentenceBefore(text, sentence) },
    later: { title: candidate.title, date: candidate.publishedOn, before: candidate.before },
  };
}

/** The sentence just before, of the same block; empty where there is none. */
function sentenceBefore(text: string, sentence: string): string {
  const at = text.indexOf(sentence);
  if (at <= 0) return '';
  const block = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  return block.split(/(?<=[.!?]["”’)]?)\s+/).at(-1) ?? '';
}
