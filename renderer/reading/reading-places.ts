import type { Review } from '../../shared/review.ts';
import { desk } from '../desk/call.ts';
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

/** Reads where articles were left when the window was last there. */
export async function beginReadingPlaces(): Promise<void> {
  for (const { articleId, claimId, offset } of await desk('reading-places.list', {})) {
    if (!reviews.has(articleId)) reviews.set(articleId, { claimId, later: null, offset });
  }
}

/** Keeps where the reader is in a review: all of it as long as the window lives, claim and text in the workspace. */
export function keepReadingPlace(articleId: string, place: ReadingPlace): void {
  const { claimId, offset } = place;
  const before = reviews.get(articleId);
  reviews.set(articleId, place);
  if (before?.claimId === claimId && before.offset === offset) return;
  // Nobody asked for it, and an article removed meanwhile is no news: that it could not be kept is not told.
  desk('reading-place.keep', { articleId, claimId, offset }).catch(() => undefined);
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
