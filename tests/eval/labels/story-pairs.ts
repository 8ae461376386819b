import type { ChosenDocument } from './label-types.ts';

/** Every older and newer document of one story. A story's documents stand oldest first in `documents.json`. */
export function storyPairs(documents: readonly ChosenDocument[]): { older: string; newer: string }[] {
  return documents.flatMap((newer, place) =>
    documents
      .slice(0, place)
      .filter((older) => older.story !== null && older.story === newer.story)
      .map((older) => ({ older: older.id, newer: newer.id })),
  );
}
