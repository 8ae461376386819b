import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claimFactsOf, kindsFor } from '../../electron/desk/engine/claims/claim-kind.ts';
import { claimQuestionsOf } from '../../electron/desk/engine/claims/claim-questions.ts';
import { hedgingOf } from '../../electron/desk/engine/claims/hedges.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import { datesOf, dueOn } from '../../electron/desk/engine/time/date-mentions.ts';
import { CLAIM_KINDS, type ClaimKind } from '../../shared/claim.ts';
import { Failure } from '../../shared/failure.ts';
import { contains } from '../../shared/span.ts';
import { readLabels } from './labels/read-labels.ts';
import { chanceOf, type Example, learnWeights, type Weights } from './logistic.ts';
import { accuracy, f1 } from './metrics.ts';
import { toRead } from './news-reading.ts';

/*
 * Learns the kind and the modality of a claim from the training split of our own news labels, and writes
 * `electron/desk/engine/claims/weights/claim-kind.json` and `claim-modality.json`:
 *
 *   node tests/eval/learn-claims.ts --data DIR     (DIR holds text-wikinews)
 *   npx biome check --write electron/desk/engine/claims/weights
 *
 * The crossed figures are of five parts; articles of one story are always in the same part.
 */

const PARTS = 5;
const OPTIONS = { penalty: 1, rarest: 3 };

const { values } = parseArgs({
  options: { data: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/bench') } },
});
const labels = readLabels('train', values.data);
if (labels === null) throw new Failure('not-found', `The folder “${values.data}” holds no text-wikinews.`);

const stories = [...new Set(labels.articles.map(({ id, story }) => story ?? id))];
const items = labels.articles.flatMap((article) => {
  const read = toRead(article);
  const { passages } = engine.read(read);
  return article.claims.map((claim) => {
    const sentence = passages.find((passage) => contains(passage, claim)) ?? claim;
    const looksAhead = dueOn(article.text, datesOf(article.text, claim, read.publishedOn), read.publishedOn) !== null;
    return {
      part: stories.indexOf(article.story ?? article.id) % PARTS,
      yes: claimQuestionsOf(claimFactsOf(article.text, sentence, claim, hedgingOf(article.text, claim), looksAhead)),
      kind: claim.kind,
      modality: claim.modality,
    };
  });
});

/** Chances for each item from weights that did not see its part. */
function crossed(truthOf: (item: (typeof items)[number]) => boolean): number[] {
  const learned = Array.from({ length: PARTS }, (_, part) =>
    learnWeights(
      examplesOf(truthOf, ({ part: own }) => own !== part),
      OPTIONS,
    ),
  );
  return items.map(({ yes, part }) => chanceOf(yes, learned[part] as Weights));
}

function examplesOf(
  truthOf: (item: (typeof items)[number]) => boolean,
  isWanted: (item: (typeof items)[number]) => boolean,
): Example[] {
  return items.filter(isWanted).map((item) => ({ yes: item.yes, truth: truthOf(item) ? 1 : 0 }));
}

const open = crossed(({ modality }) => modality === 'speculative');
const kindChances = CLAIM_KINDS.map((kind) => crossed((item) => item.kind === kind));
const kinds = items.map((_, at) => {
  const chance = (kind: ClaimKind) => kindChances[CLAIM_KINDS.indexOf(kind)]?.[at] ?? 0;
  return kindsFor((open[at] ?? 0) >= 0.5 ? 'speculative' : 'settled').reduce((best, kind) =>
    chance(kind) > chance(best) ? kind : best,
  );
});
console.log(
  `${items.length} claims; kind right, crossed: ${accuracy(
    items.map(({ kind }) => kind),
    kinds,
  )?.toFixed(3)}`,
);
for (const kind of CLAIM_KINDS)
  console.log(
    `  F1 of ${kind}: ${f1(
      items.map((item) => item.kind),
      kinds,
      kind,
    ).toFixed(3)}`,
  );
for (const from of [0.4, 0.5, 0.6])
  console.log(
    `F1 of speculative from ${from} on, crossed: ${f1(
      items.map(({ modality }) => modality),
      open.map((chance) => (chance >= from ? 'speculative' : 'settled')),
      'speculative',
    ).toFixed(3)}`,
  );
function tableOf(weights: Weights): { constant: number; questions: Record<string, number> } {
  const kept = [...weights]
    .map(([question, weight]) => [question, Math.round(weight * 100) / 100] as const)
    .filter(([question, weight]) => question !== '' && weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { constant: Math.round((weights.get('') ?? 0) * 100) / 100, questions: Object.fromEntries(kept) };
}

function write(name: string, table: object): void {
  writeFileSync(
    resolve(import.meta.dirname, `../../electron/desk/engine/claims/weights/${name}.json`),
    `${JSON.stringify(table, null, 2)}\n`,
  );
}

const all = () => true;
write(
  'claim-kind',
  Object.fromEntries(
    CLAIM_KINDS.map((kind) => [
      kind,
      tableOf(
        learnWeights(
          examplesOf((item) => item.kind === kind, all),
          OPTIONS,
        ),
      ),
    ]),
  ),
);
write('claim-modality', {
  speculative: tableOf(
    learnWeights(
      examplesOf(({ modality }) => modality === 'speculative', all),
      OPTIONS,
    ),
  ),
});
