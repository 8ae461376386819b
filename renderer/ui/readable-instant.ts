/** An instant as an editor reads it, in the computer's own time zone: “3 May 2026, 14:05”. */
export function readableInstant(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
