import { cardinalOf, SCALES, scaledNumeral } from '../../../../shared/number-words.ts';

/** A value that a passage gives as the old one, and the one in its place, each in the passage's words. */
export interface ReplacedValue {
  readonly earlier: string;
  readonly later: string;
}

const SCALE = 'hundred|thousand|million|billion|trillion';
const AMOUNT = `(?:(?:US|A|C|NZ|HK)?[$€£¥]\\s?)?\\p{Nd}[\\p{Nd}.,]{0,30}(?<![.,])(?:\\s?(?:m|bn)(?!\\p{L})|\\s+(?:${SCALE})(?!\\p{L}))?(?:\\s?%|\\s+per\\s+cent|\\s+percent)?`;
const ROUGHLY =
  '(?:(?:(?:only|just|nearly|almost|about|around|some|roughly|over|under|above|below|an\\s+(?:earlier|initial|estimated)|the\\s+(?:earlier|previous|initial|original)|more\\s+than|less\\s+than|fewer\\s+than|up\\s+to|at\\s+least)\\s+){1,3})?';
/** Between the new value and the old: “59 crowns instead of 49”, “to nearly 900m euros, from 500m”, “31 (previously 28)”. */
const IN_PLACE_OF =
  '(?:\\s*,)?\\s+(?:instead\\s+of|rather\\s+than|up\\s+from|down\\s+from|compared\\s+(?:with|to)|(?:as\\s+)?against|versus|not)|\\s*,\\s+from|\\s*[,(]\\s*(?:previously|formerly|originally)';
const NEW_THEN_OLD = new RegExp(
  `(?<later>(?<amount>${AMOUNT})(?:\\s+\\p{L}+){0,2})(?:${IN_PLACE_OF})\\s+${ROUGHLY}(?<earlier>${AMOUNT})(?<after>[^.,;:)]{0,30})`,
  'giu',
);
/** “raised from 12 to 14 stops”, “previously 12 stops, now 14”; “from” only where something moves, for it also spans days. */
const OLD_THEN_NEW = new RegExp(
  `\\b(?:(?<from>from)|previously|formerly|originally|initially)\\s+${ROUGHLY}(?<earlier>${AMOUNT})(?<after>(?:\\s+\\p{L}+){0,4}?),?\\s+(?:to|(?:(?:is|are|has|have)\\s+)?now(?:\\s+\\p{L}+)?)\\s+${ROUGHLY}(?<later>(?<amount>${AMOUNT})(?:\\s+\\p{L}+)?)`,
  'giu',
);
/** “12 people, from 30 countries”: what follows a value in place of which another came is no noun of its own. */
const NO_OTHER_NOUN =
  /^\s*(?:$|\p{Pd}|(?:a|an|one|the|in|at|on|by|last|this|that|before|earlier|previously|and|as|but|when|while|for|per|since|during|today|yesterday|reported|recorded|announced|had|first|two|three|six|\p{Nd}+)(?!\p{L}))/iu;

const MOVES =
  /\b(?:rises?|rose|risen|raised|grows?|grew|grown|falls?|fell|fallen|drops?|dropped|cuts?|increase[sd]?|reduced?|lowered|goes|went|up|down|climbs?|climbed|changes?|changed|revised|doubled|tripled|halved|jump(?:s|ed)?|lifted|extended|moved)\b/iu;
const FROM_TO =
  /\bfrom\s+(?!\s)([\p{L}\p{N}$€£%., -]{1,40}?)\s+to\s+(?!\s)([\p{L}\p{N}$€£%. -]{1,40}?)(?=[,;.](?:\s|$)|\s+(?:in|by|after|since|for|at|this|last|over|and)\b|$)/iu;
/** “49 crowns”, “a fifth”; not the two ends of a journey. */
const HOLDS_FIGURE =
  /\p{N}|\b(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|billion)\b/iu;

/**
 * Where a passage gives the claim’s value as the old one: “rises from a fifth to a third”, “59 crowns instead of 49”, “to
 * nearly 900m euros, from 500m”, “31 deaths, against 28 a year earlier”. Null where it does not, or where the claim gives
 * the new value too and so tells of the change itself.
 */
export function replacedValue(claim: string, passage: string): ReplacedValue | null {
  return replacedAmount(claim, passage) ?? replacedInWords(claim, passage);
}

function replacedAmount(claim: string, passage: string): ReplacedValue | null {
  const own = amountsIn(claim).filter((amount) => !isYear(amount));
  if (own.length === 0) return null;
  const isOwn = ({ value, scale }: Amount) => own.some((one) => one.value * one.scale === value * scale);
  for (const pattern of [NEW_THEN_OLD, OLD_THEN_NEW]) {
    for (const { groups } of passage.matchAll(pattern)) {
      const { earlier, later, amount, after, from } = groups as Record<
        'earlier' | 'later' | 'amount' | 'after',
        string
      > & {
        readonly from?: string;
      };
      if (from !== undefined && !MOVES.test(passage)) continue;
      const [before] = amountsIn(earlier);
      const [now] = amountsIn(amount);
      if (before === undefined || now === undefined) continue;
      // “190 million, up from 140”: the scale is said once.
      const scale = before.scale === 1 ? now.scale : before.scale;
      const isSameThing = pattern === OLD_THEN_NEW || NO_OTHER_NOUN.test(after) || sharesNoun(later, after);
      if (isSameThing && (isOwn(before) || isOwn({ ...before, scale })) && !isOwn(now)) return { earlier, later };
    }
  }
  return null;
}

/** “14 stops instead of 12 stops”: the noun after the old value is the one after the new. */
function sharesNoun(later: string, after: string): boolean {
  const noun = /\p{L}+/u.exec(after)?.[0].toLowerCase();
  return noun !== undefined && later.toLowerCase().split(/\s+/u).includes(noun);
}

interface Amount {
  readonly value: number;
  readonly scale: number;
}

function isYear({ value, scale }: Amount): boolean {
  return scale === 1 && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

const AMOUNTS =
  /(?<![\p{L}\p{N}.,])(\p{L}+|\p{Nd}[\p{Nd}.,]*(?:m|bn)?)(?:\s+(hundred|thousand|million|billion|trillion))?(?!\p{L})/giu;

/** The amounts of a text, each with the scale that stands with it: 1 where none does. */
function amountsIn(text: string): Amount[] {
  return [...text.replaceAll(/[$€£¥]\s?/gu, ' ').matchAll(AMOUNTS)].flatMap(([, word = '', scale = '']) => {
    const joined = scaledNumeral(word);
    const value = cardinalOf((joined?.digits ?? word).replace(/(?<![.,])[.,]+$/u, ''));
    if (value === null) return [];
    return [{ value, scale: joined?.scale ?? SCALES.get(scale.toLowerCase()) ?? 1 }];
  });
}

function replacedInWords(claim: string, passage: string): ReplacedValue | null {
  const [, earlier, later] = FROM_TO.exec(passage) ?? [];
  if (earlier === undefined || later === undefined || !MOVES.test(passage)) return null;
  const isAmount = HOLDS_FIGURE.test(earlier) && HOLDS_FIGURE.test(later);
  return isAmount && claim.toLowerCase().includes(earlier.toLowerCase()) ? { earlier, later } : null;
}
