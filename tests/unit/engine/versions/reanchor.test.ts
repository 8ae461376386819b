import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingFacts } from '../../../../electron/desk/engine/versions/fact-words.ts';
import { reanchor, type SentencedText } from '../../../../electron/desk/engine/versions/reanchor.ts';
import type { Span } from '../../../../shared/span.ts';

/** Sentences joined by blanks, with the place of each. */
function joined(sentences: readonly string[]): SentencedText {
  let text = '';
  const spans: Span[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    spans.push({ start: text.length, end: text.length + sentence.length });
    text += sentence;
  }
  return { text, sentences: spans };
}

const STORY = [
  'The council of Ellery closed the old bridge in March.',
  'About 4,000 people crossed it every day.',
  'Mayor Edda Brandt said that a new bridge will open in 2027.',
  'The ferry does not run on Sundays.',
  'Traders in Harbour Street fear for the summer.',
];

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

function fateOf(words: string, sentences: readonly string[]) {
  const earlier = joined(STORY);
  const newer = joined(sentences);
  const result = reanchor(earlier, newer, [spanOf(earlier.text, words)])[0];
  if (result === undefined) throw new Error('no result');
  return { ...result, quote: result.span && newer.text.slice(result.span.start, result.span.end) };
}

const replaced = (at: number, sentence: string) => STORY.with(at, sentence);

test('a text that did not change keeps every claim in its place', () => {
  for (const sentence of STORY)
    expect(fateOf(sentence, STORY)).toMatchObject({ fate: 'unchanged', quote: sentence, differences: [] });
});

test('a part of a sentence is found at its new place when text is put in before it', () => {
  expect(fateOf('4,000 people', ['A new first sentence.', ...STORY])).toMatchObject({
    fate: 'unchanged',
    quote: '4,000 people',
  });
});

test('a sentence that stands elsewhere has moved', () => {
  const [first = '', ...rest] = STORY;
  expect(fateOf(first, [...rest, first])).toMatchObject({ fate: 'moved', quote: first });
});

test('of two equal sentences the one among the same neighbours is taken', () => {
  const earlier = joined(['A one.', 'It rained.', 'B two.', 'C three.']);
  const newer = joined(['It rained.', 'X nine.', 'A one.', 'It rained.', 'B two.', 'C three.']);
  const [found] = reanchor(earlier, newer, [earlier.sentences[1] as Span]);
  expect(found).toMatchObject({ fate: 'unchanged', span: newer.sentences[3] });
});

test.each([
  [
    'About 4,000 people crossed it every day.',
    1,
    'About 5,000 people crossed it every day.',
    'number',
    '4,000',
    '5,000',
  ],
  ['crossed it every day', 1, 'About 5,000 people crossed it every day.', 'number', '4,000', '5,000'],
  [STORY[2], 2, 'Mayor Edda Brandt said that a new bridge will open in 2028.', 'number', '2027', '2028'],
  [STORY[2], 2, 'Mayor Olga Brandt said that a new bridge will open in 2027.', 'name', 'Edda', 'Olga'],
  [
    'a new bridge will open',
    2,
    'Mayor Edda Brandt said that a new bridge will not open in 2027.',
    'negation',
    '',
    'not',
  ],
  [STORY[3], 3, 'The ferry does run on Sundays.', 'negation', 'not', ''],
  [STORY[3], 3, 'The ferry does not run on Mondays.', 'date', 'Sundays', 'Mondays'],
  [STORY[0], 0, 'The council of Ellery closed the old bridge in May.', 'date', 'March', 'May'],
])(
  '“%s”: a differing fact in its sentence is named, even outside the claim',
  (words, at, sentence, kind, before, after) => {
    expect(fateOf(words as string, replaced(at, sentence))).toMatchObject({
      fate: 'altered',
      differences: [{ kind, before, after }],
    });
  },
);

test('names that change places are a difference', () => {
  expect(differingFacts('Ada Lund beat Bo Ek.', 'Bo Ek beat Ada Lund.')).not.toEqual([]);
});

test.each([
  ['isn’t ready', 'is not ready'],
  ['It has four stops and 4,000 seats.', 'It has 4 stops and 4000 seats.'],
  ['The bridge closed.', 'That bridge, as we know, closed.'],
  ['Traffic fell sharply.', 'Since then traffic fell sharply.'],
])('“%s” and “%s” agree in their facts', (before, after) => {
  expect(differingFacts(before, after)).toEqual([]);
});

test('other words around the same facts are a rewording', () => {
  expect(
    fateOf(STORY[4] as string, replaced(4, 'Traders in Harbour Street are worried about the summer.')),
  ).toMatchObject({
    fate: 'reworded',
    quote: 'Traders in Harbour Street are worried about the summer.',
  });
});

test('a part of a reworded sentence keeps its own words', () => {
  const words = 'a new bridge will open in 2027';
  const sentence = 'Mayor Edda Brandt said on her website that a new bridge will open in 2027.';
  expect(fateOf(words, replaced(2, sentence))).toMatchObject({ fate: 'reworded', quote: words });
});

