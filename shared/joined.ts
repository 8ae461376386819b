/** The keys that a table shares with one of those after it, for each of the tables. */
type SharedKeys<Tables extends readonly object[]> = Tables extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? (keyof First & KeyOfAny<Rest[number]>) | SharedKeys<Rest>
  : never;
type KeyOfAny<Table> = Table extends Table ? keyof Table : never;

type Joined<Tables extends readonly object[]> = Tables extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Joined<Rest>
  : unknown;

/** What {@link joined} takes: the tables as they are, or, where a key stands in two of them, that key. */
type WithoutSharedKeys<Tables extends readonly object[]> = [SharedKeys<Tables>] extends [never]
  ? Tables
  : { readonly 'stands in two tables': SharedKeys<Tables> }[];

/** Joins tables into one. The compiler refuses a key that stands in two of them. */
export function joined<const Tables extends readonly object[]>(
  ...tables: Tables & WithoutSharedKeys<Tables>
): { readonly [Key in keyof Joined<Tables>]: Joined<Tables>[Key] } {
  return Object.assign({}, ...tables);
}
