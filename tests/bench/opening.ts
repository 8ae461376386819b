import { statSync } from 'node:fs';
import type { Desk } from '../../electron/desk/desk.ts';
import { FIRST_AUDIT_VIEW } from '../../shared/audit-view.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { FIRST_VIEW } from '../../shared/library-view.ts';
import { dice, one } from './invented-news.ts';
import { claimIdOf, idOf } from './library.ts';

/** What a call costs: milliseconds at the median and the 95th percentile, those of the processor, and the bytes of its longest answer. */
export interface Cost {
  readonly call: string;
  readonly median: number;
  readonly p95: number;
  /** At the median; on a machine with other work the one figure that can be compared. */
  readonly cpu: number;
  readonly bytes: number;
}

const ROUNDS = 40;
/** As many rows as a window shows and keeps ready. */
const ROWS = 50;
const WORDS = ['reservoir', 'passengers november', 'harbour 2016', 'gazette', 'could serve', 'ferry mar'];

/**
 * Calls at a desk, in turns, each round after a verdict, so that nothing is answered from what the round before had
 * counted. The first line of each pair is how the window asks; the second, where there is one, is how it would have to
 * ask without windows of rows.
 */
export async function openingCosts(desk: Desk, articles: number): Promise<Cost[]> {
  const roll = dice(articles);
  await call(desk, 'settings.set', { checker: 'Ada' });
  const order = await call(desk, 'library.order', FIRST_VIEW);
  const audit = await call(desk, 'audit.order', FIRST_AUDIT_VIEW);
  const asked: readonly [string, () => Promise<unknown>][] = [
    ['library: order of rows', () => call(desk, 'library.order', FIRST_VIEW)],
    [
      'library: order by title, filtered',
      () => call(desk, 'library.order', { filter: 'tram', order: { column: 'title', direction: 'ascending' } }),
    ],
    [
      'library: a window of rows',
      () => call(desk, 'library.list', { articleIds: window(order.articleIds, roll(articles)) }),
    ],
    ['library: every row', () => call(desk, 'library.list', {})],
    ['library: at a glance', () => call(desk, 'library.glance', {})],
    ['inbox: order of claims', () => call(desk, 'inbox.order', { reason: null, limit: 1000 })],
    [
      'inbox: a window of claims',
      async () => {
        const { claimIds } = await call(desk, 'inbox.order', { reason: null, limit: 1000 });
        return call(desk, 'inbox.entries', { claimIds: claimIds.slice(0, ROWS) });
      },
    ],
    ['audit: order of lines', () => call(desk, 'audit.order', FIRST_AUDIT_VIEW)],
    [
      'audit: a window of lines',
      () => call(desk, 'audit.list', { articleIds: window(audit.articleIds, roll(articles)) }),
    ],
    ['audit: every line', () => call(desk, 'audit.list', {})],
    ['figures: twenty articles', () => call(desk, 'figures.get', { words: '', most: 20 })],
    ['figures: every article', () => call(desk, 'figures.get', {})],
    ['search: words', () => call(desk, 'search.everything', { query: one(roll, WORDS) })],
    ['search: a beginning', () => call(desk, 'search.everything', { query: 'no' })],
    ['review: an article', () => call(desk, 'review.open', { articleId: idOf('a', roll(articles)) })],
  ];
  const times = new Map(asked.map(([name]) => [name, [] as number[]]));
  const worked = new Map(asked.map(([name]) => [name, [] as number[]]));
  const bytes = new Map<string, number>();
  const verdicts: number[] = [];
  const verdictWork: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, ask] of asked) {
      const decided = process.cpuUsage();
      const start = performance.now();
      await decide(desk, claimIdOf(roll(articles), 1));
      verdicts.push(performance.now() - start);
      verdictWork.push(milliseconds(process.cpuUsage(decided)));
      const cpu = process.cpuUsage();
      const begun = performance.now();
      const answer = await ask();
      times.get(name)?.push(performance.now() - begun);
      worked.get(name)?.push(milliseconds(process.cpuUsage(cpu)));
      bytes.set(name, Math.max(bytes.get(name) ?? 0, Buffer.byteLength(JSON.stringify(answer))));
    }
  }
  return [
    { call: 'a verdict, on disk', ...spread(verdicts), cpu: spread(verdictWork).median, bytes: 400 },
    ...asked.map(([name]) => ({
      call: name,
      ...spread(times.get(name) as number[]),
      cpu: spread(worked.get(name) as number[]).median,
      bytes: bytes.get(name) as number,
    })),
  ];
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** The rows around one, as a window would ask for them. */
function window(ids: readonly string[], at: number): string[] {
  return ids.slice(Math.min(at, Math.max(0, ids.length - ROWS))).slice(0, ROWS);
}

/** Decides a claim, each time with another note: what changes nothing would not be written. */
async function decide(desk: Desk, claimId: string): Promise<void> {
  const note = `Checked at ${Date.now()}, ${performance.now()}`;
  await call(desk, 'verdict.record', { claimId, value: 'confirmed', note, correction: '' });
}

/** What the desk answers. @throws Error with its sentence where it refuses. */
export async function call<Name extends ProcedureName>(
  desk: Desk,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await desk.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.sentence}`);
  return answer.value as Output<Name>;
}

/** Median and 95th percentile. */
export function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return { median: at(0.5), p95: at(0.95) };
}

/** The size of a workspace file, in MB. */
export function megabytes(path: string): number {
  return statSync(path).size / 1e6;
}
