import type { ClaimInContext } from '../claims/claim-in-context.ts';
import { writtenOut } from '../claims/written-out.ts';
import type { PairInContext } from '../models/reading-input.ts';
import type { Candidate } from './candidate.ts';

/** A claim as long as its sentence but for so many characters is taken for the whole of it. */
const FRAME = 12;

/** A claim and a later passage as the second reader reads them, each with what is known around it. */
export function pairInContext(
  context: ClaimInContext,
  candidate: Pick<Candidate, 'quote' | 'title' | 'publishedOn' | 'before'>,
): PairInContext {
  const { quote, sentence, title, text, publishedOn } = context;
  const isPart = sentence.length > quote.length + FRAME;
  return {
    claim: writtenOut(context),
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
