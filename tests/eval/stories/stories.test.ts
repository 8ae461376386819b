import { expect, test } from 'vitest';
import { filled, readStories } from './story.ts';

const stories = readStories();
/** The first of each list, so that a failure is the same every time. */
const first = () => 0;

test('every claim stands in its sentence, with and without names', () => {
  for (const story of [...stories, ...stories.map((raw) => filled(raw, first))]) {
    for (const { quote, sentence } of story.claims) {
      expect(story.older.sentences[sentence], story.id).toContain(quote);
    }
  }
});

test('no placeholder is left once names are drawn', () => {
  for (const story of stories) expect(JSON.stringify(filled(story, first).later), story.id).not.toMatch(/\{[A-Z]\d*/);
});

test('what decides a claim tells of the same event, and what is unrelated does not', () => {
  for (const { id, older, later } of stories) {
    for (const { verdict, same_event, date } of later) {
      expect(date > older.date, id).toBe(true);
      if (verdict !== 'open') expect(same_event, `${id}: ${verdict}`).toBe(verdict !== 'unrelated');
    }
  }
});

test('no two stories have the same number', () => {
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
});
