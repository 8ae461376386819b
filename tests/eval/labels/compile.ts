// Turns labellers' work files, which quote the articles, into labels by offsets, which do not.
// node tests/eval/labels/compile.ts ARTICLES.jsonl WORK_FOLDER OUT_FOLDER
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChosenDocument, LabelledDocument, LabelledPair } from './label-types.ts';
import { storyPairs } from './story-pairs.ts';
import { readClaims, readJudgements } from './work-files.ts';

const [articles, work, out] = process.argv.slice(2);
if (!articles || !work || !out) {
  console.error('Usage: node tests/eval/labels/compile.ts ARTICLES.jsonl WORK_FOLDER OUT_FOLDER');
  process.exit(2);
}
const texts = new Map(
  readFileSync(articles, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { doc: string; text: string })
    .map(({ doc, text }) => [doc, text]),
);
const chosen = JSON.parse(readFileSync(join(import.meta.dirname, 'documents.json'), 'utf8')) as {
  documents: ChosenDocument[];
};
const mistakes: string[] = [];
const textOf = (id: string) => texts.get(id) ?? '';

function workFile(name: string): string {
  const file = join(work ?? '', `${name}.txt`);
  if (!existsSync(file)) {
    mistakes.push(`${name}: the work file is missing`);
    return '';
  }
  return readFileSync(file, 'utf8');
}

function noting<T>(name: string, read: (found: string[]) => T): T {
  const found: string[] = [];
  const result = read(found);
  mistakes.push(...found.map((mistake) => `${name} ${mistake}`));
  return result;
}

const documents: LabelledDocument[] = chosen.documents.map(({ id }) => ({
  id,
  digest: createHash('sha256').update(textOf(id)).digest('hex'),
  claims: noting(id, (found) => readClaims(workFile(id), textOf(id), found)),
}));
const claimsOf = (id: string) => documents.find((document) => document.id === id)?.claims ?? [];
const pairs: LabelledPair[] = storyPairs(chosen.documents).map(({ older, newer }) => {
  const name = `${older}--${newer}`;
  return {
    older,
    newer,
    judgements: noting(name, (found) => readJudgements(workFile(name), claimsOf(older), textOf(newer), found)),
  };
});

if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  console.error(`${mistakes.length} mistakes; nothing was written.`);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
const lines = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
writeFileSync(join(out, 'documents.json'), `${JSON.stringify(chosen, null, 2)}\n`);
writeFileSync(join(out, 'claims.json'), lines(documents));
writeFileSync(join(out, 'pairs.json'), lines(pairs));
const judged = pairs.flatMap(({ judgements }) => judgements);
console.log(
  `${documents.length} documents, ${documents.flatMap(({ claims }) => claims).length} claims, ${pairs.length} pairs, ${judged.length} judgements`,
);
