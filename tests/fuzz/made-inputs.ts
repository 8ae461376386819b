import { z } from 'zod';

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A row of numbers that looks random and is the same for the same seed: Mulberry32. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CYCLE: Record<string, unknown> = {};
CYCLE.self = CYCLE;

/** What a page that was taken over might send, of whatever can cross to the desk at all. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2n ** 70n,
  '',
  '../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  "'; DROP TABLE verdicts; --",
  '" OR 1=1 NEAR( * ^',
  '\u0000',
  '\ud800',
  '\u202e\u0301',
  '__proto__',
  'x'.repeat(100_000),
  [],
  [[[[]]]],
  new Array(5000).fill('x'),
  {},
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  CYCLE,
  new Map([['articleId', 'x']]),
  new Date(Number.NaN),
  new Uint8Array([0, 255, 216]),
];

const WORDS = [
  '',
  'tram',
  'The harbour tram will open.',
  '2016',
  '2016-02-30',
  '2019-03',
  '“quoted” – 😀',
  '<b>&amp;</b>',
];

/** Makes inputs for procedures: mostly of the right shape and with ids that exist, now and then with something hostile. */
export class MadeInputs {
  readonly #next: () => number;
  readonly #ids: readonly string[];
  readonly #shapes = new Map<z.ZodType, Shape>();

  constructor(next: () => number, ids: readonly string[]) {
    this.#next = next;
    this.#ids = ids;
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#next() * of.length)] as T;
  }

  for(schema: z.ZodType): unknown {
    if (this.#next() < 0.05) return this.one(HOSTILE);
    const shape =
      this.#shapes.get(schema) ?? (z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape);
    this.#shapes.set(schema, shape);
    return this.#made(shape, '');
  }

  #made(shape: Shape, key: string): unknown {
    if (this.#next() < 0.06) return this.one(HOSTILE);
    if (shape.const !== undefined) return shape.const;
    if (shape.enum !== undefined) return this.one(shape.enum);
    const choices = shape.anyOf ?? shape.oneOf;
    if (choices !== undefined) return this.#made(this.one(choices), key);
    switch (typeof shape.type === 'string' ? shape.type : this.one(shape.type ?? ['any'])) {
      case 'object':
        return this.#object(shape);
      case 'array':
        return Array.from({ length: Math.floor(this.#next() * 4) }, () => this.#made(shape.items ?? {}, key));
      case 'string':
        return /ids?$/i.test(key) ? this.one(this.#ids) : this.one(WORDS);
      case 'integer':
      case 'number': {
        const { minimum = 0, maximum = 1000 } = shape;
        const most = Math.min(maximum, minimum + 1000);
        return this.one([minimum, maximum, Math.round(minimum + this.#next() * (most - minimum))]);
      }
      case 'boolean':
        return this.#next() < 0.5;
      case 'null':
        return null;
      default:
        return new Uint8Array([72, 105]);
    }
  }

  #object({ properties = {}, required = [] }: Shape): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(properties)) {
      const isLeftOut = this.#next() < (required.includes(name) ? 0.02 : 0.4);
      if (!isLeftOut) made[name] = this.#made(shape, name);
    }
    if (this.#next() < 0.02) made[this.one(['surprise', '__proto__', 'then'])] = this.one(HOSTILE);
    return made;
  }
}
