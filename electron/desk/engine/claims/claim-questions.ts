import type { Span } from '../../../../shared/span.ts';
import { speaksOfTheFuture } from '../time/future.ts';
import { mainVerbOf } from './main-verb.ts';
import { isOpenAfter, SETTLED_FROM, settlednessAt } from './settledness.ts';
import { COMPARES, RANKS } from './statement-words.ts';
import type { Token } from './verb-surroundings.ts';

const SPEAKS =
  /^(?:said|says?|told|tells|added|adds|stated|states?|noted|notes?|announced|declared|wrote|writes|explained|remarked|commented|replied|reads|saying|adding)$/;
const STANDS_BY =
  /^(?:claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|den(?:y|ies|ied)|maintain(?:s|ed)?|charge[sd]?|allege[sd]?|accuse[sd]?|denounce[sd]?|decried|describe[sd]?|called|calls|criticis?z?e[sd]|praise[sd]|blame[sd]|urge[sd]?|demand(?:s|ed)?|request(?:s|ed)?|recommend(?:s|ed)?|advise[sd]?|pleaded|promise[sd]?|pledge[sd]?|vowed|reaffirmed|acknowledge[sd]?|express(?:es|ed)?|stress(?:es|ed)?|emphasi[sz]e[sd]?|condemn(?:s|ed)?|support(?:s|ed)?|oppose[sd]?|welcome[sd]?|appeal(?:s|ed)?|complain(?:s|ed)?|defend(?:s|ed)?|compare[sd]?|thank(?:s|ed)?|apologi[sz]ed|hail(?:s|ed)|suggest(?:s|ed)?|warn(?:s|ed)?)$/;
const FORETELLS =
  /^(?:expect(?:s|ed|ing)?|predict(?:s|ed)?|forecast(?:s|ed)?|hope[sd]?|hoping|anticipate[sd]?|project(?:s|ed)?|estimate[sd]?|fear(?:s|ed)?|believe[sd]?|think(?:s)?|thought|warn(?:s|ed|ing)?)$/;
const WARNS = /^(?:warn(?:s|ed|ing)?|caution(?:s|ed)?|fear(?:s|ed)?)$/;
/** “… rose $0.80”, “… killed 25 people”. */
const FOLLOWS =
  /^\s*(?:\p{L}+\s+){0,3}(?:[$€£¥]\s*)?\p{N}|^\s*(?:\p{L}+\s+){0,2}(?:hundreds|thousands|millions|half|two|three|four|five|six|seven|eight|nine|ten|dozens)\b/iu;
const INTENDS =
  /^(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?|agreed|scheduled|slated|due|set|planning|propose[sd]?)$/;
const TURNS_OUT =
  /^(?:be|become|have|get|receive|cause|lead|trigger|rise|fall|grow|increase|decrease|drop|shrink|remain|affect|need|make|see|face|suffer|result|mean|lose|win|help|improve|worsen|exceed|reach|prove|cost|go)$/;
const UNIT =
  /\p{N}[\p{N}.,]{0,30}\s*(?:%|percent|per\s+cent|million|billion|trillion|thousand|people|passengers|jobs|stores|miles|km|kilomet|metres|meters|feet|tons|tonnes|barrels|votes|ballots|seats|points|employees|homes|houses|vehicles|copies|units|deaths|victims|cases|dollars|euros?|pounds)|[$€£¥]\s*\p{N}|\b(?:hundreds|thousands|millions|billions|half|two-thirds|a\s+third|a\s+quarter|dozens)\b/iu;
const DATE_NUMBER =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?\s+\p{N}{1,2}(?:st|nd|rd|th)?(?:,?\s+\p{N}{4})?|\p{N}{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\p{N}{4})?|\b(?:1[5-9]|20)\p{N}{2}s?\b|\p{N}{1,2}[:.]\p{N}{2}|\p{N}{1,2}(?:[:.]\p{N}{2})?\s*[ap]\.?m\b/giu;
const MONTHS_AHEAD =
  /\b(?:tomorrow|tonight|(?:next|coming)\s+(?:week|month|year|spring|summer|autumn|fall|winter|few|\p{L}+day)|later\s+(?:this|today|in)|by\s+the\s+end\s+of|this\s+(?:weekend|coming)|in\s+the\s+(?:near|coming)|soon|upcoming)\b/iu;

