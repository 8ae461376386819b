import type { Input, Output, ProcedureName } from '../../../shared/contract/index.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Desk } from '../desk.ts';

/** Asks the desk as the window does. @throws Failure the desk's own. */
export async function callDesk<Name extends ProcedureName>(
  desk: Desk,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await desk.call(name, input);
  if (!answer.ok) throw new Failure(answer.failure.code, answer.failure.sentence);
  return answer.value as Output<Name>;
}
