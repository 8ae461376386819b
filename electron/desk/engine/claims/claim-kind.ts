import { CLAIM_KINDS, type ClaimKind, type Modality } from '../../../../shared/claim.ts';
import type { Span } from '../../../../shared/span.ts';
import { type ClaimFacts, claimQuestionsOf } from './claim-questions.ts';
import type { Hedging } from './hedges.ts';
import { isQuoted } from './speakers.ts';
import kindWeights from './weights/claim-kind.json' with { type: 'json' };
import modalityWeights from './weights/claim-modality.json' with { type: 'json' };

interface Table {
  readonly constant: number;
  readonly questions: Readonly<Record<string, number>>;
}

const kinds: Readonly<Partial<Record<ClaimKind, Table>>> = kindWeights;
const modalities: Readonly<Partial<Record<Modality, Table>>> = modalityWeights;

/** What the questions of {@link claimQuestionsOf} need to know of a claim; `sentence` is the sentence around it. */
export function claimFactsOf(
  text: string,
  sentence: Span,
  span: Span,
  { hedges, weight }: Hedging,
  looksAhead: boolean,
): ClaimFacts {
  return {
    quote: text.slice(span.start, span.end),
    hedging: weight,
    hedges: hedges.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    looksAhead,
    isQuoted: isQuoted(text, sentence, span),
  };
}

/**
 * What kind of statement a claim is and whether its text leaves open that it is so: the logistic sums of the questions
 * to which the answer is yes, learned from our own labelled news (`docs/labelling.md`). Of the kinds the likeliest.
 */
export function natureOf(facts: ClaimFacts): { readonly kind: ClaimKind; readonly modality: Modality } {
  const yes = claimQuestionsOf(facts);
  const modality = sum(modalities.speculative, yes) >= 0 ? 'speculative' : 'settled';
  const possible = kindsFor(modality).filter((kind) => kind !== 'quotation' || isSaid(facts));
  const kind = possible.reduce((best, other) => (sum(kinds[other], yes) > sum(kinds[best], yes) ? other : best));
  return { kind, modality };
}

/** Words of speech, of a stance or of a text that speaks: where none stands in a claim, nobody is quoted. */
const SPEECH =
  /[“”"]|\b(?:sa(?:ys?|id|ying)|to?ld|tell\p{L}*|ask\p{L}*|add(?:s|ed|ing)|answer\p{L}*|repl(?:y|ie)\p{L}*|stat(?:es?|ed|ing)|not(?:es?|ed|ing)|announc\p{L}+|declar\p{L}+|wr(?:ites?|ote|iting|itten)|explain\p{L}*|remark\p{L}*|comment\p{L}*|claim\p{L}*|argu(?:es?|ed|ing)|insist\p{L}*|den(?:y|ie)\p{L}*|accus\p{L}+|denounc\p{L}+|decr(?:y|ie)\p{L}*|describ\p{L}+|call(?:s|ed|ing)?|critici\p{L}+|prais\p{L}+|blam\p{L}+|urg\p{L}+|demand\p{L}*|request\p{L}*|recommend\p{L}*|advis\p{L}+|plead\p{L}*|promis\p{L}+|pledg\p{L}+|vow\p{L}*|reaffirm\p{L}*|acknowledg\p{L}+|admit\p{L}*|express\p{L}*|stress\p{L}*|emphasi\p{L}+|condemn\p{L}*|support\p{L}*|oppos\p{L}+|welcom\p{L}+|appeal\p{L}*|complain\p{L}*|defend\p{L}*|compar\p{L}+|thank\p{L}*|apolog\p{L}+|hail\p{L}*|suggest\p{L}*|warn\p{L}*|caution\p{L}*|quot\p{L}+|voic\p{L}+|question\p{L}*|challeng\p{L}+|reject\p{L}*|agree\p{L}*|disagree\p{L}*|believ\p{L}+|think\p{L}*|thought|hop(?:es?|ed|ing)|want\p{L}*|wish\p{L}*|congratulat\p{L}+|threaten\p{L}*|speak\p{L}*|spoke|statements?|according|view\p{L}*|prefer\p{L}*|favou?r\p{L}*|refus\p{L}+|maintain\p{L}*|indicat\p{L}+|cit(?:es?|ed|ing)|labell?ed|captioned|reads)\b/iu;

function isSaid({ quote, isQuoted }: ClaimFacts): boolean {
  return isQuoted || SPEECH.test(quote);
}

/** By the guideline what is planned or foretold is always speculative, and that something was said is settled. */
export function kindsFor(modality: Modality): ClaimKind[] {
  const excluded = modality === 'settled' ? ['schedule', 'forecast'] : ['quotation'];
  return CLAIM_KINDS.filter((kind) => !excluded.includes(kind));
}

function sum(table: Table | undefined, yes: readonly string[]): number {
  if (table === undefined) return Number.NEGATIVE_INFINITY;
  return yes.reduce((total, question) => total + (table.questions[question] ?? 0), table.constant);
}