export interface ClaimFacts {
  /** The claim's words. */
  readonly quote: string;
  /** Sum of the weights of its hedging words. */
  readonly hedging: number;
  /** The hedging words' places within the quote. */
  readonly hedges: readonly Span[];
  /** It speaks of a time after its article. */
  readonly looksAhead: boolean;
  /** Most of it stands between quotation marks. */
  readonly isQuoted: boolean;
}

/**
 * Questions about a claim that a reader can answer too, on which its kind and its modality turn: the names of those to
 * which the answer is yes. They are stable, being the keys of the weights.
 */
export function claimQuestionsOf(facts: ClaimFacts): string[] {
  return [...claimAnswersOf(facts)].filter(([, isSo]) => isSo).map(([name]) => name);
}

/** Every question that is asked of a claim, with its answer. */
export function claimAnswersOf({
  quote,
  hedging,
  hedges,
  looksAhead,
  isQuoted,
}: ClaimFacts): ReadonlyMap<string, boolean> {
  const answers = new Map<string, boolean>();
  const ask = (name: string, answer: boolean) => answers.set(name, answer);
  const { tokens, at } = mainVerbOf(quote);
  const word = (index: number) => tokens[index]?.word ?? '';
  const verb = word(at);
  const next = nextWords(tokens, at);
  const [first = '', second = ''] = next;
  const isBe = /^(?:is|are|was|were|'s|'re)$/.test(verb);
  const isNow = /^(?:is|are|'s|'re)$/.test(verb);
  const place = tokens[at]?.start ?? 0;
  const unquoted = quote.replace(/["“][^"”]*["”]?/gu, ' ');
  const quotedShare = 1 - unquoted.length / Math.max(1, quote.length);
  const bare = quote.replace(DATE_NUMBER, ' ');
  const spoken = SPEAKS.test(verb) || (/^(?:has|have|had)$/.test(verb) && SPEAKS.test(first));
  const held = STANDS_BY.test(verb) || (/^(?:has|have|had)$/.test(verb) && STANDS_BY.test(first));

  ask('turns on “will”', /^(?:will|'ll|shall|wo)$/.test(verb));
  ask('turns on “will” and what somebody does', /^(?:will|'ll|shall|wo)$/.test(verb) && !TURNS_OUT.test(first));
  ask(
    'turns on “will be” and a participle',
    /^(?:will|wo)$/.test(verb) && first === 'be' && /(?:ed|en|wn|ne|ght|ld|nt|de)$/.test(second),
  );
  ask('turns on “would”', verb === 'would');
  ask('turns on “would” and what somebody does', verb === 'would' && !TURNS_OUT.test(first));
  ask('turns on “could”, “may” or “might”', /^(?:could|may|might)$/.test(verb));
  ask('turns on “could have” or “may have”', /^(?:could|may|might)$/.test(verb) && first === 'have');
  ask('turns on “must” or “should”', /^(?:must|should)$/.test(verb));
  ask('turns on “can”', /^(?:can|ca)$/.test(verb));
  ask('turns on “is to”', isNow && (first === 'to' || (first === 'going' && second === 'to')));
  ask('turns on “was to”', isBe && !isNow && first === 'to');
  ask('turns on “is set”, “is due”, “is scheduled”', isNow && INTENDS.test(first));
  ask('turns on “was planned”', isBe && !isNow && INTENDS.test(first));
  ask(
    'turns on “is expected”',
    isBe &&
      [first, second].some((w) => /^(?:expected|projected|predicted|forecast|anticipated|estimated|hoped)$/.test(w)),
  );
  ask(
    'turns on “is said”, “is believed”',
    isBe &&
      [first, second].some((w) =>
        /^(?:said|alleged|rumou?red|suspected|reported|understood|feared|believed|thought|estimated|presumed)$/.test(w),
      ),
  );
  ask('turns on “is likely”, “is possible”', isBe && /^(?:likely|unlikely|possible|probable|probably)$/.test(first));
  ask('turns on an accusation', isBe && /^(?:accused|charged|suspected)$/.test(next.find((w) => w !== 'been') ?? ''));
  ask(
    'turns on expecting or hoping',
    FORETELLS.test(verb) || (isNow && /^(?:expecting|hoping|anticipating|predicting)$/.test(first)),
  );
  ask(
    'turns on a plan',
    INTENDS.test(verb) ||
      /^(?:want|wants|hopes?)$/.test(verb) ||
      /\b(?:plans?|intention|intends)\s+(?:to|of|for)\b/iu.test(unquoted),
  );
  ask('turns on saying', spoken);
  ask('turns on a stance', held);
  ask('turns on a stance or saying, with quoted words', (spoken || held) && quotedShare > 0.1);
  ask(
    'turns on saying or warning, and what is said may or will be',
    (spoken || held || WARNS.test(verb) || WARNS.test(first)) &&
      /\b(?:could|may|might|will|going\s+to|possib\p{L}+|predict\p{L}*)\b/iu.test(quote),
  );
  ask('turns on warning', WARNS.test(verb) || WARNS.test(first));
  ask('an amount follows its verb', FOLLOWS.test(bare.slice(place + verb.length, place + verb.length + 34)));
  ask(
    'begins with a number',
    /^(?:(?:about|around|nearly|over|up\s+to|at\s+least|more\s+than|as\s+many\s+as|some|approximately|only|the|another)\s+)*(?:\p{N}|[$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?|hundreds|thousands|millions|dozens|half|most|two-thirds)\b)/iu.test(
      bare,
    ),
  );
  ask('turns on claiming', /^(?:claim|claims|claimed|alleged|alleges)$/.test(verb));
  ask('turns on “is” or “are”', isNow);
  ask('turns on “is” and a doing', isNow && /(?:ing)$/.test(first));
  ask('turns on “is” and a participle', isNow && /(?:ed|en|wn|ght)$/.test(first));
  ask('turns on “was” or “were”', isBe && !isNow);
  ask(
    'turns on “was” and a participle',
    isBe && !isNow && next.some((w) => /(?:ed|en|wn|ght|ld|nt|de|ne|ut)$/.test(w)),
  );
  ask('turns on “was” and a doing', isBe && !isNow && /ing$/.test(first));
  ask('turns on “has” or “have”', /^(?:has|have|'ve)$/.test(verb));
  ask(
    'turns on “has” and a participle',
    /^(?:has|have|'ve|had)$/.test(verb) && next.some((w) => /(?:ed|en|wn|ght|ld|nt|de|ne|ut|st|me)$/.test(w)),
  );
  ask('turns on “had”', verb === 'had');
  ask('turns on the past', !isBe && /(?:ed|\p{L})$/u.test(verb) && isPast(verb));
  ask('turns on the present', !isBe && /s$/.test(verb) && !/^(?:has|was|does|'s)$/.test(verb));
  ask('has no verb that is seen', at < 0);
  ask('is denied', /^(?:not|n't|never|no)$/.test(first) || /\b(?:no|not|never)\b|n['’]t\b/iu.test(unquoted));
  ask('begins with “if” or “unless”', /^(?:if|unless|should)\b/iu.test(quote));
  ask('holds “if” or “unless” later', /.\b(?:if|unless)\b/iu.test(quote));
  ask(
    'holds “will”',
    /(?<!\b(?:a|the|his|her|their|last|free|good|living|political)\s)\b(?:will|won['’]t)\b/iu.test(unquoted),
  );
  ask('holds “could”, “may” or “might”', /\b(?:could|may|might)\b/u.test(unquoted));
  ask('holds “would”', /\bwould\b/iu.test(unquoted));
  ask(
    'hedges up to its verb',
    hedges.some(({ start }) => start <= place + 12),
  );
  ask('hedges up to its verb, strongly', hedging >= 1 && hedges.some(({ start }) => start <= place + 12));
  ask(
    'hedges after its verb',
    hedges.some(({ start }) => start > place + 12),
  );
  ask('what its verb tells is not settled', at >= 0 && settlednessAt(quote, place) < SETTLED_FROM);
  ask(
    'what follows a hedging word is not settled',
    hedges.some(({ end }) => isOpenAfter(quote, end)),
  );
  ask('is hedged', hedging >= 0.6);
  ask('is hedged twice', hedging >= 1.4);
  ask(
    'says “reportedly”, “allegedly” or “unconfirmed”',
    /\b(?:report(?:e|a)dly|allegedly|alleged|apparently|unconfirmed|not\s+yet\s+confirmed|purportedly|possibly|probably|perhaps)\b/iu.test(
      unquoted,
    ),
  );
  ask('says “estimated”', /\bestimate[sd]?\b/iu.test(unquoted));
  ask('looks ahead', looksAhead);
  ask('looks ahead in the present tense', looksAhead && !isPast(verb) && !(isBe && !isNow));
  ask('names a time to come', MONTHS_AHEAD.test(unquoted));
  ask('speaks of the future', speaksOfTheFuture(unquoted));
  ask(
    'speaks of a date or release that is set',
    /\b(?:scheduled|slated|deadline|premi[eè]re[sd]?|release\s+date|launch\s+date|election)\b/iu.test(unquoted),
  );
  ask('gives an amount', UNIT.test(bare));
  ask('gives an amount up to its verb', UNIT.test(bare.slice(0, place + 25)));
  ask('holds a number that is no date', /\p{N}/u.test(bare));
  ask(
    'counts in words',
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\p{L}+ty-\p{L}+)\b/iu.test(bare),
  );
  ask('holds a date', bare !== quote || /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u.test(quote));
  ask(
    'counts people hurt or killed',
    /\b(?:people|persons|men|women|children|patients|dead|killed|injured|hurt|wounded|died|victims|casualties)\b/iu.test(
      quote,
    ) && /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b/iu.test(bare),
  );
  ask(
    'says “at least”, “about”, “up to”',
    /\b(?:at\s+least|about|around|approximately|nearly|almost|up\s+to|more\s+than|over|as\s+many\s+as)\s+(?:\p{N}|[$€£]|a\b|one|two|three|four|five|six|seven|eight|nine|ten)/iu.test(
      bare,
    ),
  );
  ask('sets a price or pay', /\b(?:cost|costs|price|prices|priced|worth|salary|wage|wages|fee|fine)\b/iu.test(quote));
  ask(
    'tells of more or less',
    /\b(?:rose|fell|increase[sd]?|decrease[sd]?|dropped|grew|declined|gained|jumped|contracted|rise|drop)\b/iu.test(
      quote,
    ),
  );
  ask('compares', COMPARES.test(bare));
  ask(
    'compares with “than”',
    /\b(?:more|less|fewer|\p{L}+er|worse|better)\b(?:(?!\b(?:more|less|fewer|\p{L}+er|worse)\b)[^,])*\bthan\b(?!\s+(?:\p{N}|[$€£]|half|one|two|three|four|five|six|seven|eight|nine|ten))/iu.test(
      bare,
    ),
  );
  ask('ranks', RANKS.test(bare));
  ask(
    'says “first”, “last”, “largest” of its sort',
    /\b(?:the|its|his|her|their)\s+(?:\p{L}+-)?(?:first|second|third|\p{N}+(?:st|nd|rd|th)|last|latest|largest|biggest|highest|lowest|longest|strongest|oldest|youngest|most|least|best|worst|only)\b/iu.test(
      quote,
    ),
  );
  ask(
    'is “the first” or “the largest”',
    isBe &&
      /\b(?:the|a)\s+(?:\p{L}+-)?(?:first|second|third|\p{N}+(?:st|nd|rd|th)|last|largest|biggest|highest|lowest|longest|strongest|oldest|most|best|worst)\b/iu.test(
        quote.slice(place, place + 60),
      ),
  );
  ask('speaks of a record', /\brecords?\b/iu.test(quote) && !/\brecord(?:ed|ing)\b/iu.test(quote));
  ask(
    'says “now”, “still”, “currently”',
    /\b(?:now|still|current(?:ly)?|remains?|no\s+longer|so\s+far|yet|at\s+present|already|under\s+way|in\s+progress)\b/iu.test(
      unquoted,
    ),
  );
  ask(
    'says that something is not known',
    /\b(?:not|un)\s*(?:yet\s+)?(?:known|clear|certain|decided)\b|\bremains?\s+to\s+be\b|\buncertain|\bunclear|\bundecided|\bstill\s+deciding|\byet\s+to\b/iu.test(
      unquoted,
    ),
  );
  ask(
    'tells who holds a post',
    /\b(?:is|are|was)\s+(?:(?:the|a|an|its|currently|now|also|still)\s+)*(?:\p{L}+\s+)?(?:president|minister|chairman|leader|head|director|suspect|captain|owner|member|mayor|coach|capital|part)\b/iu.test(
      quote,
    ),
  );
  ask(
    'gives a cause',
    /\b(?:because|due\s+to|caused?|causing|reason|result(?:ed|s)?\s+(?:of|in|from)|led\s+to|blamed|fault|thanks\s+to|as\s+a\s+result)\b/iu.test(
      unquoted,
    ),
  );
  ask(
    'tells what something is like or holds',
    /\b(?:contains?|includes?|features?|consists?|designed|made\s+of|called|known\s+as|named|types?\s+of|kind\s+of|similar|points?\s+to|requires?|mandates?|means|usually|typically|automatically|often)\b/iu.test(
      unquoted,
    ),
  );
  ask('is quoted', isQuoted);
  ask('quotes', quotedShare > 0.05);
  ask('is quoted by a third or more', quotedShare > 0.33);
  ask('is spoken by “I” or “we”', /\b(?:I|I['’]\p{L}+|my|we|we['’]\p{L}+|our)\b/u.test(quote));
  ask(
    'ends with who says so',
    /["”,]\s+(?:said|says|he\s+said|she\s+said|according\s+to|\p{Lu}\p{L}+\s+said)\b/u.test(quote),
  );
  ask(
    'judges',
    /\b(?:should|must|wrong|right|unacceptable|important|too\s+\p{L}+|fair|best|worst|great|disgrace|impossible|disappoint\p{L}+|good|bad|difficult)\b/iu.test(
      quote,
    ),
  );
  return answers;
}

function isPast(verb: string): boolean {
  return (
    /\p{L}{2}ed$/u.test(verb) ||
    /^(?:went|said|made|got|took|came|saw|knew|gave|found|told|thought|became|left|felt|brought|began|kept|held|wrote|stood|heard|met|ran|paid|sat|spoke|lay|led|grew|lost|fell|sent|built|drew|broke|spent|rose|drove|bought|chose|won|sold|caught|fought|threw|struck|flew|sank|shot|hit|cut|put|set|did|died)$/.test(
      verb,
    )
  );
}

/** The three words after the main verb that are not small adverbs or denials. */
function nextWords(tokens: readonly Token[], at: number): string[] {
  return tokens
    .slice(at + 1, at + 8)
    .map(({ word }) => word)
    .filter(
      (word) =>
        !/^(?:not|n't|also|still|now|already|then|just|only|even|yet|never|\p{L}{3,}ly|both|all)$/u.test(word) ||
        word === 'likely',
    )
    .slice(0, 3);
}
