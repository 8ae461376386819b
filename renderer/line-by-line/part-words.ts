import type { CheckedPart, PartKind } from '../../shared/claim.ts';

/** What an editor calls each kind of part. */
export const PART_WORDS: Readonly<Record<PartKind, string>> = {
  number: 'Number',
  date: 'Date',
  name: 'Name',
  title: 'Title',
  quotation: 'Quotation',
};

/** A part as screen readers say it: “date ‘June 2019’”. */
export function spokenPart({ kind, words }: Pick<CheckedPart, 'kind' | 'words'>): string {
  return `${PART_WORDS[kind].toLowerCase()} “${words.replaceAll(/\s+/g, ' ')}”`;
}
