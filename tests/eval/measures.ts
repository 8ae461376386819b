import { join } from 'node:path';
import { checkWorthinessItem, measureCheckWorthiness, measureSubjectivity, subjectivityItem } from './claims.ts';
import { citedItem, decoyItem, measureCited, measureDecoys, measurePairs, pairItem } from './comparing.ts';
import { evidenceItem, measureEvidence, measureSameEvent, sameEventItem } from './finding.ts';
import { factualityItem, measureFactuality, measureUncertainty, uncertaintyItem } from './modality.ts';
import type { Models } from './models.ts';
import { type Figure, linesOf, readItems } from './sets.ts';
import { pageFigures, readPages } from './web-pages/measure-pages.ts';
import { benchmarkPages, pageItem } from './web-pages/page-items.ts';

/** Where the labelled data are, how many items of a set are wanted at most, and what to measure with. */
export interface Task {
  readonly data: string;
  readonly limit: number;
  readonly models: () => Promise<Models>;
}

type Measure = (set: string, task: Task, lines: readonly unknown[]) => Promise<Figure[]> | Figure[];

/**
 * How a set is measured, told from its lines and not its name, so that other folders of the same layout work; the first
 * shape that fits. Sets to find passages in are always read whole: the limit is for their searches.
 */
const MEASURES: readonly { readonly fits: (line: object) => boolean; readonly measure: Measure }[] = [
  {
    fits: has('claim_id', 'claim', 'evidence', 'claim_label'),
    measure: async (set, { limit, models }, lines) =>
      measureEvidence(readItems(set, lines, evidenceItem), limit, await models()),
  },
  {
    fits: has('doc', 'text', 'events'),
    measure: async (set, { limit, models }, lines) =>
      measureSameEvent(readItems(set, lines, sameEventItem), limit, await models()),
  },
  {
    fits: has('claim', 'evidence_sentences', 'supporting_sets'),
    measure: async (set, task, lines) =>
      measureCited(readItems(set, some(lines, task), citedItem), await task.models()),
  },
  {
    fits: has('claim', 'gold_evidence', 'candidates'),
    measure: async (set, task, lines) =>
      measureDecoys(readItems(set, some(lines, task), decoyItem), await task.models()),
  },
  {
    fits: has('claim', 'evidence', 'label'),
    measure: async (set, task, lines) => measurePairs(readItems(set, some(lines, task), pairItem), await task.models()),
  },
  {
    fits: has('tokens', 'event_index', 'factuality'),
    measure: (set, task, lines) => measureFactuality(readItems(set, some(lines, task), factualityItem)),
  },
  {
    fits: has('page'),
    measure: (set, task, lines) => {
      const items = readItems(set, some(lines, task), pageItem);
      return pageFigures(readPages(join(task.data, set), items));
    },
  },
  {
    fits: (line) => labelOf(line) === 'certain' || labelOf(line) === 'uncertain',
    measure: (set, task, lines) => measureUncertainty(readItems(set, some(lines, task), uncertaintyItem)),
  },
  {
    fits: (line) => labelOf(line) === 'OBJ' || labelOf(line) === 'SUBJ',
    measure: (set, task, lines) => measureSubjectivity(readItems(set, some(lines, task), subjectivityItem)),
  },
  {
    fits: (line) => labelOf(line) === 0 || labelOf(line) === 1,
    measure: (set, task, lines) => measureCheckWorthiness(readItems(set, some(lines, task), checkWorthinessItem)),
  },
];

/** The figures of one set; null where the folder holds no labelled lines of a known shape. */
export async function measureSet(set: string, task: Task): Promise<Figure[] | null> {
  const pages = benchmarkPages(join(task.data, set));
  if (pages !== null) return pageFigures(readPages(join(task.data, set), pages.slice(0, task.limit)));
  const lines = linesOf(task.data, set, Number.POSITIVE_INFINITY);
  const [first] = lines ?? [];
  if (lines === null || typeof first !== 'object' || first === null) return null;
  const kind = MEASURES.find(({ fits }) => fits(first));
  return kind === undefined ? null : kind.measure(set, task, lines);
}

function some(lines: readonly unknown[], { limit }: Task): readonly unknown[] {
  return lines.slice(0, limit);
}

function has(...fields: readonly string[]): (line: object) => boolean {
  return (line) => fields.every((field) => field in line);
}

function labelOf(line: object): unknown {
  return 'label' in line ? line.label : undefined;
}
