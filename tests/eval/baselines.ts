/** Where a set's figures stood before this engine, and where they are to be, as the README beside the data gives them. */
export interface Yardstick {
  readonly metric: string;
  /** What simple parts reach; null where it was not measured. */
  readonly floor: number | null;
  readonly target: number | null;
  /** How far two labellers agreed before anything was settled, by the same measure. */
  readonly labellers?: number;
}

/** Sets whose own lines the shipped weights or rules were learned from: figures on them flatter. */
export const LEARNED_FROM: ReadonlySet<string> = new Set([
  'modality-uds',
  'modality-meantime',
  'compare-foolmetwice',
  'compare-wice',
  'news-train',
]);

export const YARDSTICKS: Readonly<Record<string, readonly Yardstick[]>> = {
  'claims-ct24': [
    { metric: 'average precision', floor: 0.745, target: 0.85 },
    { metric: 'F1', floor: 0.669, target: null },
  ],
  'claims-policlaim': [{ metric: 'F1', floor: 0.785, target: 0.86 }],
  'claims-subjectivity': [{ metric: 'macro-F1', floor: 0.596, target: 0.66 }],
  'modality-wikiweasel': [{ metric: 'F1 of uncertain', floor: 0.607, target: 0.7 }],
  'modality-uds': [
    { metric: 'F1 of not settled', floor: 0.715, target: 0.83 },
    { metric: 'Pearson r', floor: 0.67, target: 0.74 },
  ],
  'modality-meantime': [{ metric: 'F1 of not settled', floor: 0.571, target: 0.65 }],
  'find-ecbplus': [
    { metric: 'hit@1', floor: 0.875, target: 0.91 },
    { metric: 'hit@5', floor: 0.969, target: 0.985 },
  ],
  'find-climate': [{ metric: 'hit@5', floor: 0.692, target: 0.76 }],
  news: [
    { metric: 'claim spans: F1', floor: null, target: null, labellers: 0.882 },
    { metric: 'claim spans, exact: F1', floor: null, target: null, labellers: 0.654 },
    { metric: 'sentence holds a claim: F1', floor: null, target: null, labellers: 0.964 },
    { metric: 'kind of matched claims: accuracy', floor: null, target: null, labellers: 0.875 },
    { metric: 'speculative among matched: F1', floor: null, target: null, labellers: 0.978 },
    { metric: 'parts of matched claims: F1', floor: null, target: null, labellers: 0.869 },
  ],
  'compare-vitaminc': [
    { metric: 'accuracy', floor: 0.653, target: 0.8 },
    { metric: 'macro-F1', floor: 0.603, target: 0.77 },
    { metric: 'right version first', floor: 0.84, target: 0.93 },
    { metric: 'precision of the most confident quarter', floor: 0.83, target: 0.95 },
    { metric: 'expected calibration error', floor: null, target: 0.05 },
  ],
  'compare-emergent': [{ metric: 'macro-F1', floor: 0.307, target: 0.6 }],
  'compare-wice': [
    { metric: 'macro-F1', floor: 0.552, target: 0.66 },
    { metric: 'macro-F1, claims kept back', floor: 0.552, target: 0.66 },
  ],
  'compare-foolmetwice': [
    { metric: 'accuracy', floor: null, target: 0.72 },
    { metric: 'accuracy, pages kept back', floor: null, target: 0.72 },
  ],
};
