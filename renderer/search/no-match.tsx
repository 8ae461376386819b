import type { NothingFound } from '../../shared/search.ts';
import { limitWords, type SearchRequest } from '../../shared/search-request.ts';
import { count } from '../ui/count.ts';

/** What was searched and what to loosen, in sentences; or what in the query cannot be read. */
export function noMatchSentences(request: SearchRequest, nothing: NothingFound | null): readonly string[] {
  const { terms, without, limits, problems } = request;
  if (problems.length > 0) return problems;
  const words = terms.map(({ typed }) => `“${typed}”`);
  const kept = [...limits.map(limitWords), ...without.map(({ typed }) => `without “${typed}”`)];
  if (nothing === null) return ['Type a word of at least two letters.'];
  const sought = [words.join(' and '), ...kept].filter(Boolean).join(', ');
  const sentences = [`Nothing in the library matches ${sought}.`];
  for (const unknown of nothing.unknown) sentences.push(`No article has “${unknown}”; check the spelling.`);
  for (const at of nothing.empty) {
    const limit = limits[at];
    if (limit) sentences.push(`No article matches ${limitWords(limit)}.`);
  }
  const isOnlyLimits = nothing.unknown.length === 0 && nothing.empty.length === 0;
  if (nothing.without > 0)
    sentences.push(`Without ${kept.length === 1 ? 'that limit' : 'these limits'}, ${articlesWords(nothing.without)}.`);
  else if (isOnlyLimits && terms.length > 1)
    sentences.push('Each is in the library, but no article has them all: leave one out.');
  else if (isOnlyLimits && limits.length > 1) sentences.push('Take away one of the limits.');
  return sentences;
}

function articlesWords(number: number): string {
  return `${count(number, 'article')} ${number === 1 ? 'has' : 'have'} all the words`;
}

export function NoMatch({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className="no-match">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
