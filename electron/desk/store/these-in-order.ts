/** Those of the rows that have these ids, in the order of the ids; without ids all of them, as they stand. */
export function theseInOrder<Row>(
  rows: readonly Row[],
  ids: readonly string[] | undefined,
  idOf: (row: Row) => string,
): Row[] {
  if (ids === undefined) return [...rows];
  const wanted = new Set(ids);
  const found = new Map(rows.filter((row) => wanted.has(idOf(row))).map((row) => [idOf(row), row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
