// The library’s build for Node declares `require`, which the bundle around it has declared already.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

/** The first day that a zip archive can name, in the computer's own time zone as the format has it. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * A Word document packed anew, so that the same report gives the same bytes: its files in the order of their names and
 * without times of their own, its properties with the time at which the report was made.
 */
export function withSameBytes(packed: Uint8Array, madeAt: string): Uint8Array {
  const files = unzipSync(packed);
  const written = Object.keys(files)
    .toSorted()
    .map((name) => {
      const bytes = files[name] ?? new Uint8Array();
      return [name, name === 'docProps/core.xml' ? strToU8(dated(strFromU8(bytes), madeAt)) : bytes] as const;
    });
  // Word wants to find the list of parts first.
  const inOrder = written.toSorted(([a], [b]) => Number(b === FIRST) - Number(a === FIRST));
  return zipSync(Object.fromEntries(inOrder), { mtime: NO_DAY, level: 6 });
}

const FIRST = '[Content_Types].xml';

function dated(xml: string, madeAt: string): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${madeAt}`);
}
