/** Where an editor was in an article when they left it. */
export interface ReadingPlace {
  readonly articleId: string;
  /** The claim that was current; null where there was none. It may be gone since. */
  readonly claimId: string | null;
  /** The first character of the article that was in sight, in UTF-16 code units. */
  readonly offset: number;
}
