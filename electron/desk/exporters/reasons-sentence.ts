import type { Reason } from '../../../shared/claim.ts';

/** A suggestion’s reasons as one sentence, “Both speak of Norlane; the dates agree.”; '' where there are none. */
export function reasonsSentence(reasons: readonly Reason[]): string {
  const said = reasons.map(({ text }) => text.trim().replace(/(?<![.;,])[.;,]+$/, '')).filter((text) => text !== '');
  const [first, ...rest] = said.join('; ');
  return first === undefined ? '' : `${first.toUpperCase()}${rest.join('')}.`;
}
