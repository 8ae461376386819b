import type { Span } from '../../shared/span.ts';

/** The later article that stands beside the one under review, and the passage that stands level with the claim. */
export interface OpenLater {
  readonly articleId: string;
  /** Null leaves the text where the reader last was. */
  readonly passage: Span | null;
}
