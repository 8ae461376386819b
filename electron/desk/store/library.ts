import type { ArticleSummary } from '../../../shared/article.ts';
import { firstDay, lastDay, mayBeLater, type PartialDate } from '../../../shared/dates.ts';
import { areCompared, closedCollections } from './compared-within.ts';
import type { ReadableDatabase } from './database.ts';
import { keptBy, type Standing, standings } from './standings.ts';
import { countEarlierVersions } from './versions.ts';

/** Every article of the library with its counts, newest publication first. */
export function librarySummaries(db: ReadableDatabase, today: PartialDate): readonly ArticleSummary[] {
  return summariesOf(db, standings(db, today));
}

/** The articles as lines of the library, newest publication first. @param all how every article of the library stands. */
export const summariesOf = keptBy((db, all): readonly ArticleSummary[] => {
  const versions = countEarlierVersions(db);
  const later = laterCounters(db, all);
  return [...all.values()]
    .map((standing) => {
      const { id } = standing.article;
      return summaryOf(standing, later(standing.article), versions.get(id) ?? 0);
    })
    .sort((a, b) => order(b.publishedOn, a.publishedOn) || order(b.id, a.id));
});

const known = new WeakMap<Standing, ArticleSummary>();

/** The line of an article; the very same one for as long as nothing in it has changed. */
function summaryOf(standing: Standing, laterArticles: number, earlierVersions: number): ArticleSummary {
  const before = known.get(standing);
  if (before?.laterArticles === laterArticles && before.earlierVersions === earlierVersions) return before;
  const { uncertain, due, doubted, goodUntil, ...counts } = standing.counts;
  const summary = {
    ...standing.article,
    ...counts,
    ...{ laterArticles, earlierVersions, signOff: standing.signOff },
  };
  known.set(standing, summary);
  return summary;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tells with how many articles of the library, which may be later, an article is compared. */
function laterCounters(
  db: ReadableDatabase,
  all: ReadonlyMap<string, Standing>,
): (article: Standing['article']) => number {
  const closed = closedCollections(db);
  const counters = new Map<string, (date: PartialDate) => number>();
  return ({ id, publishedOn }) => {
    const own = closed.get(id) ?? [];
    const key = own.join(' ');
    const known = counters.get(key);
    if (known !== undefined) return known(publishedOn);
    const together = [...all.values()].filter(({ article }) => areCompared(own, closed.get(article.id) ?? []));
    const counter = laterCounter(together.map(({ article }) => article.publishedOn));
    counters.set(key, counter);
    return counter(publishedOn);
  };
}

/** Tells how many of the dates may be later than one of them, as `mayBeLater` says; a date is not later than itself. */
function laterCounter(dates: readonly PartialDate[]): (date: PartialDate) => number {
  const lastDays = dates.map(lastDay).sort(order);
  const known = new Map<PartialDate, number>();
  const count = (date: PartialDate) => {
    const first = firstDay(date);
    let [low, high] = [0, lastDays.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lastDays[middle] as PartialDate) > first) high = middle;
      else low = middle + 1;
    }
    return lastDays.length - low - (mayBeLater(date, date) ? 1 : 0);
  };
  return (date) => {
    const counted = known.get(date) ?? count(date);
    known.set(date, counted);
    return counted;
  };
}
