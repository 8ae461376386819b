import type { Review } from '../../shared/review.ts';
import type { OpenLater } from './open-later.ts';

/** Where the reader was in a review when it was left. */
export interface ReadingPlace {
  readonly claimId: string | null;
  /** The later article that stood open, if one did; it is taken up where the reader was, not at a passage. */
  readonly later: OpenLater | null;
  /** The first character of the article that was in sight, in UTF-16 code units. */
  readonly offset: number;
}

const reviews = new Map<string, ReadingPlace>();
const later = new Map<string, number>();

/** Keeps where the reader is in a review, for as long as the window lives. */
export function keepReadingPlace(articleId: string, place: ReadingPlace): void {
  reviews.set(articleId, place);
}

/** Where a review can be taken up again: what has gone since is left out; null where it was never open. */
export function resumable({ article, claims, later: others }: Review): ReadingPlace | null {
  const place = reviews.get(article.id);
  if (!place) return null;
  return {
    ...place,
    claimId: claims.some(({ id }) => id === place.claimId) ? place.claimId : null,
    later: others.some(({ id }) => id === place.later?.articleId) ? place.later : null,
  };
}

/** Keeps the first character in sight of an article that stood open as the later one. */
export function keepLaterPlace(articleId: string, offset: number): void {
  later.set(articleId, offset);
}

/** The first character that was in sight; 0 for an article that was not open yet. */
export function laterPlace(articleId: string): number {
  return later.get(articleId) ?? 0;
}
