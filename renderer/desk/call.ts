import type { Bridge } from '../../shared/channel.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/failure.ts';

declare global {
  interface Window {
    /** The one function that the preload script exposes. */
    readonly stet: Bridge;
  }
}

/**
 * Calls one procedure of the desk.
 * @returns what the procedure answers.
 * @throws Failure with a sentence for the editor when the desk refuses or does not answer.
 */
export async function desk<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await window.stet(name, input).catch((cause: unknown) => {
    throw new Failure('internal', 'The desk did not answer. Nothing already stored was changed.', { cause });
  });
  if (answer.ok) return answer.value;
  throw new Failure(answer.failure.code, answer.failure.sentence);
}

/** The sentence for the editor in any thrown value. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Failure) return thrown.message;
  return 'Something went wrong in this window. Nothing already stored was changed.';
}
