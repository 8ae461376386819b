import type { Word } from '../article/word.ts';
import { speaksOfTheFuture } from '../time/future.ts';
import * as about from './statement-words.ts';
import { VAGUE_FROM, vaguenessOf } from './vagueness.ts';

const AMOUNT =
  /\p{N}[\p{N}.,]{0,30}\s*(?:%|percent|per cent|million|billion|trillion|thousand|tonnes?|km|miles|metres|meters|years?|months?|days|people|jobs|dollars|points)|[$€£¥]\s*\p{N}|\b(?:percent|per\s+cent|million|billion|trillion)\b/iu;
const YEAR =
  /\b(?:1[6-9]\d\d|20\d\d)s?\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\bMay\s+\d/u;
const BE_DONE =
  /\b(?:was|were|is|are|been|being)\s+(?:(?:also|now|not|since|already|just|still|\p{L}+ly)\s+)?\p{L}{2,}(?:ed|en|wn|ught|ld|nt|ut)\b/iu;
const PERFECT =
  /\b(?:has|have|had|['’]ve)\s+(?:(?:also|now|not|since|already|just|never|always|\p{L}+ly)\s+)?(?:\p{L}{2,}(?:ed|en|wn|ne)|been|had|made|cut|lost|won|built|put|said|gone|come|become|spent|brought|led|held|left|found|sent|paid|sold|met|grown|fallen)\b/iu;
const PAST =
  /\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|went|said|made|took|came|saw|knew|gave|found|told|became|left|felt|brought|began|kept|held|wrote|stood|heard|met|ran|paid|sat|spoke|led|grew|lost|fell|sent|built|broke|spent|rose|drove|bought|chose|won|taught|fought|threw|shot|struck|flew|sought|stole|\p{L}{3,}(?:[^e]ed|eed))\b/iu;
const PRESENT = /\b(?:is|are|has|have|does|do|isn['’]t|aren['’]t|doesn['’]t|don['’]t)\b|['’](?:s|re|ve)\b/iu;
const NEGATED = /\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot|hardly|barely)\b|n['’]t\b/iu;
const OPENING = /^(?:["“”‘'(\s–—-]|\b(?:and|but|so|well|now|then|because|or|yes|no|yet|look)\b[\s,]*)*/iu;
const I_DID =
  /\bI\s+(?:also\s+|then\s+|just\s+)?(?:\p{L}+ed|was|had|went|made|took|gave|led|cut|put|met|saw|told|wrote|brought|kept|built|sent|vetoed)\b|\bI(?:['’]ve|\s+have)\s+(?:also\s+|already\s+)?(?:\p{L}+ed|been|put|made|cut|met|seen)\b/u;
const WE_DID =
  /\bwe\s+(?:also\s+|then\s+|just\s+|already\s+)?(?:\p{L}+ed|were|had|went|made|took|gave|led|cut|put|met|saw|brought|kept|built|sent|got|won|lost|spent)\b|\bwe(?:['’]ve|\s+have)\s+(?:also\s+|already\s+|now\s+)?(?:\p{L}+ed|been|put|made|cut|met|seen|built|brought|begun)\b/iu;
const THEY =
  /\b(?:he|she|they)\b|\bmy\s+opponent\b|\bthe\s+(?:senator|governor|president|vice\s+president|administration|other\s+side)\b/iu;
const COPULA_JUDGES = new RegExp(
  `\\b(?:is|are|was|were|be|been|['’]s|['’]re)\\s+(?:not\\s+)?(?:(?:a|an|the|so|very|too|really|just|such)\\s+)*(?:${about.JUDGES.source})`,
  'iu',
);

const PROMISES =
  /\b(?:I|we)(?:['’]ll|['’](?:m|re)\s+going\s+to|['’]d|\s+(?:will|shall|would|am\s+going\s+to|are\s+going\s+to|can|must|should|need))\b/iu;
const OTHERS_DO =
  /\b(?:he|she|they)(?:['’](?:s|re|d|ll|ve))?\s+(?:\p{L}+ly\s+|also\s+|never\s+|now\s+)?(?!thinks?\b)\p{L}{3,}|\b(?:his|her|their)\s+(?:plan|budget|party|bill|record|proposal|administration|policy|tax|own)\b/iu;

/** The classes of words that are counted, each as a pattern that finds all of them. */
const COUNTED = new Map(
  [about.PUBLIC_MATTER, about.COMMENTS, about.LOADED, about.JUDGES].map((words) => [
    words,
    new RegExp(words.source, 'giu'),
  ]),
);

/** How often a class of words of {@link COUNTED} occurs. */
function timesOf(words: RegExp, quote: string): number {
  return quote.match(COUNTED.get(words) as RegExp)?.length ?? 0;
}

/**
 * The questions about a statement that a reader can answer too, in the manner of ClaimBuster (Hassan et al. 2017): the
 * names of those to which the answer is yes. They are stable, being the keys of the weights, and shown to editors.
 */
export function questionsOf(quote: string, words: readonly Word[], hedging: number, hasDate: boolean): string[] {
  return [...answersOf(quote, words, hedging, hasDate)].filter(([, isSo]) => isSo).map(([name]) => name);
}

/** Every question that is asked of a statement, with its answer. */
export function answersOf(
  quote: string,
  words: readonly Word[],
  hedging: number,
  hasDate: boolean,
): ReadonlyMap<string, boolean> {
  const answers = new Map<string, boolean>();
  const ask = (name: string, answer: boolean) => answers.set(name, answer);
  const bare = quote.replace(OPENING, '');
  const numbers = words.filter((word) => word.isNumber && !word.isOrdinal).length;
  const names = words.filter((word) => word.isName).length;
  const content = words.filter((word) => !word.isStop).length;
  const isFirstPerson = /\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/u.test(quote);
  const isPast = PAST.test(quote) || PERFECT.test(quote);

  ask('holds a number', numbers > 0);
  ask('holds more than one number', numbers > 1);
  ask('gives an amount', AMOUNT.test(quote));
  ask('holds a date', hasDate || YEAR.test(quote));
  ask('names somebody or something', names > 0);
  ask('names more than one', names > 1);
  ask('names more than three', names > 3);
  ask('speaks of a public matter', about.PUBLIC_MATTER.test(quote));
  ask('speaks of more than one public matter', timesOf(about.PUBLIC_MATTER, quote) > 1);
  ask('speaks of a public body', about.PUBLIC_BODY.test(quote));
  ask('tells of a change in quantity', about.CHANGE.test(quote));
  ask('tells of a public act', about.PUBLIC_ACT.test(quote));
  ask('reports what was said', about.REPORTS.test(quote));
  ask('compares', about.COMPARES.test(quote));
  ask('ranks', about.RANKS.test(quote));
  ask('counts or speaks of all', about.COUNTS.test(quote));
  ask('tells how something stands', about.STANDING.test(quote));
  ask('speaks of a time gone by', about.SPEAKS_OF_THE_PAST.test(quote));
  ask('tells of something done', BE_DONE.test(quote));
  ask('tells what has become so', PERFECT.test(quote));
  ask('is told in the past', PAST.test(quote));
  ask('is told in the present', !isPast && PRESENT.test(quote));
  ask('speaks of the future', speaksOfTheFuture(quote));
  ask('hedges', hedging >= 0.6);
  ask('leaves open who says so, how much or how sure', vaguenessOf(quote) >= VAGUE_FROM);
  ask('hedges more than once', hedging >= 1.4);
  ask(
    'leaves open what is or will be',
    hedging >= 0.8 &&
      !isFirstPerson &&
      !about.OBLIGES.test(quote) &&
      !about.THINKS.test(quote) &&
      !about.WISHES.test(quote),
  );
  ask('promises', PROMISES.test(quote));
  ask('tells what others do or want', OTHERS_DO.test(quote));
  ask('denies', NEGATED.test(quote));
  ask('says what must be', about.OBLIGES.test(quote));
  ask('says what is wished', about.WISHES.test(quote));
  ask('says what the speaker thinks', about.THINKS.test(quote));
  ask('greets, thanks or asks a favour', about.GREETS.test(quote));
  ask('talks of the talk itself', about.TALKS_OF_THE_TALK.test(quote));
  ask('speaks of values', about.VALUES.test(quote));
  ask('judges', about.JUDGES.test(quote));
  ask('says that something is good or bad', COPULA_JUDGES.test(quote));
  ask('comments', about.COMMENTS.test(quote));
  ask('comments more than once', timesOf(about.COMMENTS, quote) > 1);
  const loaded = timesOf(about.LOADED, quote);
  ask('uses a loaded word', loaded > 0);
  ask('judges three times or more', loaded + timesOf(about.JUDGES, quote) + timesOf(about.COMMENTS, quote) > 2);
  ask(
    'is sweeping',
    /\b(?:every|always|never|nothing|nobody|no\s+one|everyone|only|all|any|no\s+(?:amount|serious|sensible)|entire|whole)\b/iu.test(
      quote,
    ),
  );
  ask(
    'likens',
    /\b(?:as\s+if|as\s+though|like\s+(?:a|an|the|all|so)|such\s+(?:a|an)|so\s+(?:much|many)|kind\s+of|sort\s+of|what\s+\p{L}+\s+(?:call|is|are|has))\b/iu.test(
      quote,
    ),
  );
  ask(
    'sets one thing against another',
    /\b(?:not|n['’]t)\b(?:(?!\b(?:not|n['’]t)\b).)*\bbut\b|\b(?:rather\s+than|instead\s+of|far\s+from|until|except|while\s+the)\b|;|[—–]|\s-\s/iu.test(
      quote,
    ),
  );
  ask(
    'has an adverb of degree or manner',
    /\b\p{L}{3,}(?:ally|ently|antly|ously|ively|edly|ingly|fully|lessly|tely|rely|bly|ily)\b/iu.test(quote),
  );
  ask('names and counts nothing', names === 0 && numbers === 0);
  ask(
    'names nothing and reports nothing',
    names === 0 && numbers === 0 && !about.REPORTS.test(quote) && !/[“"]/u.test(quote),
  );
  ask('asks', /\?["”’)]*\s*$/.test(quote));
  ask('exclaims', /!["”’)]*\s*$/.test(quote));
  ask('speaks of the speaker', isFirstPerson);
  ask('tells what the speaker did', I_DID.test(quote));
  ask('speaks of the speaker, not of the past', isFirstPerson && !I_DID.test(quote));
  ask('speaks of us', /\b(?:we|our|us|ours|we['’](?:re|ve|ll|d))\b/iu.test(quote));
  ask('tells what we did', WE_DID.test(quote));
  ask(
    'tells what we have or are',
    /\bwe(?:['’]re|\s+(?:are|have|do|spend|pay|lead|rank|hold|produce|import|export|buy|sell|lose))\b(?!\s+(?:going|to|got\s+to))/iu.test(
      quote,
    ),
  );
  ask('judges more than once', timesOf(about.JUDGES, quote) + timesOf(about.COMMENTS, quote) > 1);
  ask('speaks to the reader', /\b(?:you|your|yours|you['’](?:re|ve|ll|d))\b/iu.test(quote));
  ask('tells of somebody else', THEY.test(quote));
  ask('begins with “I”', /^I\b/u.test(bare));
  ask('begins with “we”', /^we\b/iu.test(bare));
  ask('begins with “you”', /^you\b/iu.test(bare));
  ask('begins with “this” or “it”', /^(?:this|that|these|those|it|there|here|what)\b/iu.test(bare));
  ask('begins with a small word', /^["“]?(?:and|but|so|well|now|because|or|yes|no)\b/iu.test(quote));
  ask('sets a condition', /\b(?:if|unless|whether|would|could)\b/iu.test(quote));
  ask('gives a reason', /\b(?:because|therefore|so\s+that|in\s+order\s+to|that['’]s\s+why|due\s+to)\b/iu.test(quote));
  ask('quotes', /[“"][^”"]{8,}/u.test(quote));
  ask(
    'has no verb',
    !isPast &&
      !PRESENT.test(quote) &&
      !/\b(?:will|would|can|could|may|might|must|shall|should|be|am)\b|\b\p{L}{3,}s\b/iu.test(quote),
  );
  ask('has four words or fewer', words.length <= 4);
  ask('has five to eight words', words.length > 4 && words.length <= 8);
  ask('has more than fifteen words', words.length > 15);
  ask('has more than twenty-five words', words.length > 25);
  ask('says little', content < 3);
  ask('says much', content >= 10);
  return answers;
}
