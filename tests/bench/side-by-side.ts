const ROUNDS = 7;

export interface Contender {
  readonly name: string;
  run(): unknown;
}

/**
 * Prints what each contender takes, the product's own way first, and how many times that the others take. They run in
 * turns, so that a machine that is busy for a while is busy for all; of each the median counts.
 */
export async function compare(title: string, contenders: readonly Contender[]): Promise<void> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (const { run } of contenders) await run();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, run } of contenders) {
      const start = performance.now();
      await run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = contenders.map(({ name }) => ({ name, time: median(times.get(name) as number[]) }));
  const [ours] = medians as [{ name: string; time: number }];
  console.log(`\n${title}`);
  for (const { name, time } of medians) {
    console.log(`  ${name.padEnd(52)} ${time.toFixed(2).padStart(9)} ms   ${(time / ours.time).toFixed(2)} ×`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
