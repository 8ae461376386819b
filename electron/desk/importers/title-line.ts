import { beginningOf } from '../../../shared/shortened.ts';
import { cleanLine } from './canonical-text.ts';
import { stemOf } from './file-kind.ts';

const LONGEST_TITLE = 200;

/** True for a line that is short, and one sentence at most, as titles are. */
export function readsAsTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE || !/\p{L}/u.test(line)) return false;
  return !(/[.;,:]$/.test(line) && line.split(' ').length > 8) && !/[.!?] \p{Lu}[^.!?]*[.!]$/u.test(line);
}

/** The first words of a text that has no title, cut between words where one is that short. */
export function openingWords(text: string): string {
  const words = text.slice(0, 400).split(' ');
  let title = '';
  for (const word of words) {
    if (title.length + word.length > 70) break;
    title = title === '' ? word : `${title} ${word}`;
  }
  if (title === '') title = beginningOf(text, 70);
  return title.length < text.length ? `${title}…` : title;
}

/** A file's name as the title that it stands in for, without its ending; empty where nothing is left. */
export function titleOfFileName(fileName: string): string {
  return beginningOf(cleanLine(stemOf(fileName).replace(/[-_]+/g, ' ')), LONGEST_TITLE);
}
