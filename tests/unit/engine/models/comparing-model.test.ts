import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openComparingModel } from '../../../../electron/desk/engine/models/comparing-model.ts';
import { numberMarks } from '../../../../electron/desk/engine/models/number-marks.ts';
import { openVocabulary } from '../../../../electron/desk/engine/models/vocabulary.ts';
import { scratchFolder } from '../../store/scratch-workspace.ts';

const models = resolve(import.meta.dirname, '../../../../resources/models');
const sentences = join(models, 'sentences');

interface Fixture {
  readonly claim: string;
  readonly passage: string;
  readonly logits: readonly [number, number, number];
}

test('claim and passage read together give what they gave when the model was made', async () => {
  const folder = join(models, 'compare');
  const written = JSON.parse(readFileSync(join(folder, 'fixtures.json'), 'utf8')) as Fixture[];
  // One pair is in the spelling of treebanks, which the training data have and articles do not.
  const fixtures = written.filter(({ claim }) => !claim.includes('-LRB-'));
  expect(fixtures.length).toBeGreaterThan(8);
  const { temperature } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as { temperature: number };
  const model = await openComparingModel(folder, await openVocabulary(sentences));
  const readings = await model.read(fixtures);
  fixtures.forEach(({ claim, passage, logits }, i) => {
    const weights = logits.map((logit) => Math.exp(logit / temperature));
    const sum = weights.reduce((a, b) => a + b);
    const reading = readings[i];
    [reading?.confirmed, reading?.outdated, reading?.open].forEach((share, k) => {
      expect(share, `${claim} | ${passage}`).toBeCloseTo((weights[k] as number) / sum, 2);
    });
  });
});

test('a missing model is named', async () => {
  await expect(openComparingModel(scratchFolder(), await openVocabulary(sentences))).rejects.toThrow(
    /“model\.json” cannot be opened/,
  );
});

test('numbers of the passage are compared with the nearest of the claim, years only with years', () => {
  const marks = (claim: string, passage: string) => numberMarks(claim, passage).map(({ word }) => word);
  expect(marks('It holds 120,000 litres.', 'It holds 122,031 litres.')).toEqual(['more']);
  expect(marks('It cost 1.5 million.', 'It cost 1,500,000.')).toEqual(['same']);
  expect(marks('It has nine stops.', 'It has five stops.')).toEqual(['less']);
  expect(marks('It opened in 2019.', 'It has 2,019 seats and opened in 2021.')).toEqual(['more']);
  expect(marks('It has 3 stops.', 'It has 900 seats.')).toEqual([]);
});
