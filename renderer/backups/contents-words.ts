import { count } from '../ui/count.ts';

/** How much is in a workspace: “12 articles, 340 verdicts”; what damage hides is left out. */
export function contentsInWords(contents: {
  readonly articles: number | null;
  readonly verdicts: number | null;
}): string {
  const { articles, verdicts } = contents;
  return [articles === null ? [] : [count(articles, 'article')], verdicts === null ? [] : [count(verdicts, 'verdict')]]
    .flat()
    .join(', ');
}
