import { type ClaimCounts, marksTold } from '../../../shared/claim-mark.ts';
import { inSentence, type ReportWords } from './report-words.ts';

/**
 * The result in a sentence: “Of 11 claims, 3 are confirmed, 4 outdated, 2 speculative and 2 undecided.” Claims that were
 * set aside are named where there are any.
 */
export function brief(counts: ClaimCounts, words: ReportWords): string {
  const { claims } = counts;
  if (claims === 0) return 'No claims were marked in this article.';
  const parts = marksTold(counts).map((mark, index) => {
    const word = inSentence(words, mark);
    return index === 0 ? `${counts[mark]} ${counts[mark] === 1 ? 'is' : 'are'} ${word}` : `${counts[mark]} ${word}`;
  });
  return `Of ${claims} ${claims === 1 ? 'claim' : 'claims'}, ${new Intl.ListFormat('en-GB').format(parts)}.`;
}
