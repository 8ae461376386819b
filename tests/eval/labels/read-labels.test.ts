import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLabels } from './read-labels.ts';

const OLDER = 'The bridge closed on Monday and will reopen in May.';
const NEWER = 'The bridge, shut since winter, will stay closed until June.';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const reopening = {
  id: 'c2',
  ...spanOf(OLDER, 'will reopen in May'),
  kind: 'schedule',
  modality: 'speculative',
  parts: [{ type: 'date', ...spanOf(OLDER, 'May') }],
};
const closing = {
  id: 'c1',
  ...spanOf(OLDER, 'The bridge closed on Monday'),
  kind: 'event',
  modality: 'settled',
  parts: [],
};
const judgement = {
  claim: 'c2',
  verdict: 'outdated',
  evidence: [{ relation: 'supersedes', ...spanOf(NEWER, NEWER.slice(0, -1)) }],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-labels-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function given({
  older = OLDER,
  claims = [closing, reopening] as object[],
  judgements = [judgement] as object[],
} = {}) {
  const bench = join(folder, 'bench');
  mkdirSync(join(bench, 'text-wikinews'), { recursive: true });
  const articles = [
    { doc: 'old', text: older },
    { doc: 'new', text: NEWER },
  ];
  writeFileSync(join(bench, 'text-wikinews', 'articles.jsonl'), articles.map((row) => JSON.stringify(row)).join('\n'));
  const document = (id: string, publishedOn: string) => ({ id, story: 'bridge', publishedOn, split: 'train' });
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('documents.json', { documents: [document('old', '2031-01'), document('new', '2031-04')] });
  write('claims.json', [
    { id: 'old', digest: digest(OLDER), claims },
    { id: 'new', digest: digest(NEWER), claims: [] },
  ]);
  write('pairs.json', [{ older: 'old', newer: 'new', judgements }]);
  return (split?: 'train' | 'test') => readLabels(split, bench, folder);
}

describe('labels joined with their texts', () => {
  test('every claim of the older article is judged, with the words of claim, part and evidence', () => {
    const pair = given()()?.pairs[0];
    expect(pair?.judgements.map(({ claim, verdict }) => [claim.quote, verdict])).toEqual([
      ['The bridge closed on Monday', 'none'],
      ['will reopen in May', 'outdated'],
    ]);
    expect(pair?.judgements[1]?.claim.parts[0]?.words).toBe('May');
    expect(pair?.judgements[1]?.evidence[0]?.quote).toBe(NEWER.slice(0, -1));
  });

  test('a split holds its own articles and pairs only', () => {
    const read = given();
    expect(read('train')?.articles.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(read('test')).toEqual({ articles: [], pairs: [] });
  });

  test('a text that changed since it was labelled is refused', () => {
    expect(given({ older: `${OLDER} ` })).toThrow('The text of old is not the one that was labelled.');
  });

  test('offsets outside the text, parts outside their claim and judgements on no claim are refused', () => {
    expect(given({ claims: [{ ...closing, end: 999 }, reopening] })).toThrow(
      'The offsets 0–999 lie outside the text of old.',
    );
    expect(given({ claims: [{ ...closing, parts: reopening.parts }, reopening] })).toThrow(
      'A part of old c1 lies outside its claim.',
    );
    expect(given({ claims: [closing] })).toThrow('A judgement names old c2, which is no claim.');
  });

  test('without the articles there are no labels', () => {
    expect(readLabels(undefined, join(folder, 'nowhere'), folder)).toBeNull();
  });
});

const news = readLabels();

describe('the news labels', () => {
  beforeEach(({ skip }) => {
    skip(news === null, 'the labelled news articles, which are not ours to publish, are not beside the repository');
  });

  test('sixty articles, a fifth of them for testing only, no story in both splits', () => {
    expect(news?.articles.length).toBe(60);
    expect(readLabels('test')?.articles.length).toBe(12);
    const splits = new Map<string, Set<string>>();
    for (const { story, split } of news?.articles ?? [])
      if (story !== null) splits.set(story, (splits.get(story) ?? new Set()).add(split));
    expect([...splits.values()].filter((found) => found.size > 1)).toEqual([]);
  });

  test('every article has claims, each within one paragraph and trimmed', () => {
    for (const { id, claims } of news?.articles ?? []) {
      expect(claims.length, id).toBeGreaterThan(0);
      for (const { quote } of claims) {
        expect(quote).toBe(quote.trim());
        expect(quote).not.toContain('\n\n');
      }
    }
  });

  test('every verdict but none stands on evidence whose relation fits it', () => {
    const fits = {
      confirmed: ['supports'],
      outdated: ['contradicts', 'supersedes'],
      speculative: ['mentions'],
      none: ['mentions'],
    };
    const judgements = news?.pairs.flatMap((pair) => pair.judgements) ?? [];
    expect(judgements.length).toBeGreaterThan(0);
    for (const { claim, verdict, evidence } of judgements) {
      if (verdict !== 'none') expect(evidence.length, claim.quote).toBeGreaterThan(0);
      for (const { relation } of evidence) expect(fits[verdict], claim.quote).toContain(relation);
    }
  });
});
