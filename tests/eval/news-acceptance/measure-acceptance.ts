import { expectedCalibrationError, share } from '../metrics.ts';
import type { Figure } from '../sets.ts';
import type { AcceptanceItems } from './acceptance-items.ts';
import { AcceptanceLibrary, type Parts } from './acceptance-library.ts';
import { type ClaimRow, type NonclaimRow, nonclaimRows, rowsOf } from './acceptance-rows.ts';
import type { AcceptanceTexts } from './acceptance-texts.ts';

/** From here on a confidence is said to be high. */
const CONFIDENT = 0.7;

export interface Outcome {
  readonly rows: readonly ClaimRow[];
  readonly nonclaims: readonly NonclaimRow[];
}

/** Runs the pairs through reading, finding, comparing and suggesting, each in a library of its own. */
export async function runAcceptance(
  { pairs, nonclaims }: AcceptanceItems,
  texts: AcceptanceTexts,
  parts: Parts,
  progress: (sentence: string) => void,
): Promise<Outcome> {
  const rows: ClaimRow[] = [];
  const marked: NonclaimRow[] = [];
  for (const [at, pair] of pairs.entries()) {
    progress(`pair ${at + 1} of ${pairs.length}`);
    const library = new AcceptanceLibrary(parts);
    await library.add(pair.article, texts.article(pair.article), pair.published, true);
    for (const { file, date } of [...pair.against, ...pair.distractors]) {
      await library.add(file, texts.article(file), date, false);
    }
    const compared = await library.compare(pair.article);
    rows.push(...rowsOf(pair, library, compared));
    const own = nonclaims.filter(({ id }) => id === pair.id);
    marked.push(...nonclaimRows(own, library, pair, compared));
    library.close();
  }
  return { rows, nonclaims: marked };
}

/** The figures by which the suggestion is judged: `docs/engine.md` says what each means. */
export function figuresOf({ rows, nonclaims }: Outcome): Figure[] {
  const found = rows.filter((row) => row.found !== null);
  const decided = rows.filter(({ label }) => label.verdict !== 'none');
  const quiet = found.filter(({ label }) => label.verdict === 'none');
  const shown = found.filter(({ answer }) => answer !== 'none');
  const sure = shown.filter(({ confidence }) => (confidence as number) >= CONFIDENT);
  const isRight = ({ right }: ClaimRow) => right;
  return [
    figure('claims found', rows, (row) => row.found !== null),
    figure('shown suggestions that are right', shown, isRight),
    figure('… the verdict alone', shown, ({ answer, label }) => (label.accept as string[]).includes(answer)),
    figure('decided claims with a right suggestion', decided, isRight),
    figure('suggestions where nothing bears on the claim', quiet, ({ answer }) => answer !== 'none'),
    figure('deciding passage shown first', decided, ({ hits }) => hits[0] === true),
    figure('deciding passage among three', decided, ({ hits }) => hits.includes(true)),
    figure('confidence of 0.70 or more that is right', sure, isRight),
    {
      metric: 'expected calibration error',
      value: expectedCalibrationError(
        shown.map(isRight),
        shown.map(({ confidence }) => confidence as number),
      ),
      items: shown.length,
    },
    figure('spans that are no claims, marked', nonclaims, ({ marked }) => marked),
  ];
}

function figure<T>(metric: string, items: readonly T[], isTrue: (item: T) => boolean): Figure {
  return { metric, value: share(items.map(isTrue)), items: items.length };
}
