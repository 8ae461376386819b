import { copyFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openSentenceModel } from '../../../../electron/desk/engine/models/sentence-model.ts';
import { openVocabulary } from '../../../../electron/desk/engine/models/vocabulary.ts';
import { scratchFolder } from '../../store/scratch-workspace.ts';

const folder = resolve(import.meta.dirname, '../../../../resources/models/sentences');

const cosine = (a: Int8Array, b: Int8Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0) / (127 * 127);

test('sentences that say the same lie nearer than those that do not, in whatever batch they come', async () => {
  const model = await openSentenceModel(folder, await openVocabulary(folder));
  const texts = [
    'The tram will open in June.',
    'The opening of the tram is planned for June.',
    'Rain fell on the harbour all week, and nobody minded it at all.',
  ];
  const [a, b, c] = (await model.embed(texts)) as [Int8Array, Int8Array, Int8Array];
  expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.3);
  const [alone] = (await model.embed([texts[0] as string])) as [Int8Array];
  expect(cosine(alone, a)).toBeGreaterThan(0.99);
  expect(await model.embed([])).toEqual([]);
});

test('a text longer than the model reads is cut, not refused', async () => {
  const model = await openSentenceModel(folder, await openVocabulary(folder));
  expect(await model.embed(['tram '.repeat(2000)])).toHaveLength(1);
});

test('a missing or damaged file is named', async () => {
  const vocabulary = await openVocabulary(folder);
  await expect(openSentenceModel(scratchFolder(), vocabulary)).rejects.toThrow(/“model\.json” cannot be opened/);
  const damaged = scratchFolder();
  for (const name of readdirSync(folder)) {
    if (statSync(join(folder, name)).isFile()) copyFileSync(join(folder, name), join(damaged, name));
  }
  writeFileSync(join(damaged, 'model.onnx'), 'not a model');
  await expect(openSentenceModel(damaged, vocabulary)).rejects.toThrow(/“model\.onnx” is damaged/);
  writeFileSync(join(damaged, 'tokenizer.json'), '{}');
  await expect(openVocabulary(damaged)).rejects.toThrow(/“tokenizer\.json” is damaged/);
});