test('a part that was rewritten inside its sentence is found by what is left of it', () => {
  const found = fateOf(
    'a new bridge will open in 2027',
    replaced(2, 'Mayor Edda Brandt said that a wide new bridge will be opened in 2027, she hopes.'),
  );
  expect(found.fate).toBe('reworded');
  expect(found.quote).toMatch(/^a wide new bridge will be opened in 2027/);
});

test('what nothing in the newer text is like is lost', () => {
  expect(fateOf(STORY[1] as string, STORY.toSpliced(1, 1))).toMatchObject({ fate: 'lost', span: null, after: null });
  expect(fateOf(STORY[1] as string, replaced(1, 'Nobody knows what comes next for them.'))).toMatchObject({
    fate: 'lost',
  });
});

test('a part that its sentence gave up is lost', () => {
  const earlier = joined(['The tram opened in June, and a ticket costs three crowns.']);
  const newer = joined(['The tram opened in June, as had been promised long ago.']);
  const [found] = reanchor(earlier, newer, [spanOf(earlier.text, 'a ticket costs three crowns')]);
  expect(found?.fate).toBe('lost');
});

const WORDS = [
  'the',
  'old',
  'bridge',
  'tram',
  'opens',
  'closed',
  'city',
  'council',
  'plans',
  'slowly',
  'near',
  'harbour',
];
const FACTS = [
  '4,000',
  '12',
  'three',
  '2027',
  'Edda',
  'Brandt',
  'Ellery',
  'Oslo',
  'March',
  'June',
  'Monday',
  'not',
  'never',
  'no',
];
const sentence = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.constantFrom(...FACTS) }),
    {
      minLength: 4,
      maxLength: 14,
    },
  )
  .map((words) => `So ${words.join(' ')}.`);
const story = fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 });
/** Random edits: a sentence is put in, taken out, moved, or has a word replaced, put in or taken out. */
const edit = fc.record({
  what: fc.constantFrom('insert', 'remove', 'move', 'replace-word', 'insert-word', 'remove-word'),
  at: fc.nat(),
  to: fc.nat(),
  word: fc.constantFrom(...WORDS, ...FACTS),
  sentence,
});

function edited(
  sentences: readonly string[],
  edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[],
) {
  let story = [...sentences];
  for (const { what, at, to, word, sentence } of edits) {
    const place = story.length === 0 ? 0 : at % story.length;
    const own = story[place];
    if (what === 'insert' || own === undefined) story = story.toSpliced(place, 0, sentence);
    else if (what === 'remove') story = story.toSpliced(place, 1);
    else if (what === 'move') story = story.toSpliced(place, 1).toSpliced(to % story.length, 0, own);
    else {
      const words = own.slice(0, -1).split(' ');
      const spot = 1 + (to % Math.max(1, words.length - 1));
      const put = what === 'remove-word' ? [] : [word];
      story = story.with(place, `${words.toSpliced(spot, what === 'insert-word' ? 0 : 1, ...put).join(' ')}.`);
    }
  }
  return story;
}

/** The facts of a made-up sentence in order, told by the test’s own list. */
const factsIn = (wording: string) =>
  wording
    .replaceAll('.', '')
    .split(' ')
    .filter((word) => FACTS.includes(word));

test('random edits never match a text with another number, name, date or negation silently', () => {
  fc.assert(
    fc.property(story, fc.array(edit, { maxLength: 10 }), (sentences, edits) => {
      const earlier = joined(sentences);
      const newer = joined(edited(sentences, edits));
      for (const found of reanchor(earlier, newer, earlier.sentences)) {
        if (found.fate === 'lost') expect(found.span).toBeNull();
        else if (found.fate === 'altered') expect(found.differences).not.toEqual([]);
        else expect(factsIn(found.after as string)).toEqual(factsIn(found.before));
        if (found.fate === 'unchanged' || found.fate === 'moved') expect(found.after).toBe(found.before);
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever the edits leave alone survives exactly', () => {
  fc.assert(
    fc.property(
      story,
      fc.array(fc.record({ at: fc.nat(), sentence }), { maxLength: 8 }),
      fc.array(fc.nat()),
      (sentences, put, cut) => {
        let story = sentences.map((own) => ({ own, kept: true }));
        for (const at of cut.slice(0, 4)) story = story.toSpliced(at % story.length, story.length > 1 ? 1 : 0);
        for (const { at, sentence } of put)
          if (!sentences.includes(sentence))
            story = story.toSpliced(at % (story.length + 1), 0, { own: sentence, kept: false });
        const earlier = joined(sentences);
        const newer = joined(story.map(({ own }) => own));
        const kept = new Set(story.filter(({ kept }) => kept).map(({ own }) => own));
        reanchor(earlier, newer, earlier.sentences).forEach((found, at) => {
          const own = sentences[at] as string;
          if (!kept.has(own)) return;
          expect(found.fate).toBe('unchanged');
          expect(newer.text.slice(found.span?.start, found.span?.end)).toBe(own);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('no two sentences are found at the same place', () => {
  fc.assert(
    fc.property(story, fc.array(edit, { maxLength: 10 }), (sentences, edits) => {
      const earlier = joined(sentences);
      const places = reanchor(earlier, joined(edited(sentences, edits)), earlier.sentences).flatMap(
        ({ span }) => span?.start ?? [],
      );
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 300 },
  );
});
