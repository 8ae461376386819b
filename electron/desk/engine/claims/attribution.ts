import { hasVerb } from './main-verb.ts';

/** Verbs by which a source hands a plain fact on; what follows can be checked without it. */
const REPORTS =
  'said|says?|(?:tells|told)(?=\\s+(?:reporters|journalists|the\\s|\\p{Lu}))|reports?|reported|announced?|announces|confirm(?:s|ed)?|add(?:s|ed)|states?|stated|notes?|noted|conclude(?:s|d)?|determine[sd]?|indicates?|indicated|warn(?:s|ed)?|reveal(?:s|ed)?|show(?:s|ed)|explain(?:s|ed)?|declare[sd]|predict(?:s|ed)?|estimate[sd]?|disclose[sd]|acknowledge[sd]|admit(?:s|ted)|found|finds|learned|remembered|mentioned|recalled';
/** To whom, where and when it was said. */
const CIRCUMSTANCE =
  "(?:\\s+(?:reporters|journalists|(?<=told\\s)(?:the\\s+)?\\p{Lu}[\\p{L}.’']*(?:\\s+\\p{Lu}[\\p{L}.’']*){0,3}|(?:on|in|at|to|from)\\s+(?!\\s|that\\b)[^,;“\"]{2,40}?|yesterday|today|earlier|later|recently|also)){0,3}";
const NOT_PASSIVE =
  '(?<!\\b(?:is|are|was|were|be|been|being|who|which|that|what|and|or|to|by|of|yet|not)\\s(?:\\p{L}+ly\\s|also\\s|yet\\s)?)';
/** “The mayor said on Monday that ⟦…⟧”. */
const WITH_THAT = new RegExp(
  `^[^“";:]{2,110}?\\s(?:${NOT_PASSIVE}(?:${REPORTS})|(?:was|were)\\s+quoted\\s+as\\s+saying)${CIRCUMSTANCE},?\\s+that,?\\s+`,
  'u',
);
/** “Police said ⟦three people …⟧”: what follows begins as a statement does. */
const WITHOUT_THAT = new RegExp(
  `^[^“";:]{2,110}?\\s${NOT_PASSIVE}(?:said|says?|told(?=\\s+(?:reporters|journalists|the\\s+\\p{Lu}|\\p{Lu}))|confirm(?:s|ed)|states?|stated|warn(?:s|ed)?|declared|determined|announced|added|estimated|reported)${CIRCUMSTANCE},?\\s+(?=(?:the|a|an|this|these|those|it|he|she|they|there|its|his|her|their|no|some|many|most|all|both|about|around|nearly|almost|more|up\\s+to|at\\s+least|\\p{N}[\\p{N}.,]*|\\p{Lu}[\\p{L}’'-]+|one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+s)\\s[^;]*?\\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|wo|did|does|won['’]t|went|\\p{L}+ed)\\b)`,
  'u',
);
/** “… but said that ⟦…⟧”: the second predicate of a source. */
const SAID_FIRST =
  /^(?:(?:and|but)\s+)?(?:said|says|added|confirmed|announced|stated|noted|remembered|warned)\s+(?:that\s+|(?=(?:the|it|he|she|they|there|this|no)\s))/u;
const ACCORDING_FIRST = /^(?:(?:and|but)(?=\s))?\s*(?:,\s*)?according\s+to\s+[^,]{2,80},\s+/iu;
const OCCASION =
  /^(?:in|at|during)\s+(?:an?|its|his|her|their|the)\s+(?:\p{L}+\s+)?(?:press\s+release|press\s+conference|news\s+conference|statement|interview|information\s+for\s+the\s+press)\b[^,]{0,40},\s+/iu;

const ACCORDING_LAST = /,?["”’]?,?(?<!\s)\s+according\s+to\s{1,4}(?!\s)[^,;“"]{2,90}$/iu;
const NAMED =
  "(?:\\p{Lu}[\\p{L}.’'-]*|the|a|an|his|her|their|one|several|two|some|of|from|for|at|and|in|\\p{L}+(?:er|or|ist|man|woman|official|officials|police|people|minister|president|mayor|agency|company|report|spokes\\p{L}+))";
