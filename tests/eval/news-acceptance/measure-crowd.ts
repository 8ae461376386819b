import { share } from '../metrics.ts';
import type { Figure } from '../sets.ts';
import type { AcceptanceItems, AcceptancePair } from './acceptance-items.ts';
import { AcceptanceLibrary, type Parts } from './acceptance-library.ts';
import type { AcceptanceTexts } from './acceptance-texts.ts';

/** Later than every older text of the set. */
const CROWD_DAY = '2021-01-01';

/** A suggestion that an article of the crowd brought about. */
export interface CrowdAlarm {
  readonly article: string;
  readonly claim: string;
  readonly value: string;
  readonly passage: string;
  readonly from: string;
}

/**
 * Every older text alone against all Wikinews articles but those of its own story: an editor who brings in an archive
 * must not be told anything by articles on other matters.
 */
export async function measureCrowd(
  { pairs }: AcceptanceItems,
  texts: AcceptanceTexts,
  parts: Parts,
  progress: (sentence: string) => void,
): Promise<{ readonly figures: readonly Figure[]; readonly alarms: readonly CrowdAlarm[] }> {
  const olders = [...new Map(pairs.map((pair) => [pair.article, pair])).values()];
  const library = new AcceptanceLibrary(parts);
  for (const file of texts.wikinews) await library.add(`crowd ${file}`, texts.article(file), CROWD_DAY, false);
  const alarms: CrowdAlarm[] = [];
  const isSilent: boolean[] = [];
  for (const [at, older] of olders.entries()) {
    progress(`crowd ${at + 1} of ${olders.length}`);
    await library.add(older.article, texts.article(older.article), older.published, true);
    const own = filesOfStory(older, pairs);
    for (const { part, comparison, position } of await library.compare(older.article, (id) => !own.has(id))) {
      isSilent.push(part.suggestion === null);
      const [best] = part.evidence;
      if (part.suggestion === null || best === undefined) continue;
      alarms.push({
        article: older.article,
        claim: comparison.claims[position]?.quote ?? '',
        value: part.suggestion.value,
        passage: library.text(best.articleId).slice(best.start, best.end),
        from: best.articleId,
      });
    }
  }
  library.close();
  return {
    figures: [
      { metric: 'crowd: claims without a suggestion', value: share(isSilent), items: isSilent.length },
      {
        metric: 'crowd: articles without a suggestion',
        value: share(olders.map(({ article }) => !alarms.some((alarm) => alarm.article === article))),
        items: olders.length,
      },
    ],
    alarms,
  };
}

/** The older texts lie in the crowd too, under names of their own; so do the later ones of the same story. */
function filesOfStory({ article, story }: AcceptancePair, pairs: readonly AcceptancePair[]): ReadonlySet<string> {
  const files = pairs
    .filter((pair) => pair.story === story)
    .flatMap((pair) => [pair.article, ...pair.against.map(({ file }) => file)]);
  return new Set([article, ...files].flatMap((file) => [file, `crowd ${file}`]));
}
