import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archiveLabel,
  articleCorrections,
  type CorrectedClaim,
  type CorrectionSource,
  correctionNote,
  correctionStart,
  proposedWording,
} from '../../../shared/correction.ts';
import { partialDate } from '../../../shared/dates.ts';
import { wordDiff } from '../../../shared/word-diff.ts';

const passage = (quote: string, given: Partial<CorrectionSource> = {}): CorrectionSource => ({
  quote,
  articleTitle: 'The ferry is late',
  outlet: 'Harbour Post',
  publishedOn: partialDate('2022-06-03'),
  relation: 'contradicts',
  score: 0.8,
  chosenBy: 'engine',
  ...given,
});
const claim = (quote: string, evidence: readonly CorrectionSource[], given: Partial<CorrectedClaim> = {}) => ({
  quote,
  evidence,
  correction: '',
  fault: 'overtaken' as const,
  ...given,
});
const wordingOf = (quote: string, ...evidence: CorrectionSource[]) => proposedWording(claim(quote, evidence)).wording;

describe('what a correction begins with', () => {
  const begun = (quote: string, ...evidence: CorrectionSource[]) => {
    const { words, at } = correctionStart(claim(quote, evidence));
    return [words, words.slice(at.start, at.end)];
  };

  it('is the proposed wording, with the first value that was replaced selected', () => {
    expect(begun('A bed is to cost 49 crowns.', passage('A bed will cost 59 crowns instead of 49.'))).toEqual([
      'A bed is to cost 59 crowns.',
      '59',
    ]);
    expect(
      begun(
        'The first train leaves on 18 June 2022 with 8 carriages.',
        passage('The first train leaves with twelve carriages on 18 November.'),
      ),
    ).toEqual(['The first train leaves on 18 November 2022 with twelve carriages.', '18 November 2022']);
  });

  it('is the published wording where no value is clear, at the value that a passage gives otherwise', () => {
    expect(
      begun('It carried more than 40,000 passengers.', passage('It carried 51,000 passengers, not 40,000.')),
    ).toEqual(['It carried more than 40,000 passengers.', '40,000']);
  });

  it('is the published wording as a whole where nothing says what changed', () => {
    expect(begun('The shop is open.', passage('The shop has closed for good.'))).toEqual([
      'The shop is open.',
      'The shop is open.',
    ]);
    expect(begun('The shop is open.')).toEqual(['The shop is open.', 'The shop is open.']);
  });
});

describe('a proposed wording', () => {
  it('is the claim with the one clear number, date or name replaced', () => {
    expect(wordingOf('A bed is to cost 49 crowns.', passage('A bed will cost 59 crowns instead of 49.'))).toBe(
      'A bed is to cost 59 crowns.',
    );
    expect(wordingOf('Nine drivers are hired.', passage('Now fourteen drivers are hired.'))).toBe(
      'Fourteen drivers are hired.',
    );
    expect(wordingOf('The council elected Ada Marlow mayor.', passage('The council elected Ida Brand mayor.'))).toBe(
      'The council elected Ida Brand mayor.',
    );
  });

  it('keeps the year of a date only when the passage was published in it', () => {
    const said = 'The first train leaves on 18 June 2022.';
    const moved = 'The first train was moved from 18 June to 18 November.';
    expect(wordingOf(said, passage(moved))).toBe('The first train leaves on 18 November 2022.');
    expect(wordingOf(said, passage(moved, { publishedOn: partialDate('2023-01') }))).toBe(
      'The first train leaves on 18 November.',
    );
  });

  it('follows the passage that was published last and names the strongest that agrees with it', () => {
    const proposed = proposedWording(
      claim('A bed costs 49 crowns.', [
        passage('A bed costs 59 crowns.', { publishedOn: partialDate('2022') }),
        passage('A bed costs 65 crowns.', { publishedOn: partialDate('2023') }),
        passage('Now a bed costs 65 crowns.', { publishedOn: partialDate('2024-02'), score: 0.7 }),
        passage('A bed costs 99 crowns.', { publishedOn: partialDate('2025'), score: 0.1 }),
      ]),
    );
    expect(proposed).toMatchObject({
      wording: 'A bed costs 65 crowns.',
      source: { publishedOn: '2023' },
      changed: ['“49” becomes “65”'],
    });
  });

  it.each([
    [
      'nothing differs in a value',
      'The shop is open.',
      [passage('The shop has closed for good.')],
      /Write the wording yourself/,
    ],
    [
      'two values could be meant',
      'A bed costs 49 crowns.',
      [passage('Beds cost 59 crowns or 65 crowns.')],
      /more than one/,
    ],
    [
      'the passage bears the claim out',
      'A bed costs 49 crowns.',
      [passage('A bed costs 59 crowns.', { relation: 'supports' })],
      /no wording to propose/,
    ],
    ['there is no evidence', 'A bed costs 49 crowns.', [], /no wording to propose/],
  ])('is left empty, with the reason, where %s', (_name, quote, evidence, why) => {
    expect(proposedWording(claim(quote, evidence))).toEqual({ wording: null, why: expect.stringMatching(why) });
  });

  it('never holds a number that neither the claim nor its passage holds', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom('A bed costs', 'The hall holds', 'It opens on'),
        fc.nat(99),
        fc.constantFrom('crowns', 'beds', 'June', 'May 2021'),
      )
      .map(([start, number, end]) => `${start} ${number} ${end}.`);
    fc.assert(
      fc.property(sentence, sentence, (quote, later) => {
        const { wording } = proposedWording(claim(quote, [passage(later)]));
        for (const digits of wording?.match(/\d+/g) ?? []) expect(`${quote} ${later}`).toContain(digits);
      }),
    );
  });
});

