import type { ClaimDraft } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { Span } from '../../../shared/span.ts';
import { CHECK_WORTHY_FROM, featuresOf, scoreOf } from './check-worthiness.ts';
import { claimFactsOf, natureOf } from './claim-kind.ts';
import { statementsOf } from './clauses.ts';
import { hedgingOf } from './hedges.ts';
import { speakerOf } from './speakers.ts';
import { statementSpan } from './statement-span.ts';
import { datesOf, dueOn } from './time.ts';
import { wordsOf } from './words.ts';

const IMPERATIVE =
  /^(?:["“‘]\s*)?(?:(?:and|but|so|then|now)\s+)?(?:please|let['’]?s|click|read|see|watch|check|stay|sign|follow|subscribe|imagine|consider|think|remember|don['’]t|do not|never\s+mind|make\s+sure|here['’]s hoping|(?:ask|look|listen|go|take|try|call|visit|join|send|tell|give|help|keep|note|find|get|buy|pick|enjoy|share|download|enter|contact|write|e-?mail|donate|forget|wait|meet|bring|expect|compare)\s+(?:us|me|him|her|yourself|your|our|a\s+look|it|this|these|them|more|out|up|back|at|to\s+(?:the|our|your)|for\s+(?:the|our|your)|in\s+mind|that\b(?=\s+(?:the|this|you|we|it))))\b/iu;

/** “Will it open?” she asked. */
const ASKED = /^[“"][^”"]*\?[”"]\s+[^.“"]{0,60}\b(?:ask(?:s|ed)|wonder(?:s|ed)|sa(?:ys|id))\b[^.“"]{0,40}\.?$/u;

/** The claims of one sentence: its statements that ask to be checked. Questions and imperatives hold none. */
export function claimsIn(text: string, sentence: Span, publishedOn: PartialDate): ClaimDraft[] {
  const quote = text.slice(sentence.start, sentence.end);
  if (/\?["”’)]*$/.test(quote) || ASKED.test(quote) || IMPERATIVE.test(quote)) return [];
  return statementsOf(text, sentence)
    .filter((span) => span.start < span.end)
    .map((span) => ({ span, checkWorthiness: checkWorthinessAt(text, span, publishedOn) }))
    .filter(({ checkWorthiness }) => checkWorthiness >= CHECK_WORTHY_FROM)
    .map(({ span, checkWorthiness }) => ({
      ...describeClaim(text, sentence, statementSpan(text, span), publishedOn),
      // Who says it and how bears on whether it is worth checking, so that the whole stretch is scored.
      checkWorthiness,
    }));
}

/** How much a stretch of a sentence asks to be checked, 0 to 1. */
function checkWorthinessAt(text: string, span: Span, publishedOn: PartialDate): number {
  const quote = text.slice(span.start, span.end);
  const { weight } = hedgingOf(text, span);
  const hasDate = datesOf(text, span, publishedOn).length > 0;
  return scoreOf(featuresOf(quote, wordsOf(quote), weight, hasDate));
}

/** Everything that is said of a claim at this span; `sentence` is the sentence around it. */
export function describeClaim(text: string, sentence: Span, span: Span, publishedOn: PartialDate): ClaimDraft {
  const { hedges } = hedgingOf(text, span);
  const dates = datesOf(text, span, publishedOn);
  const { kind, modality } = natureOf(claimFactsOf(text, sentence, span, publishedOn));
  return {
    start: span.start,
    end: span.end,
    kind,
    modality,
    hedges,
    dates,
    dueOn: dueOn(dates, publishedOn),
    speaker: speakerOf(text, sentence),
    checkWorthiness: checkWorthinessAt(text, span, publishedOn),
  };
}
