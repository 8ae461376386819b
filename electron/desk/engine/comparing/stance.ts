/** What the wording of a statement says about whether something is so. */
export interface Stance {
  /** Something is called off, ended or denied. */
  readonly ends: string | null;
  /** Something is put off. */
  readonly delays: string | null;
  /** Something is announced, begun or done. */
  readonly settles: string | null;
  /** Something is planned for a time. */
  readonly plans: string | null;
  /** Something is as it says, now. */
  readonly holds: string | null;
  /** It only recalls what had been said or meant before. */
  readonly recalls: boolean;
  readonly isNegated: boolean;
}

const ENDS =
  /\b(?:cancell?ed|cancels|scrapped|axed|abandoned|dropped|shelved|called off|ruled out|rejected|denied|closed|shut(?:\s+down)?|ended|withdrawn|withdrew|resigned|no longer|discontinued|suspended|defeated|failed|overturned|repealed|given up|gave up|gives up|halted|shelves)\b/iu;
const DELAYS =
  /\b(?:delayed|delays?|postponed|pushed back|put off|moved (?:back )?to|later than planned|behind schedule|rescheduled|slipped)\b/iu;
const SETTLES =
  /\b(?:confirmed?|confirms|announced?|announces|renewed|approved|signed|opened|launched|released|completed?|finished|began|begun|started|debuted|premi[eè]red|elected|appointed|won|agreed|bought|acquired|granted|ordered|green-?lit|picked up|official(?:ly)?|unveiled|adopted|passed|inaugurated)\b/iu;
const PLANS =
  /\b(?:scheduled|slated|set to|set for|due (?:to|in|on|out|by)|will|going to|plans? to|planned|is to|are to|about to|(?:they|it|we|he|she)['’]ll)\b/iu;
const HOLDS = /\b(?:currently|now|available|still|remains?|is|are|has|have|continues?)\b/iu;
const RECALLS =
  /(?<!\bthan\s)\bhad\s+(?:\w+\s+)?(?:promised|planned|said|hoped|expected|forecast|announced)\b|\b(?:originally|initially|at first|once)\s+(?:promised|planned|said|hoped|expected|forecast)\b/iu;
const NEGATION = /\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot|hardly|barely)\b|n['’]t\b/iu;

export function stanceOf(quote: string): Stance {
  const word = (pattern: RegExp) => pattern.exec(quote)?.[0].toLowerCase() ?? null;
  return {
    ends: word(ENDS),
    delays: word(DELAYS),
    settles: word(SETTLES),
    plans: word(PLANS),
    holds: word(HOLDS),
    recalls: RECALLS.test(quote),
    isNegated: NEGATION.test(quote),
  };
}

const AMOUNT =
  '\\p{N}[\\p{N}.,]{0,30}(?<![.,])(?:\\s+(?:hundred|thousand|million|billion|trillion|per\\s+cent|percent))?';
/** “59 crowns instead of 49”, “190 million, up from 140 million”, “six berths, not four” in figures. */
const IN_PLACE_OF = new RegExp(
  `(?<later>(?<amount>${AMOUNT})(?:\\s+\\p{L}+){0,2})(?:\\s*,)?\\s+(?:instead\\s+of|rather\\s+than|up\\s+from|down\\s+from|not)\\s+[$€£¥]?(?<earlier>${AMOUNT})`,
  'iu',
);

/**
 * The new value, where a passage says that something went from the claim’s value to another (“rises from a fifth to a
 * third”, “59 crowns instead of 49”); otherwise null.
 */
export function changedValue(
  claim: string,
  passage: string,
): { readonly earlier: string; readonly later: string } | null {
  return replacedAmount(claim, passage) ?? changeFromTo(claim, passage);
}

function replacedAmount(claim: string, passage: string): { readonly earlier: string; readonly later: string } | null {
  const { earlier, later, amount } = IN_PLACE_OF.exec(passage)?.groups ?? {};
  if (earlier === undefined || later === undefined || amount === undefined) return null;
  return holdsAmount(claim, earlier) && !holdsAmount(claim, amount) ? { earlier, later } : null;
}

/** True when a text holds an amount and not only as a part of a longer one: “49”, but not in “149” or “49.5”. */
function holdsAmount(text: string, amount: string): boolean {
  const at = text.toLowerCase().indexOf(amount.toLowerCase());
  if (at < 0) return false;
  return !/[\p{N}.,]$/u.test(text.slice(0, at)) && !/^[.,]?\p{N}/u.test(text.slice(at + amount.length));
}

function changeFromTo(claim: string, passage: string): { readonly earlier: string; readonly later: string } | null {
  const change =
    /\bfrom\s+(?!\s)([\p{L}\p{N}$€£%., -]{1,40}?)\s+to\s+(?!\s)([\p{L}\p{N}$€£%. -]{1,40}?)(?=[,;.](?:\s|$)|\s+(?:in|by|after|since|for|at|this|last|over|and)\b|$)/iu.exec(
      passage,
    );
  if (
    change === null ||
    !/\b(?:rises?|rose|risen|raised|grows?|grew|grown|falls?|fell|fallen|drops?|dropped|cuts?|increase[sd]?|reduced?|lowered|goes|went|up|down|climbs?|climbed|changes?|changed)\b/iu.test(
      passage,
    )
  )
    return null;
  const [, earlier, later] = change as unknown as [string, string, string];
  const isAmount = HOLDS_FIGURE.test(earlier) && HOLDS_FIGURE.test(later);
  return isAmount && claim.toLowerCase().includes(earlier.toLowerCase()) ? { earlier, later } : null;
}

/** “49 crowns”, “a fifth”; not the two ends of a journey. */
const HOLDS_FIGURE =
  /\p{N}|\b(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|billion)\b/iu;

const DOUBT =
  /\b(?:unlikely|doubt(?:s|ed|ful)?|may\s+not|might\s+not|could\s+not|won['’]t|whether\s+(?:or\s+not)?|if\s+at\s+all|not\s+(?:\p{L}+\s+)?(?:seem|look|appear|likely)|\w+n['’]t\s+(?:seem|look|appear|likely|sure|know|clear)|remains?\s+to\s+be\s+seen|unclear|uncertain|no\s+(?:confirmation|decision|word|plans?|date)|probably\s+not|not\s+(?:yet|any\s+time\s+soon))\b/iu;

/** True when a statement doubts that something will be so, or leaves it open. “Not until” sets a time and is no doubt. */
export function doubts(quote: string): boolean {
  return DOUBT.test(quote) && !/\bnot\b(?:(?!\bnot\b)[^.;])*\buntil\b/iu.test(quote);
}
