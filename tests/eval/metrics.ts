/** Share of the answers that are the right ones; null without any. */
export function accuracy(truth: readonly string[], answers: readonly string[]): number | null {
  return share(truth.map((label, at) => label === answers[at]));
}

/** Share of yes among the answers; null without any. */
export function share(answers: readonly boolean[]): number | null {
  return answers.length === 0 ? null : answers.filter(Boolean).length / answers.length;
}

/** Harmonic mean of precision and recall of one class (van Rijsbergen 1979); 0 where nothing of it was found. */
export function f1(truth: readonly string[], answers: readonly string[], of: string): number {
  let [hits, given, wanted] = [0, 0, 0];
  truth.forEach((label, at) => {
    if (label === of) wanted += 1;
    if (answers[at] === of) given += 1;
    if (label === of && answers[at] === of) hits += 1;
  });
  return given + wanted === 0 ? 0 : (2 * hits) / (given + wanted);
}

/** Mean of the F1 of every class that occurs in the truth, each counting the same; null without items. */
export function macroF1(truth: readonly string[], answers: readonly string[]): number | null {
  const classes = [...new Set(truth)];
  return classes.length === 0
    ? null
    : classes.reduce((sum, label) => sum + f1(truth, answers, label), 0) / classes.length;
}

/**
 * Average precision: the sum over falling thresholds of precision times the gain in recall, items of one score taken
 * together, as scikit-learn defines it. Null without a positive item.
 */
export function averagePrecision(isPositive: readonly boolean[], scores: readonly number[]): number | null {
  const positives = isPositive.filter(Boolean).length;
  if (positives === 0) return null;
  const groups = groupsByScore(isPositive, scores);
  let [seen, hits, sum] = [0, 0, 0];
  for (const { size, right } of groups) {
    seen += size;
    hits += right;
    sum += (hits / seen) * (right / positives);
  }
  return sum;
}

/** Pearson's correlation; null where either side does not vary. */
export function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, at) => {
    const [dx, dy] = [x - mx, (ys[at] as number) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

/**
 * Share of right answers among the most confident part of all answers. Where answers of one confidence straddle the
 * border, they count by the share of them that is right, so that the order of the file does not matter.
 */
export function precisionOfMostConfident(
  isRight: readonly boolean[],
  confidences: readonly number[],
  part: number,
): number | null {
  const wanted = Math.floor(isRight.length * part);
  if (wanted === 0) return null;
  let [left, hits] = [wanted, 0];
  for (const { size, right } of groupsByScore(isRight, confidences)) {
    const taken = Math.min(left, size);
    hits += (right / size) * taken;
    left -= taken;
    if (left === 0) break;
  }
  return hits / wanted;
}

/**
 * Expected calibration error over ten bins of equal width (Naeini et al. 2015, Guo et al. 2017): the mean distance
 * between confidence and accuracy, weighted by the size of the bins. Null without items.
 */
export function expectedCalibrationError(isRight: readonly boolean[], confidences: readonly number[]): number | null {
  if (isRight.length === 0) return null;
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  isRight.forEach((right, at) => {
    const confidence = confidences[at] as number;
    const bin = bins[Math.min(9, Math.floor(confidence * 10))] as { confidence: number; right: number };
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  });
  return bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / isRight.length;
}

/** Share of pairs of which the first has the higher score; equal scores count half. Null without pairs. */
export function rankedFirst(pairs: readonly (readonly [right: number, wrong: number])[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, [right, wrong]) => sum + (right > wrong ? 1 : right === wrong ? 0.5 : 0), 0) / pairs.length;
}

function groupsByScore(isRight: readonly boolean[], scores: readonly number[]): { size: number; right: number }[] {
  const groups = new Map<number, { size: number; right: number }>();
  scores.forEach((score, at) => {
    const group = groups.get(score) ?? { size: 0, right: 0 };
    group.size += 1;
    group.right += isRight[at] ? 1 : 0;
    groups.set(score, group);
  });
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}
