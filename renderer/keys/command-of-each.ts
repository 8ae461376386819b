import { VERDICT_VALUES, type VerdictValue } from '../../shared/claim.ts';

/** A command for each verdict, in one of the places where claims are decided. */
export function commandOfEach<Place extends 'verdict' | 'entry'>(
  place: Place,
  act: (value: VerdictValue) => void,
): Readonly<Record<`${Place}.${VerdictValue}`, () => void>> {
  const commands = VERDICT_VALUES.map((value) => [`${place}.${value}`, () => act(value)]);
  return Object.fromEntries(commands);
}
