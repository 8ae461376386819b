import { join, resolve } from 'node:path';
import type { ComparingModel, PairReading } from '../../electron/desk/engine/models/comparing-model.ts';
import { openComparingModel } from '../../electron/desk/engine/models/comparing-model.ts';
import { openSecondReader, type SecondReader } from '../../electron/desk/engine/models/second-reader.ts';
import { openSentenceModel } from '../../electron/desk/engine/models/sentence-model.ts';
import { openVocabulary } from '../../electron/desk/engine/models/vocabulary.ts';
import { type Question, readTogether } from './readings.ts';
import { Vectors } from './vectors.ts';

const folder = resolve(import.meta.dirname, '../../resources/models');

/** The models that ship, ready to measure with. */
export interface Models {
  readonly vectors: Vectors;
  /** Null where the features alone are measured. */
  readonly comparing: ComparingModel | null;
  /** Gives the second opinion on what would be suggested; null where the features alone are measured. */
  readonly second: SecondReader | null;
  /** What the comparing model makes of the passages of each question that the engine wants read. */
  readonly read: (questions: readonly Question[]) => Promise<Map<number, PairReading>[]>;
}

/**
 * @param featuresAlone leaves the comparing model out.
 * @param progress hears what is being done, now and then.
 */
export async function openModels(featuresAlone: boolean, progress: (sentence: string) => void): Promise<Models> {
  const sentences = join(folder, 'sentences');
  const vocabulary = await openVocabulary(sentences);
  const comparing = featuresAlone ? null : await openComparingModel(join(folder, 'compare'), vocabulary);
  const second = featuresAlone ? null : await openSecondReader(join(folder, 'second'), vocabulary);
  const vectors = new Vectors(await openSentenceModel(sentences, vocabulary), (done, all) =>
    progress(`sentence vectors ${done} of ${all}`),
  );
  return {
    vectors,
    comparing,
    second,
    read: (questions) => readTogether(comparing, questions, (done, all) => progress(`pairs read ${done} of ${all}`)),
  };
}