describe('a correction notice', () => {
  const later = passage('A bed will cost 59 crowns instead of 49.');

  it('says what was wrong as well as what is right, and since when', () => {
    expect(
      correctionNote(claim('A bed is to cost 49 crowns', [later], { correction: 'A bed is to cost 59 crowns' })),
    ).toBe(
      'Update. An earlier version of this article said: “A bed is to cost 49 crowns”. Later events have overtaken this. Since then: “A bed will cost 59 crowns instead of 49.” (Harbour Post, 3 June 2022). The passage now reads: “A bed is to cost 59 crowns”.',
    );
  });

  it('tells what was wrong from the first from what later events overtook', () => {
    const note = correctionNote(claim('A bed costs 49 crowns.', [later], { fault: 'wrong' }));
    expect(note).toMatch(/^Correction\. .*That was wrong when it was published\. In fact: /);
    expect(note).not.toContain('Since then');
  });

  it('names the article where no outlet is known, and turns inner quotation marks into single ones', () => {
    const note = correctionNote(claim('He said “no”.', [passage('He said "yes", and "again".', { outlet: null })]));
    expect(note).toContain('said: “He said ‘no’.”');
    expect(note).toContain('“He said ‘yes’, and ‘again’.” (“The ferry is late”, 3 June 2022)');
  });

  it('gives no reason where no passage speaks against the claim and the editor has not said that it was wrong', () => {
    const beds = claim('A bed costs 49 crowns.', [passage('It does.', { relation: 'supports' })], {
      correction: 'A bed costs 59 crowns.',
    });
    expect(correctionNote(beds)).toBe(
      'An earlier version of this article said: “A bed costs 49 crowns.” The passage now reads: “A bed costs 59 crowns.”',
    );
    expect(archiveLabel(beds, partialDate('2021'))).toBe(
      'This article was published in 2021. It says: “A bed costs 49 crowns.” It should say: “A bed costs 59 crowns.”',
    );
    expect(correctionNote({ ...beds, fault: 'wrong' })).toContain('That was wrong when it was published.');
  });

  it('is not drafted where nothing says what is right', () => {
    const nothing = claim('A bed costs 49 crowns.', [passage('It does.', { relation: 'supports' })]);
    expect(correctionNote(nothing)).toBeNull();
    expect(archiveLabel(nothing, partialDate('2021'))).toBeNull();
    expect(articleCorrections({ title: 'Beds', outlet: null, publishedOn: partialDate('2021') }, [nothing])).toBeNull();
  });
});

it('an archive label says when the article was published and what has happened since', () => {
  const later = passage('The shop closed in 2023.');
  expect(archiveLabel(claim('The shop is open.', [later]), partialDate('2021-10'))).toBe(
    'This article was published in October 2021. It says: “The shop is open.” Since then: “The shop closed in 2023.” (Harbour Post, 3 June 2022).',
  );
  expect(
    archiveLabel(
      claim('The shop is open.', [], { correction: 'The shop was shut.', fault: 'wrong' }),
      partialDate('2021-10-14'),
    ),
  ).toBe(
    'This article was published on 14 October 2021. It says: “The shop is open.” That was wrong when it was published. In fact: “The shop was shut.”',
  );
});

it('all corrections of an article stand under its name, numbered, and count what could not be drafted', () => {
  const article = { title: 'Beds and shops', outlet: 'The Wake', publishedOn: partialDate('2021-10-14') };
  const all = articleCorrections(article, [
    claim('A bed costs 49 crowns.', [passage('A bed costs 59 crowns.')]),
    claim('The sea is near.', []),
    claim('The shop is open.', [passage('The shop is shut.')]),
  ]);
  expect(all).toMatchObject({ drafted: 2, left: 1 });
  expect(all?.notes).toMatch(/^“Beds and shops” \(The Wake, 14 October 2021\)\n\n1\. Update\. .*\n\n2\. Update\. /);
  expect(all?.label.match(/This article was published/g)).toHaveLength(1);
  expect(all?.label.match(/It says:/g)).toHaveLength(2);
});

it('a word diff gives both wordings back exactly', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '49', '.', '\n') }),
      fc.string({ unit: fc.constantFrom('a', 'c', ' ', '59', '.') }),
      (before, after) => {
        const parts = wordDiff(before, after);
        const without = (change: string) =>
          parts
            .filter((part) => part.change !== change)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      },
    ),
  );
  expect(wordDiff('It costs 49 crowns.', 'It costs 59 crowns.')).toEqual([
    { change: 'kept', text: 'It costs ' },
    { change: 'removed', text: '49' },
    { change: 'added', text: '59' },
    { change: 'kept', text: ' crowns.' },
  ]);
});
