import { z } from 'zod';
import { COLUMNS, MAX_ENTRIES } from '../archives.ts';
import { collectionNameSchema } from '../collection.ts';
import type { ImportDraft, Imported } from '../import.ts';
import { inMegabytes, MAX_FILE_BYTES, MAX_FILES, MAX_IMPORT_BYTES } from '../limits.ts';
import type { VersionPreview } from '../versions.ts';
import { describedSchema } from './described.ts';
import { id, nothing, procedure } from './procedure.ts';

/** Files, and articles of archives, that can wait at once. */
const MAX_DRAFTS = MAX_FILES + 5 * MAX_ENTRIES;

/** How articles come in: read into drafts, which wait until they are accepted or discarded. */
export const imports = {
  /** Opens the system's file dialog; an empty answer means that the editor cancelled. */
  'import.pick': procedure<ImportDraft[]>()(nothing),
  /** Files dropped on the window. `name` may hold a folder's path before the file's name. */
  'import.read': procedure<ImportDraft[]>()(
    z.strictObject({
      files: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(1000),
            bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'must be the bytes of a file'),
          }),
        )
        .max(MAX_FILES)
        .refine(
          (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= MAX_IMPORT_BYTES,
          `one import takes up to ${inMegabytes(MAX_IMPORT_BYTES)}`,
        ),
    }),
  ),
  'import.paste': procedure<ImportDraft>()(z.strictObject({ text: z.string().max(MAX_FILE_BYTES) })),
  /** Reads a file that waits once more, for its other text: with its tracked changes, or as it was before them. */
  'import.reread': procedure<ImportDraft>()(z.strictObject({ draftId: id, tracked: z.enum(['accepted', 'original']) })),
  /**
   * Reads an archive that is a table once more, by other columns; the drafts that answer take the place of its own and of
   * those of its articles.
   */
  'import.columns': procedure<ImportDraft[]>()(
    z.strictObject({ draftId: id, columns: z.partialRecord(z.enum(COLUMNS), z.string().max(10_000)) }),
  ),
  /** What accepting a draft as a newer version of an article would do to that article's claims; stores nothing. */
  'import.preview': procedure<VersionPreview>()(z.strictObject({ draftId: id, articleId: id })),
  /**
   * Stores drafts: files in one step, whole or not at all; the articles of archives after them, one by one, so that an
   * import that is stopped goes on where it was.
   */
  'import.accept': procedure<Imported>()(
    z.strictObject({
      drafts: z
        .array(
          z.strictObject({
            draftId: id,
            description: describedSchema,
            /** The article whose newer version this is; it leaves the library for it. */
            newerVersionOf: id.nullable().default(null),
            /** Claims of that article which the editor does not recognise in the newer text. */
            declined: z.array(id).max(100_000).default([]),
          }),
        )
        .max(MAX_DRAFTS),
      /** The name of the collection that they go into; it is made where there is none. */
      collection: collectionNameSchema.nullable().default(null),
    }),
  ),
  /** Forgets drafts; null forgets all, for a window that is gone. */
  'import.discard': procedure<null>()(z.strictObject({ draftIds: z.array(id).max(MAX_DRAFTS).nullable() })),
} as const;
