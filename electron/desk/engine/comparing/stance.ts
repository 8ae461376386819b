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

const DOUBT =
  /\b(?:unlikely|doubt(?:s|ed|ful)?|may\s+not|might\s+not|could\s+not|won['’]t|whether\s+(?:or\s+not)?|if\s+at\s+all|not\s+(?:\p{L}+\s+)?(?:seem|look|appear|likely)|\w+n['’]t\s+(?:seem|look|appear|likely|sure|know|clear)|remains?\s+to\s+be\s+seen|unclear|uncertain|no\s+(?:confirmation|decision|word|plans?|date)|probably\s+not|not\s+(?:yet|any\s+time\s+soon))\b/iu;

/** True when a statement doubts that something will be so, or leaves it open. “Not until” sets a time and is no doubt. */
export function doubts(quote: string): boolean {
  return DOUBT.test(quote) && !/\bnot\b(?:(?!\bnot\b)[^.;])*\buntil\b/iu.test(quote);
}
