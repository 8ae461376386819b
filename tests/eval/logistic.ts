/** One item to learn from: the names of the questions answered with yes, and what is true of it, 0 to 1. */
export interface Example {
  readonly yes: readonly string[];
  readonly truth: number;
  /** How much the item counts; 1 by default. */
  readonly counts?: number;
}

/** What a yes to each question weighs; `''` is the constant. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Logistic regression with an L2 penalty, by coordinate-wise gradient steps (AdaGrad, Duchi et al. 2011) over all items,
 * always in the same order: the same examples give the same weights. Questions that fewer than `rarest` items answer
 * with yes are left out.
 */
export function learnWeights(
  examples: readonly Example[],
  {
    penalty = 1,
    rounds = 300,
    rarest = 3,
    step = 0.5,
  }: { penalty?: number; rounds?: number; rarest?: number; step?: number } = {},
): Weights {
  const seen = new Map<string, number>();
  for (const { yes } of examples) for (const name of new Set(yes)) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [
    '',
    ...[...seen]
      .filter(([, times]) => times >= rarest)
      .map(([name]) => name)
      .sort(),
  ];
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ yes, truth, counts = 1 }) => ({
    truth,
    counts,
    at: [0, ...[...new Set(yes)].flatMap((name) => places.get(name) ?? [])],
  }));
  const weights = new Float64Array(names.length);
  const slope = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) slope[i] = i === 0 ? 0 : penalty * (weights[i] as number);
    for (const { at, truth, counts } of rows) {
      let sum = 0;
      for (const i of at) sum += weights[i] as number;
      const error = counts * (1 / (1 + Math.exp(-sum)) - truth);
      for (const i of at) slope[i] = (slope[i] as number) + error;
    }
    for (let i = 0; i < names.length; i += 1) {
      const g = slope[i] as number;
      squares[i] = (squares[i] as number) + g * g;
      if (g !== 0) weights[i] = (weights[i] as number) - (step * g) / Math.sqrt(squares[i] as number);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] as number]));
}

/** The probability that the weights give to an item. */
export function chanceOf(yes: readonly string[], weights: Weights): number {
  const sum = [...new Set(yes)].reduce((total, name) => total + (weights.get(name) ?? 0), weights.get('') ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
