import { type Token, tokensOf } from './verb-surroundings.ts';

const words = (list: string) => new Set(list.split(/\s+/));
const AUXILIARIES = words(
  "is are was were has have had do does did will would may might can could shall should must wo ca 'll 'd 's 're 've",
);
const PAST = words(
  'went said made got took came saw knew gave found told thought became left felt brought began kept held wrote stood heard met ran paid sat spoke lay led grew lost fell sent built understood drew broke spent rose drove bought wore chose won sold caught taught fought threw struck flew sang forgot hid sank swam wound rode dealt dug hung lent sought stole swore tore woke shot hit cut put set beat hurt',
);
/** Verbs of news in the present tense, which could be nouns by their ending alone. */
const PRESENT =
  /^(?:says?|tells|plans?|hopes?|expects?|intends?|aims?|wants?|believes?|thinks?|claims?|argues?|insists?|maintains?|denies|states?|warns?|notes?|agrees?|remains?|begins?|opens?|starts?|ends?|closes|includes?|contains?|requires?|represents?|operates?|carries|needs?|supports?|opposes|means?|makes?|takes?|gives?|holds?|lives?|works?|flies|exceeds?|follows?|goes|comes?|becomes?|seems?|appears?|shows?|suggests?|indicates?|allows?|provides?|continues?|stands?|runs?|owns?|leads?|receives?|uses|considers?|calls?|describes?|reports?|joins?|faces?|causes?|sets?|covers?|mandates?|reforms?|signals?|points?)$/;
const RELATIVE = words('who which whose whom where that');
const NO_PREDICATE = words('the a an this these those his her its their by of in on at for with to from and or');

/** “his last will”: no verb. */
const WRITTEN = /^(?:a|the|his|her|their|last|free|good|living|political)$/;

export interface MainVerb {
  readonly tokens: readonly Token[];
  /** The first finite word of the main clause; −1 where none is seen. */
  readonly at: number;
}

/**
 * The finite word on which a statement turns, found without a parser: the first that stands outside brackets, quotation
 * marks, an opening clause and relative clauses.
 */
