/** Shares of four-word shingles that both texts have, that only the answer has, and that only the truth has. */
export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missed: number;
}

/**
 * Compares two texts as article-extraction-benchmark does (`string_shingle_matching` of its `evaluate.py`): shingles of
 * four words, counted with repetition, made to sum to 1 so that long texts weigh no more than short ones.
 */
export function overlapOf(truth: string, answer: string): Overlap {
  const wanted = shinglesOf(truth);
  const given = shinglesOf(answer);
  let [both, extra, missed] = [0, 0, 0];
  for (const shingle of new Set([...wanted.keys(), ...given.keys()])) {
    const [inTruth, inAnswer] = [wanted.get(shingle) ?? 0, given.get(shingle) ?? 0];
    both += Math.min(inTruth, inAnswer);
    extra += Math.max(0, inAnswer - inTruth);
    missed += Math.max(0, inTruth - inAnswer);
  }
  const all = both + extra + missed || 1;
  return { both: both / all, extra: extra / all, missed: missed / all };
}

/** Precision and recall, each the mean over pages, and the F1 of those means, as the benchmark reports them. */
export function scoresOf(overlaps: readonly Overlap[]): { precision: number; recall: number; f1: number } {
  const precision = meanOf(overlaps.filter(({ both, extra }) => both + extra > 0).map((one) => share(one, one.extra)));
  const recall = meanOf(overlaps.filter(({ both, missed }) => both + missed > 0).map((one) => share(one, one.missed)));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function share({ both }: Overlap, beside: number): number {
  return both === 0 && beside === 0 ? 0 : both / (both + beside);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
