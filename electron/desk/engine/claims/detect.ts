import type { ClaimDraft, DateMention } from '../../../../shared/claim.ts';
import type { PartialDate } from '../../../../shared/dates.ts';
import { contains, type Span } from '../../../../shared/span.ts';
import { wordsOf } from '../article/word.ts';
import { datesOf, dueOn } from '../time/date-mentions.ts';
import { CHECK_WORTHY_FROM, featuresOf, opinionFeaturesOf, scoreOf } from './check-worthiness.ts';
import { claimFactsOf, natureOf } from './claim-kind.ts';
import { statementsOf } from './clauses.ts';
import { hedgingOf, SPECULATIVE_FROM } from './hedges.ts';
import { nothingToCheck } from './nothing-to-check.ts';
import { speakerOf } from './speakers.ts';
import { statementSpan } from './statement-span.ts';

const IMPERATIVE =
  /^(?:["“‘]\s*)?(?:(?:and|but|so|then|now)\s+)?(?:please|let['’]?s|click|read|see|watch|check|stay|sign|follow|subscribe|imagine|consider|think|remember|don['’]t|do not|never\s+mind|make\s+sure|(?:ask|look|listen|go|take|try|call|visit|join|send|tell|give|help|keep|note|find|get|buy|pick|enjoy|share|download|enter|contact|write|e-?mail|donate|forget|wait|meet|bring|expect|compare)\s+(?:us|me|him|her|yourself|your|our|a\s+look|it|this|these|them|more|out|up|back|at|to\s+(?:the|our|your)|for\s+(?:the|our|your)|in\s+mind|that\b(?=\s+(?:the|this|you|we|it))))\b/iu;

/** Below this a statement that reads like a view is no claim. */
const SURELY_FROM = 0.35;
const MOOD_FROM = 0.9;
/** “Will it open?” she asked. */
const ASKED = /^[“"][^”"]*\?[”"]\s+[^.“"]{0,60}\b(?:ask(?:s|ed)|wonder(?:s|ed)|sa(?:ys|id))\b[^.“"]{0,40}\.?$/u;

/** The claims of one sentence: its statements that ask to be checked. Questions and imperatives hold none. */
export function claimsIn(text: string, sentence: Span, publishedOn: PartialDate): ClaimDraft[] {
  const quote = text.slice(sentence.start, sentence.end);
  if (/\?["”’)]*$/.test(quote) || ASKED.test(quote) || IMPERATIVE.test(quote)) return [];
  return statementsOf(text, sentence)
    .filter((span) => span.start < span.end)
    .map((span) => ({ span, ...worthOf(text, span, publishedOn) }))
    .filter(({ checkWorthiness }) => checkWorthiness >= CHECK_WORTHY_FROM)
    .filter(({ span, checkWorthiness }) => checkWorthiness >= SURELY_FROM || !isMood(text, span))
    .flatMap(({ span, dates, checkWorthiness }) => {
      // Who says it and how bears on whether it is worth checking, so that the whole stretch is scored.
      const claim = statementSpan(text, span);
      if (nothingToCheck(text, sentence, claim) !== null) return [];
      const own = dates.filter((date) => contains(claim, date));
      return { ...described(text, sentence, claim, own, publishedOn), checkWorthiness };
    });
}

/** Whether a stretch reads like its writer's view and leaves nothing open that could be settled later. */
function isMood(text: string, span: Span): boolean {
  const quote = text.slice(span.start, span.end);
  const { weight } = hedgingOf(text, span);
  return weight < SPECULATIVE_FROM && scoreOf(opinionFeaturesOf(quote, wordsOf(quote), weight)) >= MOOD_FROM;
}

/** Everything that is said of a claim at this span; `sentence` is the sentence around it. */
export function describeClaim(text: string, sentence: Span, span: Span, publishedOn: PartialDate): ClaimDraft {
  const { dates, checkWorthiness } = worthOf(text, span, publishedOn);
  return { ...described(text, sentence, span, dates, publishedOn), checkWorthiness };
}

/** The dates in a stretch of a sentence, and how much it asks to be checked, 0 to 1. */
function worthOf(text: string, span: Span, publishedOn: PartialDate): Pick<ClaimDraft, 'dates' | 'checkWorthiness'> {
  const quote = text.slice(span.start, span.end);
  const { weight } = hedgingOf(text, span);
  const dates = datesOf(text, span, publishedOn);
  return { dates, checkWorthiness: scoreOf(featuresOf(quote, wordsOf(quote), weight, dates.length > 0)) };
}

function described(
  text: string,
  sentence: Span,
  span: Span,
  dates: readonly DateMention[],
  publishedOn: PartialDate,
): Omit<ClaimDraft, 'checkWorthiness'> {
  const hedging = hedgingOf(text, span);
  const due = dueOn(text, dates, publishedOn);
  const { kind, modality } = natureOf(claimFactsOf(text, sentence, span, hedging, due !== null));
  return {
    start: span.start,
    end: span.end,
    kind,
    modality,
    hedges: hedging.hedges,
    dates,
    dueOn: due,
    speaker: speakerOf(text, sentence),
  };
}