export function mainVerbOf(statement: string): MainVerb {
  const tokens = tokensOf(statement);
  let at = openingClauseEnd(tokens);
  let depth = 0;
  let isQuoted = false;
  let isRelative = false;
  for (; at < tokens.length; at += 1) {
    const { word } = tokens[at] as Token;
    if (word === '(' || word === '[') depth += 1;
    if (word === ')' || word === ']') depth -= 1;
    if (/^["“”]$/.test(word) && at > 0) isQuoted = word === '"' ? !isQuoted : word === '“';
    if (depth > 0 || isQuoted) continue;
    if (at > 0 && RELATIVE.has(word) && !(word === 'that' && isFiniteAt(tokens, at - 1))) {
      isRelative = true;
      continue;
    }
    if (!isFiniteAt(tokens, at)) continue;
    if (!isRelative) return { tokens, at };
    isRelative = false;
    // “who lives in Castra and works there”, up to the comma.
    const isHelped = AUXILIARIES.has(word);
    while (at + 1 < tokens.length && AUXILIARIES.has((tokens[at + 1] as Token).word)) at += 1;
    const next = tokens[at + 1]?.word ?? '';
    if (isHelped && !AUXILIARIES.has(next) && (PAST.has(next) || /ed$/.test(next))) at += 1;
  }
  const first = tokens.findIndex((_, index) => isFiniteAt(tokens, index));
  return { tokens, at: first };
}

function isFiniteAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[at + 1]?.word ?? '';
  if (word === "'s") return /^(?:it|he|she|that|there|here|what|who)$/.test(before);
  if (word === 'will' && WRITTEN.test(before)) return false;
  if (AUXILIARIES.has(word)) return true;
  if (NO_PREDICATE.has(before) || at === 0) return false;
  const counts = /^\p{N}|^(?:one|two|three|four|five|six|seven|eight|nine|ten|about|around|nearly|almost|up)$/u;
  const isByWhom = after === 'by' && !counts.test(tokens[at + 2]?.word ?? '');
  if (PAST.has(word)) return !isByWhom;
  if (/\p{L}{2}ed$/u.test(word) && word.length > 4)
    return !isByWhom && !/^(?:-|\p{N})/u.test(before) && !isParticiple(tokens, at);
  if (word === 'states' && /^(?:\p{N}.*|united|member|two|three|\p{L}+ty-\p{L}+|eight|other|some)$/u.test(before))
    return false;
  return PRESENT.test(word) && !(tokens[at] as Token).isCapital && after !== 'of';
}

/** “The plane involved in the crash is …”: it hangs on the noun, and the verb comes later. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|at|with|on|to|for|from|of|as|near|between|after)$/.test(tokens[at + 1]?.word ?? '')) return false;
  for (let i = at + 2; i < Math.min(tokens.length, at + 14); i += 1) {
    const { word } = tokens[i] as Token;
    if (/^(?:,|;|and|but|that|which|who|as|when|while|if|because|"|“)$/.test(word)) return false;
    if (AUXILIARIES.has(word) || PAST.has(word)) return true;
  }
  return false;
}

/** “If it rains, …”: where the main clause begins. */
function openingClauseEnd(tokens: readonly Token[]): number {
  if (
    !/^(?:if|when|while|since|although|though|because|once|as|after|before|until|unless|with|in|on|at|during)$/.test(
      tokens[0]?.word ?? '',
    )
  )
    return 0;
  const comma = tokens.findIndex(({ word }) => word === ',');
  return comma > 0 && comma < tokens.length - 3 ? comma + 1 : 0;
}

const HELPS =
  /^(?:will|wo|would|could|may|might|can|ca|shall|should|must|is|are|was|were|be|been|being|has|have|had|'s|'re|'ve|'ll|'d|to|not|n't|also|now|still|already|going|set|due|expected|likely|scheduled|\p{L}{3,}ly)$/u;

/** The word that tells what is done or is: the main verb, or the one that it helps (“will be opened”: “opened”). */
export function tellingVerbOf(statement: string): MainVerb {
  const { tokens, at: main } = mainVerbOf(statement);
  let at = main;
  while (at >= 0 && at + 1 < tokens.length && HELPS.test((tokens[at] as Token).word)) at += 1;
  return { tokens, at };
}

/** Verbs that timelines and headlines use in the present, which are verbs only by what they mean. */
const SEEMS_VERB =
  /(?<=[\p{L}\p{N},’')]\s)(?:(?:accept|accus|acknowledg|acquir|add|admit|agree|air|allow|announc|appeal|appear|appoint|approv|argu|arrest|arriv|ask|attack|attend|ban|beat|begin|believ|blam|block|bomb|break|bring|build|buy|call|cancel|captur|carry|catch|caus|celebrat|charg|claim|clash|clear|climb|clos|collaps|collid|collect|com|complet|comply|condemn|confirm|continu|cost|crash|creat|cross|cut|deal|decid|declar|defeat|defend|delay|demand|demonstrat|den[iy]|deploy|describ|destroy|detain|di|disappear|discover|dismiss|disrupt|dissolv|drop|elect|enact|end|enter|escap|establish|evacuat|exchang|expel|explod|express|face|fac|fade|fail|fall|fear|fight|fil|find|fir|flee|fly|follow|forc|form|freez|gain|gather|get|giv|go|grant|grow|halt|head|hear|help|hit|hold|host|hurt|ignor|impos|increas|injur|invad|investigat|jail|join|keep|kill|land|last|launch|lead|learn|leav|let|lift|limit|list|liv|look|los|maintain|make|march|mark|meet|mov|name|nam|negotiat|obey|occur|offer|open|oppos|order|oust|own|pass|pay|permit|plan|pledg|pos|postpon|present|promis|protest|prov|publish|pull|push|quit|rais|rally|reach|reclaim|recall|receiv|recommend|recover|reduc|refus|reject|releas|rely|reli|remain|remov|replac|report|rescu|resign|retak|return|revers|ris|run|sack|say|see|seek|seiz|sell|send|set|shell|shoot|shut|sign|sink|speak|spread|stag|start|stop|storm|strand|strike|strik|succeed|sue|suffer|support|surg|surrender|suspend|swear|swap|tak|target|tell|test|threaten|throw|top|transport|tr[iy]|turn|unveil|urg|us|vot|vow|wait|want|warn|win|withdraw|work|wound)(?:e?s|ies|e|ed|ied)?|sold|fled|quit|let|hit|cut|put|set|won|led|met|went)(?![\p{L}’'])/u;

/** True when a stretch holds a finite verb, also one that {@link mainVerbOf} does not know by its form. */
export function hasVerb(statement: string): boolean {
  return (
    mainVerbOf(statement).at >= 0 ||
    SEEMS_VERB.test(statement) ||
    /^\p{L}{2,}(?:ed|s)\s|\b(?:it|he|she|which|who)\s\p{Ll}{2,}s\b/iu.test(statement) ||
    PAST.has(/^\p{L}+/u.exec(statement)?.[0].toLowerCase() ?? '')
  );
}
