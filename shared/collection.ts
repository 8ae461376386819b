import { z } from 'zod';

/** What an editor calls a collection: one line, its spaces put in order. */
export const collectionNameSchema = z
  .string()
  .transform((name) => name.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'a collection needs a name').max(80, 'the name of a collection has up to 80 characters'));

/** What can be changed of a collection. */
export interface CollectionNaming {
  readonly name: string;
  /**
   * Whether its articles are compared with one another alone. An article that is in several such collections is compared
   * with the articles of each of them; one that is in none, with all that are in none.
   */
  readonly comparesWithin: boolean;
}

/** Articles that belong together: a beat, a series, a client. */
export interface Collection extends CollectionNaming {
  readonly id: string;
  /** Whether the sample articles go into it. */
  readonly isSamples: boolean;
  /** How many articles of the library are in it. */
  readonly articles: number;
}
