import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';

/** So many rows are asked for at once. */
const CHUNK = 50;

/**
 * The rows of a list that are in sight or near it, by id. What is known of a row stays until it is read again, so that
 * no row goes blank while the desk answers.
 * @param list the first words of the queries’ keys: what the change feed marks as out of date.
 * @param ids the whole list in its order.
 * @param sight the first and the last place in sight.
 * @param read asks the desk for rows; those that are gone are left out.
 */
export function useRows<Row>(
  list: string,
  ids: readonly string[],
  [first, last]: readonly [number, number],
  read: (ids: string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): ReadonlyMap<string, Row> {
  const known = useRef(new Map<string, Row>());
  const taken = useRef(new Map<number, readonly Row[]>());
  const from = Math.max(0, Math.floor(first / CHUNK));
  const to = Math.min(Math.ceil(ids.length / CHUNK), Math.floor(Math.max(first, last) / CHUNK) + 1);
  const chunks = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const answers = useQueries({
    queries: chunks.map((chunk) => {
      const wanted = ids.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
      return { queryKey: [list, 'rows', wanted], queryFn: () => read(wanted) };
    }),
  });
  chunks.forEach((chunk, at) => {
    const rows = answers[at]?.data;
    if (rows === undefined || taken.current.get(chunk) === rows) return;
    taken.current.set(chunk, rows);
    known.current = new Map(known.current);
    for (const row of rows) known.current.set(idOf(row), row);
  });
  return known.current;
}
