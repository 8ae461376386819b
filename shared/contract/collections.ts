import { z } from 'zod';
import { type Collection, collectionNameSchema } from '../collection.ts';
import { id, nothing, procedure } from './procedure.ts';

const articleIds = z.array(id).max(10_000);

/** Named collections of articles. */
export const collections = {
  'collections.list': procedure<Collection[]>()(nothing),
  /** The collections that some of these articles are in, with how many of them. */
  'collections.holding': procedure<{ collectionId: string; articles: number }[]>()(z.strictObject({ articleIds })),
  /**
   * Puts articles into the collection of this name, which is made where there is none; one edit. Answers how many were
   * not in it before.
   */
  'collection.put': procedure<{ collectionId: string; articles: number }>()(
    z.strictObject({ name: collectionNameSchema, articleIds }),
  ),
  /** Takes articles out of a collection; they stay in the library. Answers how many were in it. */
  'collection.takeOut': procedure<{ articles: number }>()(z.strictObject({ collectionId: id, articleIds })),
  'collection.change': procedure<null>()(
    z.strictObject({ collectionId: id, name: collectionNameSchema, comparesWithin: z.boolean() }),
  ),
  /** Deletes a collection; its articles stay in the library unless they are to go with it. Can be undone. */
  'collection.delete': procedure<null>()(z.strictObject({ collectionId: id, withArticles: z.boolean() })),
} as const;
