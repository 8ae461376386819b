/** A number with its noun: `count(1, 'claim')` is “1 claim”, `count(3, 'claim')` is “3 claims”. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? noun : plural}`;
}
