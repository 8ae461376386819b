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
  const kind = kindsFor(modality).reduce((best, other) =>
    sum(kinds[other], yes) > sum(kinds[best], yes) ? other : best,
  );
  return { kind, modality };
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
