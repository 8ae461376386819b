import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { companyOf } from '../../../../electron/desk/engine/claims/verb-company.ts';
import { surroundingsOf, tokensOf } from '../../../../electron/desk/engine/claims/verb-surroundings.ts';
import weights from '../../../../electron/desk/engine/claims/weights/settledness.json' with { type: 'json' };

const SAMPLES = join(import.meta.dirname, '../../../../resources/samples');

/** What the samples have no case of. */
const BESIDES = `
They'll open it. I'm leaving. They're leaving. They've left. They have not left. It can be opened. It may be opened.
It was not opened. Left it there. Did they open it? Tell me! You can open it. They do open it. They had been told.
She said it can be opened. She says it should be opened. She said it had been closed. She said she wants it closed.
He says he is leaving, opening the way. It is late, opening later. Their ability to open it is known.
Norlane asked that the road be closed. The plan to close opened roads is late. Please tell us whether it opened.`;

/** A question about whichever word: “is a form of “open”” and “is a form of “close”” ask the same. */
const kindOf = (question: string) => question.replace(/“[^”]*”/g, '“…”');

test('every weight belongs to a kind of question that is asked of some verb', () => {
  const texts = readdirSync(SAMPLES).map((file) => readFileSync(join(SAMPLES, file), 'utf8'));
  const asked = new Set<string>();
  for (const sentence of [...texts, BESIDES].flatMap((text) => text.split(/(?<=[.?!])\s|\n/))) {
    const tokens = tokensOf(sentence);
    for (const at of tokens.keys()) {
      for (const question of [...surroundingsOf(tokens, at), ...companyOf(tokens, at)]) asked.add(kindOf(question));
    }
  }
  const weighed = new Set(Object.keys(weights.questions).map(kindOf));
  expect([...weighed].filter((question) => !asked.has(question))).toEqual([]);
  expect(weighed.size).toBeGreaterThan(100);
});
