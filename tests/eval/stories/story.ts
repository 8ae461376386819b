import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const later = z.object({
  title: z.string(),
  date: z.iso.date(),
  before: z.string(),
  sentence: z.string(),
  claim: z.int().nonnegative(),
  verdict: z.enum(['confirmed', 'outdated', 'open', 'unrelated']),
  same_event: z.boolean(),
  how: z.string(),
});
const story = z.object({
  id: z.string(),
  field: z.string(),
  older: z.object({ title: z.string(), date: z.iso.date(), sentences: z.array(z.string()).min(1) }),
  claims: z.array(z.object({ quote: z.string(), sentence: z.int().nonnegative() })).min(1),
  later: z.array(later).min(6),
});

/** An invented older snippet with what later articles say of its claims; the README says what each field means. */
export type Story = z.infer<typeof story>;

/** All invented stories, by field and number. @throws where a line has another shape. */
export function readStories(): Story[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(import.meta.dirname, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => story.parse(JSON.parse(line)));
}

const names = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'names.json'), 'utf8')));
const PLACEHOLDER = /\{([A-Z])(\d*)([mf]?)(s?)(?::(\d+)-(\d+))?(?:([+\-*/])(\d+))?\}/g;

/**
 * A story with names, places and numbers drawn from long lists in place of its placeholders.
 * @param draw gives a whole number from 0 up to, but not including, its argument.
 */
export function filled(raw: Story, draw: (below: number) => number): Story {
  const text = JSON.stringify(raw);
  const people = new Map<string, readonly [first: string, last: string]>();
  const things = new Map<string, string>();
  const numbers = new Map<string, number>();
  const used = new Set<string>();
  const one = (list: string) => {
    const free = (names[list] ?? []).filter((name) => !used.has(name));
    const name = free[draw(free.length)] ?? list;
    used.add(name);
    return name;
  };
  const women = new Set<string>();
  for (const [, kind, number = '', sex, , least, most] of text.matchAll(PLACEHOLDER)) {
    if (kind === 'P' && sex === 'f') women.add(number);
    if (kind === 'N' && least !== undefined && !numbers.has(number)) {
      const [from, to] = [Number(least), Number(most)].toSorted((a, b) => a - b) as [number, number];
      numbers.set(number, from + draw(to - from + 1));
    }
  }
  const written = text.replace(PLACEHOLDER, (whole, kind, number = '', _sex, short, _least, _most, operator, by) => {
    if (kind === 'N') return grouped(calculated(numbers.get(number) ?? 40, operator, Number(by)));
    if (kind === 'P') {
      const person = people.get(number) ?? [one(women.has(number) ? 'women' : 'men'), one('surnames')];
      people.set(number, person);
      return short === 's' ? person[1] : person.join(' ');
    }
    if (names[kind] === undefined) return whole;
    const thing = things.get(kind + number) ?? one(kind);
    things.set(kind + number, thing);
    return thing;
  });
  return story.parse(JSON.parse(written));
}

function calculated(value: number, operator: string | undefined, by: number): number {
  switch (operator) {
    case '+':
      return value + by;
    case '-':
      return value - by;
    case '*':
      return value * by;
    case '/':
      return Math.floor(value / by);
    default:
      return value;
  }
}

function grouped(value: number): string {
  return Math.abs(value) >= 10_000 ? value.toLocaleString('en') : String(value);
}
