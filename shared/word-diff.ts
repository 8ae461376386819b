import { diffWordsWithSpace } from 'diff';

/** A stretch of a word-level comparison, in reading order. */
export interface DiffPart {
  readonly change: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Compares two wordings word by word. The kept and removed parts joined give `before` exactly, the kept and added parts
 * give `after`. Words that are parted by nothing but blanks are taken together, so that a rewritten phrase reads as one.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') joined.push({ change: 'removed', text: removed });
    if (added !== '') joined.push({ change: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach(({ change, text }, at) => {
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else {
      const isBlankBetween = /^\s+$/.test(text) && (removed !== '' || added !== '') && at < parts.length - 1;
      if (isBlankBetween) {
        removed += text;
        added += text;
      } else {
        flush();
        joined.push({ change, text });
      }
    }
  });
  flush();
  return joined;
}
