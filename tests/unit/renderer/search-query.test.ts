import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { isWorthAsking, searchQuery } from '../../../renderer/search/search-query.ts';
import type { SearchAnswer } from '../../../shared/search.ts';

const answerTo = (query: string) => ({ groups: [], nothing: null, query }) as SearchAnswer;
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test('an answer that comes late never takes the place of a newer one', async () => {
  const asked = new Map<string, () => void>();
  const ask = (query: string) =>
    new Promise<SearchAnswer>((resolve) => {
      asked.set(query, () => resolve(answerTo(query)));
    });
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  const observer = new QueryObserver(client, searchQuery('tr', ask));
  const stop = observer.subscribe(() => undefined);
  observer.setOptions(searchQuery('tra', ask));
  observer.setOptions(searchQuery('tram', ask));
  await turn();

  asked.get('tram')?.();
  await turn();
  expect(observer.getCurrentResult()).toMatchObject({ data: answerTo('tram'), isPlaceholderData: false });
  asked.get('tr')?.();
  asked.get('tra')?.();
  await turn();
  expect(observer.getCurrentResult().data).toEqual(answerTo('tram'));

  observer.setOptions(searchQuery('trams', ask));
  expect(observer.getCurrentResult(), 'the last answer stands, known as such').toMatchObject({
    data: answerTo('tram'),
    isPlaceholderData: true,
  });
  stop();
  client.clear();
});

test('nothing is asked for less than two letters', () => {
  expect(isWorthAsking(' t ')).toBe(false);
  expect(isWorthAsking('tr')).toBe(true);
});
