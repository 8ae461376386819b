import type { DateMention } from '../../../../shared/claim.ts';
import type { DateOrder, PartialDate } from '../../../../shared/dates.ts';
import type { PassageDraft } from '../article/reading.ts';

/** A later passage that the store brought. Ranks start at 1; null where that list does not hold it. */
export interface Candidate {
  readonly passageId: number;
  readonly articleId: string;
  readonly title: string;
  readonly publishedOn: PartialDate;
  readonly order: Extract<DateOrder, 'later' | 'unclear' | 'same'>;
  readonly quote: string;
  /** The sentences just before and after, for pronouns and context; empty at a block's edge. */
  readonly before: string;
  readonly after: string;
  readonly dates: readonly DateMention[];
  readonly role: PassageDraft['role'];
  readonly textRank: number | null;
  readonly vectorRank: number | null;
  /** Cosine of the two sentence vectors; null where no vector is known. */
  readonly cosine: number | null;
}
