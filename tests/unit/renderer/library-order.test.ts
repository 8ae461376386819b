import { describe, expect, it } from 'vitest';
import { libraryGlance } from '../../../electron/desk/services/library.ts';
import type { ArticleSummary } from '../../../shared/article.ts';
import { partialDate } from '../../../shared/dates.ts';
import { FIRST_VIEW, filterArticles, orderAfterClick, sortArticles } from '../../../shared/library-view.ts';

const article = (title: string, publishedOn: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: title,
  title,
  byline: null,
  outlet: null,
  publishedOn: partialDate(publishedOn),
  sourceUrl: null,
  format: 'text',
  sha256: '',
  fileName: '',
  importedAt: '',
  language: 'en',
  words: 1,
  analysis: 'ready',
  claims: 10,
  confirmed: 0,
  outdated: 0,
  speculative: 0,
  suggested: 0,
  'set-aside': 0,
  undecided: 10,
  laterArticles: 0,
  earlierVersions: 0,
  signOff: null,
  ...more,
});

const shelf = [
  article('Part 10', '2019', { confirmed: 5 }),
  article('Part 2', '2021-08-14', { outdated: 1, outlet: 'The Courier' }),
  article('Élan', '2019-03', { byline: 'Ines Albrook' }),
];
const titles = (articles: readonly ArticleSummary[]) => articles.map(({ title }) => title);

describe('the library’s order', () => {
  it('begins with what was published last', () => {
    expect(titles(sortArticles(shelf, FIRST_VIEW.order))).toEqual(['Part 2', 'Élan', 'Part 10']);
  });

  it('sorts titles as people do: numbers by value, accents beside their letters', () => {
    expect(titles(sortArticles(shelf, { column: 'title', direction: 'ascending' }))).toEqual([
      'Élan',
      'Part 2',
      'Part 10',
    ]);
  });

  it('sorts by how much is decided and puts articles without claims at the bottom', () => {
    const withEmpty = [...shelf, article('Empty', '2022', { claims: 0 })];
    expect(titles(sortArticles(withEmpty, { column: 'progress', direction: 'descending' }))).toEqual([
      'Part 10',
      'Part 2',
      'Empty',
      'Élan',
    ]);
  });

  it('turns round at a second click on the same heading', () => {
    const once = orderAfterClick(FIRST_VIEW.order, 'title');
    expect(once).toEqual({ column: 'title', direction: 'ascending' });
    expect(orderAfterClick(once, 'title').direction).toBe('descending');
  });

  it('proposes to begin with a long article that others came after', () => {
    const long = article('Long', '2018', { words: 900, laterArticles: 2 });
    const last = article('Last', '2024', { words: 5000, laterArticles: 0 });
    const short = article('Short', '2017', { words: 100, laterArticles: 3 });
    expect(libraryGlance([last, short, long]).first).toMatchObject({ title: 'Long', laterArticles: 2 });
    expect(libraryGlance([last, long, article('Begun', '2019', { confirmed: 1 })]).first).toBeNull();
    expect(libraryGlance([])).toEqual({ articles: 0, waiting: 0, isBegun: false, first: null });
  });

  it('filters by every word in title, byline, outlet or date', () => {
    expect(titles(filterArticles(shelf, 'part 2021'))).toEqual(['Part 2']);
    expect(titles(filterArticles(shelf, 'ALBROOK'))).toEqual(['Élan']);
    expect(titles(filterArticles(shelf, 'courier albrook'))).toEqual([]);
    expect(filterArticles(shelf, '  ')).toBe(shelf);
  });
});
