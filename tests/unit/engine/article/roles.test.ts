import { expect, test } from 'vitest';
import { rolesOf } from '../../../../electron/desk/engine/article/roles.ts';
import type { Block } from '../../../../shared/article.ts';

function rolesIn(...paragraphs: readonly (string | { readonly kind: Block['kind']; readonly text: string })[]) {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const { kind, text: words } =
      typeof paragraph === 'string' ? { kind: 'paragraph' as const, text: paragraph } : paragraph;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, level: kind === 'heading' ? 2 : 0, start: text.length, end: text.length + words.length });
    text += words;
  }
  return rolesOf(text, blocks);
}

const NEWS =
  'The tram in Norlane opened in June with twelve stops, and the council says that it carries 4,000 people a day.';
const MORE = 'The second line was put off until the spring because the bridge over the Nor needs new piers.';
/** The role of a line that stands between two paragraphs of news, or after them. */
const between = (line: string) => rolesIn(NEWS, line, MORE, NEWS)[1];
const after = (line: string) => rolesIn(NEWS, MORE, NEWS, line)[3];

test.each([
  'Sign up for our newsletter',
  'Get the best stories of the week delivered to your inbox.',
  'Follow us on Twitter and Facebook',
  '© 2018 The Norlane Post',
  'Copyright 2018 The Norlane Post. All rights reserved.',
  'Read more: how the tram was paid for',
  'See also: the bridge that never was',
  'This article originally appeared in the Castra Courier.',
  'Got a tip? Write to the newsroom.',
  'Comments (12)',
  'We use cookies to make this site better.',
])('of the site, not of the article: %s', (line) => {
  expect(between(line)).toBe('boilerplate');
  expect(after(line)).toBe('boilerplate');
});

test.each([
  'By Edda Brandt',
  'By Edda Brandt and Tom Lind, City Desk',
  'Published: 3 May 2018',
  'Last updated on 3 May 2018 at 10:32 am',
  'Posted May 3, 2018',
  'Additional reporting by Tom Lind',
  '4 min read',
])('a byline or its date: %s', (line) => {
  expect(between(line)).toBe('byline');
});

test.each([
  'Photo: Tom Lind',
  'The new terminus at Harbour Street (Photo by Tom Lind)',
  'Pictured: the new tram',
  'The depot. Getty Images',
])('a picture’s credit: %s', (line) => {
  expect(between(line)).toBe('caption');
});

test.each([
  'Edda Brandt is a writer who has covered trams for twenty years.',
  'Edda Brandt is a freelance journalist based in Lindmark. She owns three cats.',
  'Edda Brandt covers transport for the Post and writes a weekly letter.',
  'Edda Brandt can be reached at the newsroom’s address.',
  'She can be reached at the newsroom.',
  'About the author',
])('an author’s note: %s', (line) => {
  expect(after(line)).toBe('biography');
});

test('what follows an author’s note belongs to it', () => {
  expect(
    rolesIn(NEWS, MORE, NEWS, 'Edda Brandt is a writer and critic.', 'She has a soft spot for 1930s depots.').slice(3),
  ).toEqual(['biography', 'biography']);
});

test('a person of whom the article tells is no author', () => {
  const told = `Mayor Edda Brandt opened the tram in June, after twelve years of work and two court cases about it.`;
  expect(rolesIn(NEWS, told, 'Edda Brandt is a journalist by trade and lives in Lindmark.')[2]).toBe('body');
});

test.each([
  'By Monday the water had reached the depot, and the line was closed.',
  'Published in 1987, the plan was forgotten until last year.',
  'Follow-up work on the bridge will cost 3 million crowns.',
  'Photographs of the depot were shown to the court on Tuesday.',
  'Comments by the mayor made the strike longer, the union said.',
  'The council read more than 400 letters before the vote.',
])('news that only looks like it: %s', (line) => {
  expect(between(line)).toBe('body');
});
