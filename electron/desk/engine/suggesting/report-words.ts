/** Words by which a text says that somebody else says so; in a headline they are most of what can be said about it. */
const HANDED_ON =
  /\b(?:reportedly|allegedly|alleged|purported(?:ly)?|supposedly|rumou?rs?|rumou?red|unconfirmed|unverified|said\s+to\s+(?:be|have)|(?:believed|thought|feared)\s+to|if\s+true)\b/iu;
const HANDED_ON_IN_HEADLINE =
  /\b(?:reportedly|allegedly|alleged|purported(?:ly)?|supposed(?:ly)?|apparently|rumou?rs?|rumou?red|unconfirmed|unverified|claims?|claimed|claiming|sources?\s+(?:say|said|claim)s?|according\s+to|said\s+to\s+(?:be|have)|(?:believed|thought|feared|tipped)\s+to|may|might|could|possibl[ey]|likely|speculation|leaks?|leaked|expects?|expected|predicts?|forecasts?|estimates?|suggests?|investigat(?:es?|ing)|if\s+true|reports?(?:\s+(?:says?|claims?|suggests?|indicates?)|\s*:|$)|says?)\b|\?\s*$|^(?:report|rumou?r|sources?)\b\s*:|^['‘].*['’]/iu;
const REFUTES =
  /\b(?:hoax(?:es|er)?|faked?|fakes|false(?:ly)?|untrue|not\s+(?:true|real|dead)|debunk(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refut(?:es?|ed)|dismiss(?:es|ed)?|rejects?|rejected|myth|bogus|fabricat(?:ed|ion)|made[- ]up|prank|satir(?:e|ical)|spoof|no\s+evidence|never\s+happened|did(?:n['’]t|\s+not)|isn['’]t|is\s+not|was(?:n['’]t|\s+not)|aren['’]t|retract(?:s|ed|ion)?|disprov(?:es?|ed)|photoshop(?:ped)?|fooled|duped|wrong)\b|^no,/iu;

/** A line of few words without a full stop: it names its news and leaves the particulars out. */
export function isHeadline(quote: string): boolean {
  return !/[.!…]['"”’)]?\s*$/u.test(quote) && quote.split(/\s+/u).length <= 20;
}

/**
 * The word by which a passage hands on what others say instead of saying it itself, unless the claim says it in the same
 * way; null where there is none.
 */
export function handedOn(claim: string, passage: string): string | null {
  return newWord(isHeadline(passage) ? HANDED_ON_IN_HEADLINE : HANDED_ON, claim, passage);
}

/** The word by which a passage calls something untrue, unless it is the claim’s own; null where there is none. */
export function refutation(claim: string, passage: string): string | null {
  return newWord(REFUTES, claim, passage);
}

function newWord(pattern: RegExp, claim: string, passage: string): string | null {
  const word = pattern.exec(passage)?.[0].toLowerCase() ?? null;
  return word !== null && !claim.toLowerCase().includes(word) ? word : null;
}
