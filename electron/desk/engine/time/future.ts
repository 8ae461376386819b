/** Statements of what is to come, which can be settled plans and still go out of date. */
const FUTURE =
  /\b(?:will|shall|won['’]t|(?:’|')ll|going\s+to|set\s+to|set\s+for|due\s+(?:in|on|out|by|back)|due\s+to\s+(?:be|have|open|reopen|close|begin|start|end|finish|take|go|come|return|resume|arrive|leave|meet|vote|launch|land|air|run|play|appear|face|stand|join|sign|release|publish|report|receive|speak|retire|step|move|expire|become|make|give|hold|host|visit|travel|reach|replace|complete|decide|announce|debut|premiere|get|last)\b|scheduled|slated|is\s+to|are\s+to|upcoming|(?:the|this)\s+coming|coming\s+(?:days|weeks|months|years|week|month|year|spring|summer|autumn|fall|winter)|next\s+(?:week|month|year|spring|summer|autumn|fall|winter)|planned)\b/iu;

export function speaksOfTheFuture(quote: string): boolean {
  return FUTURE.test(quote);
}
