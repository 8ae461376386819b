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

/**
 * Words of speech, of a stance or of a text that speaks: where none stands in a claim, nobody is quoted. Those with any
 * ending stand together: each ending of its own has V8 compile all letters anew, a hundredth of a second in all.
 */
const SPEECH =
  /[“”"]|\b(?:sa(?:ys?|id|ying)|to?ld|add(?:s|ed|ing)|stat(?:es?|ed|ing)|not(?:es?|ed|ing)|wr(?:ites?|ote|iting|itten)|argu(?:es?|ed|ing)|call(?:s|ed|ing)?|thought|hop(?:es?|ed|ing)|spoke|statements?|according|cit(?:es?|ed|ing)|labell?ed|captioned|reads|(?:tell|ask|answer|repl(?:y|ie)|explain|remark|comment|claim|insist|den(?:y|ie)|decr(?:y|ie)|demand|request|recommend|plead|vow|reaffirm|admit|express|stress|condemn|support|appeal|complain|defend|thank|hail|suggest|warn|caution|question|reject|agree|disagree|think|want|wish|threaten|speak|view|prefer|favou?r|maintain)\p{L}*|(?:announc|declar|accus|denounc|describ|critici|prais|blam|urg|advis|promis|pledg|acknowledg|emphasi|oppos|welcom|compar|apolog|quot|voic|challeng|believ|congratulat|refus|indicat)\p{L}+)\b/iu;

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
