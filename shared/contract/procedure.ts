import { z } from 'zod';

/** One procedure: the schema of what goes in and, for the compiler only, the type of what comes out. */
export interface Procedure<In extends z.ZodType, Out> {
  readonly input: In;
  readonly output?: Out;
}

/** `procedure<Out>()(input)`: two steps, so that only the type of the answer has to be written. */
export function procedure<Out>() {
  return <In extends z.ZodType>(input: In): Procedure<In, Out> => ({ input });
}

export const nothing = z.strictObject({});
export const id = z.uuid();
/** In UTF-16 code units. */
export const offset = z.int().nonnegative();
export const line = z.string().trim().max(2000);
export const prose = z.string().max(20_000);
/** Rows of a list that are on screen or about to be. */
export const rows = z.array(id).max(500);
