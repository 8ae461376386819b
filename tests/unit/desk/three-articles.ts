import { NEWER, OLDER, type ScratchDesk } from './scratch-desk.ts';

const LATEST = `Lindmark counts its trams

The harbour tram of Lindmark has opened. It carries 900 people an hour.`;

/** Three articles of one story, all compared, by the year in which they were published. */
export async function story(desk: ScratchDesk): Promise<Record<'2018' | '2019' | '2021', string>> {
  return {
    2018: await desk.bringIn(OLDER, '2018-05-07'),
    2019: await desk.bringIn(NEWER, '2019-03-05'),
    2021: await desk.bringIn(LATEST, '2021-06-01'),
  };
}

/** The articles that wait to be compared, or are being compared, by their year; asked before comparing gets anywhere. */
export async function waiting(desk: ScratchDesk): Promise<string[]> {
  const library = await desk.call('library.list', {});
  return library
    .filter(({ analysis }) => analysis !== 'ready')
    .map(({ publishedOn }) => publishedOn.slice(0, 4))
    .sort();
}
