import type { Article } from '../../../shared/article.ts';
import { mayBeLater, orderOf } from '../../../shared/dates.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { Span } from '../../../shared/span.ts';
import { quoteFinder } from '../engine/versions/find-quote.ts';
import { addressKey } from '../engine/versions/version-likeness.ts';
import type { ReportedEvidence } from '../importers/reports/report-file.ts';
import { liveArticles, textOf } from '../store/articles.ts';
import { comparedTogether } from '../store/compared-within.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { versionIds } from '../store/versions.ts';
import { plainTitle } from './reported-article.ts';

/** Where a passage of a report stands here. */
export interface FoundPassage extends Span {
  readonly source: Article;
}

/**
 * Finds the passages that a report names in the later articles of the library; a sentence where it has no place.
 * @param article the one under review.
 */
export function passageFinder(
  db: ReadableDatabase,
  article: Pick<Article, 'id' | 'publishedOn'>,
): (wanted: ReportedEvidence) => FoundPassage | string {
  const live = liveArticles(db);
  const own = versionIds(db, article.id);
  const together = comparedTogether(db);
  const byHash = new Map(live.map((source) => [source.sha256, source]));
  const byAddress = Map.groupBy(live, ({ sourceUrl }) => (sourceUrl === null ? null : addressKey(sourceUrl)));
  const byTitle = Map.groupBy(live, ({ title }) => plainTitle(title));
  const texts = new Map<string, { readonly text: string; readonly find: ReturnType<typeof quoteFinder> }>();

  function sourceOf({ source: { sha256, sourceUrl, title, publishedOn } }: ReportedEvidence): Article | null {
    const same = sha256 === null ? undefined : byHash.get(sha256);
    if (same !== undefined) return same;
    const address = sourceUrl === null ? null : addressKey(sourceUrl);
    const there = (address === null ? undefined : byAddress.get(address)) ?? [];
    const named = title === null ? [] : (byTitle.get(plainTitle(title)) ?? []);
    for (const group of [there, named]) {
      const likely = group.filter(
        (one) => publishedOn === null || ['same', 'unclear'].includes(orderOf(one.publishedOn, publishedOn)),
      );
      if (likely.length === 1) return likely[0] ?? null;
    }
    return null;
  }

  function textFor({ id }: Article) {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const text = textOf(db, id);
    const read = { text, find: quoteFinder(text) };
    texts.set(id, read);
    return read;
  }

  return (wanted) => {
    const source = sourceOf(wanted);
    const name = wanted.source.title ?? wanted.source.sourceUrl;
    if (source === null)
      return `${name === null ? 'Its article' : `“${shortened(name, 90)}”`} is not in this workspace.`;
    if (own.has(source.id) || !mayBeLater(source.publishedOn, article.publishedOn))
      return `“${source.title}” was not published later.`;
    if (!together(source.id, article.id)) return `“${source.title}” is in a collection that keeps to itself.`;
    const { text, find } = textFor(source);
    const { span, quote } = wanted;
    const found = span !== null && text.slice(span.start, span.end) === quote ? span : find(wanted);
    if (found === 'several') return `These words are in several places in “${source.title}”.`;
    return typeof found === 'string' ? `These words are not in “${source.title}” here.` : { ...found, source };
  };
}
