/** How many lines of a stack are kept. */
const FRAMES = 20;
/** How long a line may be, in characters. */
const LINE = 240;

/**
 * What is written down of a fault: when, where, in which version, what kind, and the places in the program. Never what
 * an article says: messages of errors may quote it, so what stands in quotation marks is left out of them.
 * @param where the part of the program, as its own code names it.
 * @param at the instant, ISO 8601 in UTC.
 */
export function faultEntry(where: string, thrown: unknown, at: string, appVersion: string): string {
  const { name, code, message, stack } = partsOf(thrown);
  const kind = [name, code].filter((part) => part !== '').join(' ');
  const said = message === '' ? '' : `: ${withoutQuotations(message)}`;
  return [`${at}  Stet ${appVersion}  ${where}`, `${kind}${said}`.slice(0, LINE), ...framesOf(stack)].join('\n');
}

/** The lines of a stack that name a place in the program, and nothing else of it. */
export function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s*at \S/.test(line))
    .slice(0, FRAMES)
    .map((line) => `    ${line.trim()}`.slice(0, LINE));
}

/** A message with “…” for everything between quotation marks of any kind, and for all after one that never closes. */
export function withoutQuotations(message: string): string {
  return message
    .replaceAll(/["“„«`][^"”»`]*["”»`]?|(?<![\p{L}\p{N}])['‘](?:[^'’]|['’](?=[\p{L}\p{N}]))*['’]?/gu, '“…”')
    .replaceAll(/\s+/g, ' ');
}

function partsOf(thrown: unknown): { name: string; code: string; message: string; stack: string } {
  if (!(thrown instanceof Error)) return { name: `thrown: ${typeof thrown}`, code: '', message: '', stack: '' };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  // The stack begins with the message.
  const stack = String(thrown.stack ?? '').replace(thrown.message, '');
  return { name: thrown.name.slice(0, 60), code: code.slice(0, 60), message: thrown.message, stack };
}
