import type { ClaimDraft } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { Span } from '../../../shared/span.ts';
import { CHECK_WORTHY_FROM, featuresOf, scoreOf } from './check-worthiness.ts';
import { statementsOf } from './clauses.ts';
import { DOUBTFUL_FROM, hedgingOf, SPECULATIVE_FROM } from './hedges.ts';
import { kindOf } from './kinds.ts';
import { isOpenAfter } from './settledness.ts';
import { isQuoted, speakerOf } from './speakers.ts';
import { datesOf, dueOn } from './time.ts';
import { wordsOf } from './words.ts';

const IMPERATIVE =
  /^(?:["“‘]\s*)?(?:please|let['’]?s|click|read|see|watch|check|stay|sign|follow|subscribe|imagine|consider|think|remember|don['’]t|do not|here['’]s hoping)\b/iu;

/** The claims of one sentence: its statements that ask to be checked. Questions and imperatives hold none. */
export function claimsIn(text: string, sentence: Span, publishedOn: PartialDate): ClaimDraft[] {
  const quote = text.slice(sentence.start, sentence.end);
  if (/\?["”’)]*$/.test(quote) || IMPERATIVE.test(quote)) return [];
  return statementsOf(text, sentence)
    .filter((span) => span.start < span.end)
    .map((span) => describeClaim(text, sentence, span, publishedOn))
    .filter((claim) => claim.checkWorthiness >= CHECK_WORTHY_FROM);
}

/** Everything that is said of a claim at this span; `sentence` is the sentence around it. */
export function describeClaim(text: string, sentence: Span, span: Span, publishedOn: PartialDate): ClaimDraft {
  const quote = text.slice(span.start, span.end);
  const words = wordsOf(quote);
  const { hedges, weight } = hedgingOf(text, span);
  const dates = datesOf(text, span, publishedOn);
  const due = dueOn(dates, publishedOn);
  const isSpeculative =
    weight >= SPECULATIVE_FROM ||
    (weight >= DOUBTFUL_FROM &&
      hedges.some((hedge) => isOpenAfter(text.slice(span.start, span.end), hedge.end - span.start)));
  return {
    start: span.start,
    end: span.end,
    kind: kindOf(quote, words, due !== null, isQuoted(text, sentence, span), isSpeculative),
    modality: isSpeculative ? 'speculative' : 'settled',
    hedges,
    dates,
    dueOn: due,
    speaker: speakerOf(text, sentence),
    checkWorthiness: scoreOf(featuresOf(quote, words, weight, dates.length > 0)),
  };
}
