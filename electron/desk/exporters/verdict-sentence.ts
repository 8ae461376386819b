import type { ClaimMark } from '../../../shared/claim-mark.ts';
import { restingOn } from '../../../shared/correction.ts';
import { orderOf, type PartialDate, readableDate } from '../../../shared/dates.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';
import { asideWords, type SetAside } from '../../../shared/set-aside.ts';
import type { ReportWords } from './report-words.ts';

/** A verdict as a sentence, in the pieces that each format sets in its own way. */
export interface VerdictSentence {
  readonly mark: ClaimMark;
  /** The verdict’s word. */
  readonly word: string;
  /** What follows the word: “ since 12 January 2016”, “, wrong when it was published” or nothing. */
  readonly since: string;
  /** The passage that the sentence quotes after a colon, with its source; null where it rests on none. */
  readonly passage: ReportEvidence | null;
  /** What is said where no passage is quoted; otherwise ''. */
  readonly without: string;
}

/**
 * “Outdated since 12 January 2016: *Netflix renewed the series* (Digital Spy, 12 January 2016).”
 * @param deciding what the verdict rests on (see `partedEvidence`).
 * @param publishedOn when the article under review was published.
 * @param words in which the report is written.
 */
export function verdictSentence(
  claim: ReportClaim,
  deciding: readonly ReportEvidence[],
  publishedOn: PartialDate,
  { marks }: ReportWords,
): VerdictSentence {
  const { verdict, secondCheck, setAside } = claim;
  if (verdict === null && setAside !== undefined)
    return {
      mark: 'set-aside',
      word: marks['set-aside'].word,
      since: '',
      passage: null,
      without: whyAside(setAside, claim.evidence),
    };
  if (verdict === null) {
    const objection =
      secondCheck?.outcome === 'disagrees' ? `${secondCheck.checkedBy} disagrees with the verdict.` : '';
    return {
      mark: 'undecided',
      word: marks.undecided.word,
      since: '',
      passage: null,
      without: objection === '' ? 'No editor has decided yet.' : objection,
    };
  }
  const passage = quotedPassage(claim, deciding);
  return {
    mark: verdict.value,
    word: marks[verdict.value].word,
    since: sinceWords(claim, passage, publishedOn),
    passage,
    without: passage === null && deciding.length === 0 ? 'No later passage is cited.' : '',
  };
}

/** The same as plain text. @param sourceOf how a passage names its source. */
export function sentenceText(sentence: VerdictSentence, sourceOf: (passage: ReportEvidence) => string): string {
  const { word, since, passage, without } = sentence;
  if (passage === null) return `${word}${since}.${without === '' ? '' : ` ${without}`}`;
  return `${word}${since}: “${passage.quote.replaceAll(/\s+/g, ' ').trim()}” (${sourceOf(passage)}).`;
}

/** What an editor chose, else what a correction would quote or the strongest that bears a confirmed claim out. */
function quotedPassage({ verdict, quote }: ReportClaim, deciding: readonly ReportEvidence[]): ReportEvidence | null {
  const chosen =
    deciding.find(({ chosenToDecide }) => chosenToDecide === true) ??
    deciding.find(({ chosenBy }) => chosenBy === 'editor');
  if (chosen !== undefined) return chosen;
  if (verdict?.value === 'outdated') {
    const evidence = deciding.map((item) => ({ ...item, outlet: null, item }));
    return restingOn({ quote, correction: verdict.correction, fault: verdict.fault, evidence })?.item ?? null;
  }
  return (verdict?.value === 'confirmed' && deciding.find(({ relation }) => relation === 'supports')) || null;
}

function sinceWords({ verdict }: ReportClaim, passage: ReportEvidence | null, publishedOn: PartialDate): string {
  if (verdict?.value !== 'outdated') return '';
  if (verdict.fault === 'wrong') return ', wrong when it was published';
  const isLater = passage !== null && orderOf(passage.publishedOn, publishedOn) === 'later';
  return isLater ? ` since ${readableDate(passage.publishedOn)}` : '';
}

/** “Nothing found (Ada Lund).” */
function whyAside(setAside: SetAside, evidence: ReportClaim['evidence']): string {
  const why = asideWords(setAside, evidence).replace(/(?<![.\s])[.\s]+$/, '');
  const by = setAside.setBy === '' ? '' : ` (${setAside.setBy})`;
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}${by}.`;
}