const SAID =
  '(?:said|says|say|told|added|adds|reports|reported|continued|explained|stated|noted|announced|confirmed|wrote|warned)';
/** “…, he said on Monday.” */
const SAID_LAST = new RegExp(
  `,["”’]?,?\\s+(?:he|she|they|it|${NAMED}(?:\\s+(?:${NAMED}|\\p{L}+)){0,5}?)\\s+(?:also\\s+|later\\s+|has\\s+)?${SAID}(?:\\s+[^,“"]{2,50})?$`,
  'u',
);
/** “…, said the mayor of Castra.” */
const SAID_BEFORE_LAST = new RegExp(`,["”’]?,?\\s+${SAID}\\s{1,4}(?!\\s|that\\b)[^“"]{2,140}$`, 'u');

/** Words of a stance: what one would check is that it was taken. */
const STANCE =
  /\b(?:should|must|ought|needs?\s+to|right\s+to|responsible|fair|best|worst|wrong|clear|time\s+(?:for|to)|disagree|support\p{L}*|oppos\p{L}+|welcom\p{L}+|grateful|proud|sorry|disappoint\p{L}*|unacceptable|important|too\s+\p{L}+|pleased|happy|concern(?:ed|s)?|guilty|innocent|ally|hopes?|excuse|permit|defeat)\b/iu;

/**
 * How many code units of a statement at its beginning and at its end only say where it comes from (“Police said …”,
 * “…, according to the mayor”), so that what is left can be checked without them. Nothing where the saying itself is
 * the claim: words that are quoted, demands and judgements.
 */
export function attributionOf(statement: string): { readonly lead: number; readonly tail: number } {
  let lead = 0;
  for (const opening of [OCCASION, ACCORDING_FIRST]) lead += opening.exec(statement.slice(lead))?.[0].length ?? 0;
  for (let depth = 0; depth < 2; depth += 1) {
    const rest = statement.slice(lead);
    const said = SAID_FIRST.exec(rest)?.[0] ?? WITH_THAT.exec(rest)?.[0] ?? WITHOUT_THAT.exec(rest)?.[0];
    if (said === undefined || !isPlain(rest.slice(said.length))) break;
    lead += said.length;
    lead += ACCORDING_FIRST.exec(statement.slice(lead))?.[0].length ?? 0;
  }
  const body = statement.slice(lead);
  const source = ACCORDING_LAST.exec(body)?.[0] ?? null;
  if (source !== null && source.length < body.length * 0.6) return { lead, tail: source.length };
  const said = SAID_LAST.exec(body)?.[0] ?? saidBeforeLast(body);
  const isSaid = said !== null && said.length < body.length * 0.7 && isPlain(body.slice(0, -said.length));
  return { lead, tail: isSaid ? said.length : 0 };
}

/** “…, said the mayor”; what stands before “The mayor, a vet, says it is over” is a name and no statement. */
function saidBeforeLast(body: string): string | null {
  const said = SAID_BEFORE_LAST.exec(body)?.[0] ?? null;
  return said !== null && hasVerb(body.slice(0, -said.length)) ? said : null;
}

/** Direct speech that tells what happened, how much, or what is to come. */
const TELLS =
  /\b(?:was|were|had|has|have|will|could|may|might|expect|\p{L}{3,}ed|came|went|took|began|rose|fell)\b|\p{N}/u;

/** A report that reads the same whoever says it. */
function isPlain(words: string): boolean {
  const bare = words.replace(/^\s*["“]|["”]?[,.]?(?<!\s)\s*$/gu, '');
  const quoted = bare.match(/["“][^"”]*["”]?/gu)?.join('').length ?? 0;
  const speaksOfSpeaker = /\b(?:I|I['’]\p{L}+|me|my|we|we['’]\p{L}+|us|our|you|your)\b/u.test(bare);
  const isDirect = /^\s*["“]/u.test(words);
  return (
    bare.length >= 12 &&
    (!isDirect || TELLS.test(bare)) &&
    !STANCE.test(bare) &&
    !(speaksOfSpeaker && !/\bexpect/u.test(bare)) &&
    (quoted < bare.length * 0.25 || /\b(?:could|will|may|might)\b/u.test(bare.replace(/["“][^"”]*["”]?/gu, '')))
  );
}
