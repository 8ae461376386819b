import { dayOf, readableDate } from '../../shared/dates.ts';
import { asideWords, type BroughtBack } from '../../shared/set-aside.ts';

/** “Set aside by Ann on 3 March 2026 as “cannot be checked”; brought back by “New harbour”.” */
export function broughtBackSentence(aside: BroughtBack): string {
  const by = aside.setBy === '' ? '' : ` by ${aside.setBy}`;
  const reason = asideWords(aside, []);
  return `Set aside${by} on ${readableDate(dayOf(aside.setAt))} as “${reason}”; brought back by “${aside.broughtBy}”.`;
}
