import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { expect, test } from 'vitest';
import {
  type PairInContext,
  type ReadingInput,
  readingInput,
  type TextAround,
} from '../../../../electron/desk/engine/models/reading-input.ts';
import { openSecondReader } from '../../../../electron/desk/engine/models/second-reader.ts';
import { openVocabulary } from '../../../../electron/desk/engine/models/vocabulary.ts';
import { scratchFolder } from '../../store/scratch-workspace.ts';

const models = resolve(import.meta.dirname, '../../../../resources/models');
const sentences = join(models, 'sentences');

interface Fixture {
  readonly claim: string;
  readonly passage: string;
  readonly claim_title?: string;
  readonly claim_date?: string;
  readonly claim_before?: string;
  readonly passage_title?: string;
  readonly passage_date?: string;
  readonly passage_before?: string;
  readonly ids: readonly number[];
  readonly types: readonly number[];
  readonly logits: readonly [number, number, number, number];
}

interface About extends ReadingInput {
  readonly temperature: { readonly verdict: number; readonly same: number };
  readonly bias: { readonly open: number; readonly same: number };
}

const second = join(models, 'second');
const readJson = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
const fixtures = readJson(second, 'fixtures.json') as Fixture[];
const about = readJson(second, 'model.json') as About;

/** Only what a fixture has: what is missing must count as not known. */
function asPair(fixture: Fixture): PairInContext {
  const around = (side: 'claim' | 'passage'): TextAround => ({
    ...(fixture[`${side}_title`] !== undefined && { title: fixture[`${side}_title`] }),
    ...(fixture[`${side}_date`] !== undefined && { date: fixture[`${side}_date`] }),
    ...(fixture[`${side}_before`] !== undefined && { before: fixture[`${side}_before`] }),
  });
  return { claim: fixture.claim, passage: fixture.passage, older: around('claim'), later: around('passage') };
}

test('a pair is written for the network as it was in training, with what stands around both', () => {
  const tokenizer = new Tokenizer(
    readJson(sentences, 'tokenizer.json') as object,
    readJson(sentences, 'tokenizer_config.json') as object,
  );
  const idsOf = (text: string) => (text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false }).ids);
  expect(fixtures.length).toBeGreaterThan(8);
  for (const fixture of fixtures) {
    const { ids, types } = readingInput(asPair(fixture), about, idsOf);
    expect(ids, fixture.claim).toEqual(fixture.ids);
    expect(types, fixture.claim).toEqual(fixture.types);
  }
});

test('claim and passage read together give what they gave when the model was made', async () => {
  const model = await openSecondReader(second, await openVocabulary(sentences));
  const readings = await model.read(fixtures.map(asPair));
  fixtures.forEach(({ claim, passage, logits: [confirmed, outdated, open, same] }, i) => {
    const weights = [confirmed, outdated, open + about.bias.open].map((logit) =>
      Math.exp(logit / about.temperature.verdict),
    );
    const sum = weights.reduce((a, b) => a + b);
    const reading = readings[i];
    [reading?.confirmed, reading?.outdated, reading?.open].forEach((share, k) => {
      expect(share, `${claim} | ${passage}`).toBeCloseTo((weights[k] as number) / sum, 2);
    });
    const chance = 1 / (1 + Math.exp(-(same / about.temperature.same + about.bias.same)));
    expect(reading?.same, `${claim} | ${passage}`).toBeCloseTo(chance, 2);
  });
});

test('a missing model is named', async () => {
  await expect(openSecondReader(scratchFolder(), await openVocabulary(sentences))).rejects.toThrow(
    /“model\.json” cannot be opened/,
  );
});
