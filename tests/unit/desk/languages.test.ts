import { expect, test } from 'vitest';
import { scratchDesk } from './scratch-desk.ts';

const GERMAN = `Lindmark verschiebt die Hafenbahn

Die Hafenbahn von Lindmark wird nicht im Juni 2019 eröffnet. Das Verkehrsamt teilte am Dienstag mit, dass die Strecke nun im März 2021 in Betrieb gehen soll. Die Kosten steigen von 140 auf 190 Millionen Kronen, und die Zahl der Haltestellen bleibt bei 12.`;
const FRENCH = `Lindmark repousse le tramway du port

Le tramway du port de Lindmark ne sera pas ouvert en juin 2019. Le service des transports a annoncé mardi que la ligne doit ouvrir en mars 2021. Le coût de la ligne passe de 140 à 190 millions de couronnes, et le nombre des arrêts reste de 12.`;
const ENGLISH = `Harbour tram to open in 2019

The city of Lindmark will probably open its harbour tram in June 2019, the transport office said on Monday. The line will cost 140 million crowns and has 12 stops.`;

test.each([
  ['de', GERMAN, 'Hafenbahn'],
  ['fr', FRENCH, 'tramway'],
])(
  'an article in “%s” is told of at import, stored and found, and Stet marks nothing in it',
  async (tag, text, word) => {
    const desk = await scratchDesk();
    const draft = await desk.call('import.paste', { text });
    expect(draft).toMatchObject({ status: 'needs-date', language: tag });
    const id = await desk.bringIn(text, '2018-05-07');
    const review = await desk.review(id);
    expect(review.article.language).toBe(tag);
    expect(review.claims).toEqual([]);
    const found = await desk.call('search.everything', { query: word });
    expect(JSON.stringify(found)).toContain(id);
  },
);

test('an article in another language is no evidence for an English one, and a claim marked by hand gets no suggestion', async () => {
  const desk = await scratchDesk();
  const older = await desk.bringIn(ENGLISH, '2018-05-07');
  const german = await desk.bringIn(GERMAN, '2019-05-07');
  await desk.bringIn(FRENCH, '2019-06-07');
  const { claims } = await desk.review(older);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.flatMap(({ evidence }) => evidence)).toEqual([]);
  const start = GERMAN.indexOf('Die Kosten');
  await desk.call('claim.mark', { articleId: german, start, end: start + 50 });
  await desk.desk.analysis.settled();
  const [own] = (await desk.review(german)).claims;
  expect(own).toMatchObject({ origin: 'editor', suggestion: null, evidence: [] });
});

test('an English article says that it is English', async () => {
  const desk = await scratchDesk();
  const id = await desk.bringIn(ENGLISH, '2018-05-07');
  expect((await desk.review(id)).article.language).toBe('en');
});
