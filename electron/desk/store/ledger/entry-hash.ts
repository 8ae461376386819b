import { digestOf } from '../digest.ts';

/** What stands in the place of the hash before the first entry. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** A column of a covered row; bytes, and texts given as bytes, stand as their SHA-256. */
export type Field = string | number | null | Uint8Array;

/** The covered columns of a row in their order, as `docs/ledger.md` writes them: a JSON array without white space. */
export function fieldsInWriting(fields: readonly Field[]): string {
  return JSON.stringify(fields.map((field) => (field instanceof Uint8Array ? digestOf(field) : field)));
}

/**
 * The hash of one entry of the ledger: the SHA-256 over
 * `["stet-ledger-1",SEQUENCE,"PREVIOUS","KIND",FIELDS]` in UTF-8, which holds the hash before it.
 * @param fields as {@link fieldsInWriting} gives them.
 */
export function entryHash(sequence: number, previous: string, kind: string, fields: string): string {
  return digestOf(`["stet-ledger-1",${sequence},${JSON.stringify(previous)},${JSON.stringify(kind)},${fields}]`);
}
