import { stem } from '../article/word.ts';

/** A word or mark of a sentence, lower case, with its place; “don’t” is “do” and “n’t”. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
}

const TOKEN =
  /n['’]t\b|['’](?:s|m|d|re|ll|ve)\b|\p{N}[\p{N}.,:/]*|\p{L}{1,20}?(?=n['’]t\b)|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/giu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
    isCapital: /^\p{Lu}/u.test(match[0]),
  }));
}

const set = (words: string) => new Set(words.split(/\s+/));
const MODALS = set("will would may might can could shall should must 'll 'd ca wo");
const HELPERS = set(
  "be been being is are was were am 's 're 'm have has had 've having do does did get gets got getting",
);
const DENIALS = set("not n't never no nor neither nobody nothing without hardly barely none cannot");
const SMALL_ADVERBS = set(
  'also just still already ever always often only even now then really actually probably likely perhaps maybe certainly definitely soon once again almost nearly yet so both all either',
);
const SUBJECTS = set('i you he she it we they who which that there this these those what');
const ENDS_CLAUSE = set(', ; : . ! ? - – — ( ) " “ ”');
const CONDITION = set('if unless whether assuming in-case');
const TIME_CLAUSE = set('when once until before after while as since because although though');
/** Questions about single words, too rare to be asked of reports apart. */
const LEXICAL = /^(?:is “|is a form|near|soon|left|just|two)/;
const PREPOSITIONS = set(
  'of for by in on at from with without after before about to into against than through upon while when',
);
const ATTITUDES =
  /^(think|thinks|thought|thinking|hope|hopes|hoped|hoping|hopefully|want|wants|wanted|wish|wishes|wonder|wondering|believe|believes|believed|expect|expects|expected|expecting|suggest|suggests|suggested|recommend|recommends|ask|asks|asked|asking|said|says|say|saying|told|tell|tells|know|knows|knew|announce|announces|announced|report|reported|reports|plan|plans|planned|planning|intend|intends|intended|promise|promised|promises|doubt|doubts|claim|claims|claimed|fear|fears|feared|warn|warned|warns|urge|urged|urges|propose|proposed|proposes|consider|considering|considered|allow|allows|allowed|require|requires|required|try|tries|tried|trying|agree|agreed|agrees|decide|decided|decides|likely|able|ability|unable|possible|chance|supposed|sure|see|realize|found|remember|glad|sorry|thank|thanks|love|like|seems|seem|appears)$/;
const PARTICIPLES = set(
  'taken given seen been written broken spoken chosen driven eaten fallen forgotten hidden ridden shaken stolen proven beaten bitten risen woken frozen drawn grown known thrown flown blown shown worn torn born sworn sewn gotten gone done begun sung drunk swum rung sunk sprung become come run',
);
const IRREGULAR_PAST = set(
  'went said made got took came saw knew gave found told thought became left felt put brought began kept held wrote stood heard let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew broke spent cut rose drove bought wore chose won hit sold caught taught fought threw shot struck beat hurt flew sang forgot hid shut laid bet sank swam wound rode dealt dug hung lent sought stole swore tore woke bent',
);

/**
 * What a reader can see around a verb that bears on whether what it tells has happened: the helping words before it, what
 * denies it, the verb that it hangs on (“wants to open”), a condition, a question, an order. Names are stable: they are
 * the keys of the weights.
 */
export function surroundingsOf(tokens: readonly Token[], at: number): string[] {
  const yes: string[] = [];
  const word = tokens[at]?.word ?? '';
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  yes.push(`is “${word}”`, `is a form of “${stem(word)}”`, formOf(word));

  // The chain of helping words before the verb.
  let from = at - 1;
  let isDenied = false;
  let helper = '';
  let hasTo = false;
  const chain: string[] = [];
  for (; from >= 0 && at - from <= 7; from -= 1) {
    const before = wordAt(from);
    if (DENIALS.has(before)) {
      isDenied = true;
      chain.push('not');
    } else if (MODALS.has(before) || HELPERS.has(before)) {
      helper ||= before;
      chain.push(before);
      yes.push(`helped by “${before}”`);
    } else if (before === 'to' && !hasTo && chain.length === 0) {
      hasTo = true;
      from -= 1;
      while (SMALL_ADVERBS.has(wordAt(from)) || /ly$/.test(wordAt(from)) || DENIALS.has(wordAt(from))) {
        if (DENIALS.has(wordAt(from))) isDenied = true;
        from -= 1;
      }
      break;
    } else if (!(SMALL_ADVERBS.has(before) || (/ly$/.test(before) && before.length > 4))) break;
  }
  if (hasTo) {
    const governor = wordAt(from);
    yes.push('after “to”', `“to” after “${governor}”`);
    for (let i = from; i >= Math.max(0, from - 5); i -= 1) {
      const before = wordAt(i);
      if (ENDS_CLAUSE.has(before) && before !== '"') break;
      if (DENIALS.has(before)) yes.push('what it hangs on is denied');
      if (MODALS.has(before)) yes.push('what it hangs on has a modal', `hangs on “${before}”`);
      if (/^(?:please|should|need|needs|must)$/.test(before)) yes.push('hangs on an order');
      if (/ed$/.test(before) || IRREGULAR_PAST.has(before)) yes.push('hangs on the past');
    }
  }
  if (isDenied) yes.push('denied');
  yes.push(`chain ${[...chain].reverse().join(' ') || 'none'}${hasTo ? ' to' : ''}`);
  const subjectAt = from;
  const subject = wordAt(subjectAt);
  if (SUBJECTS.has(subject)) yes.push(`subject “${subject}”`, `subject “${subject}” ${helper || formOf(word)}`);
  yes.push(`left “${subject}”`, `just before “${wordAt(at - 1)}”`, `just after “${wordAt(at + 1)}”`);
  yes.push(`two before “${wordAt(at - 2)} ${wordAt(at - 1)}”`);

  // The clause before the verb, nearest first.
  let isOtherClause = false;
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const before = wordAt(i);
    if (/^[;:.!?]$/.test(before)) break;
    if (before === ',') isOtherClause = true;
    if (at - i <= 6 && !isOtherClause) yes.push(`near “${before}”`);
    if (MODALS.has(before)) yes.push(isOtherClause ? 'a modal stands in an earlier clause' : 'a modal stands before');
    if (CONDITION.has(before)) yes.push(isOtherClause ? 'a condition stands before' : 'in a condition');
    if (TIME_CLAUSE.has(before) && !isOtherClause) yes.push(`after “${before}”`);
    if (DENIALS.has(before))
      yes.push(isOtherClause ? 'a denial stands in an earlier clause' : 'a denial stands before');
    if (before === 'please') yes.push('after “please”');
    if (/^(?:let|help|helps|make|makes|have)$/.test(before) && at - i <= 4 && formOf(word) === 'plain form')
      yes.push(`let or help`);
  }
  // “to open and close”, “please sign and return”: joined to what stands before.
  const joint = /^(?:and|or|then|,)$/.test(wordAt(at - 1)) ? at - 1 : /^(?:and|or)$/.test(wordAt(at - 2)) ? at - 2 : -1;
  if (joint > 0 && !hasTo && chain.length === 0) {
    yes.push('joined');
    for (let i = joint - 1; i >= Math.max(0, joint - 10); i -= 1) {
      const before = wordAt(i);
      if (before === 'to' || MODALS.has(before) || before === 'please') {
        yes.push(`joined to “${before}”`, 'joined to something open');
        break;
      }
      if (/^[;.!?]$/.test(before) || /ed$/.test(before) || IRREGULAR_PAST.has(before)) break;
    }
  }
  // The verb of thinking or saying that it hangs on.
  for (let i = at - 1; i >= Math.max(0, at - 14); i -= 1) {
    const before = wordAt(i);
    if (/^[;.!?]$/.test(before)) break;
    const attitude = ATTITUDES.exec(before)?.[1];
    if (attitude !== undefined) {
      yes.push(`under “${attitude}”`, `under a verb of ${kindOfAttitude(attitude)}`);
      break;
    }
  }
  if (formOf(word) === '-ing form') {
    const open = tokens.slice(Math.max(0, at - 8), at).map((token) => token.word);
    const kind =
      HELPERS.has(wordAt(at - 1)) || chain.length > 0
        ? 'going on'
        : PREPOSITIONS.has(wordAt(at - 1))
          ? 'after a preposition'
          : ENDS_CLAUSE.has(wordAt(at - 1))
            ? 'after a comma'
            : 'after another word';
    yes.push(`-ing form ${kind}`);
    if (open.some((before) => MODALS.has(before) || before === 'to' || before === 'if'))
      yes.push('-ing form within something open');
    if (
      open.some((before) => /ed$/.test(before) || IRREGULAR_PAST.has(before) || before === 'was' || before === 'were')
    )
      yes.push('-ing form within something past');
    if (PREPOSITIONS.has(wordAt(at - 1))) yes.push(`-ing form after “${wordAt(at - 2)} ${wordAt(at - 1)}”`);
  }
  if (!hasTo && chain.length === 0) {
    // What time the words before speak of, for clauses without one of their own.
    for (let i = at - 1; i >= Math.max(0, at - 10); i -= 1) {
      const before = wordAt(i);
      if (/^[;.!?]$/.test(before)) break;
      const time = MODALS.has(before)
        ? 'a modal'
        : before === 'to'
          ? '“to”'
          : /^(?:was|were|had|did)$/.test(before) ||
              IRREGULAR_PAST.has(before) ||
              (/ed$/.test(before) && before.length > 4)
            ? 'the past'
            : /^(?:is|are|am|has|have|do|does|'s|'re|'ve)$/.test(before)
              ? 'the present'
              : null;
      if (time !== null) {
        yes.push(`last verb before speaks of ${time}`, `${formOf(word)}, last verb before speaks of ${time}`);
        break;
      }
    }
  }
  const everybody = tokens.map((token) => token.word);
  if (everybody.some((other) => /^(?:i|me|my)$/.test(other))) yes.push('speaks of “I”');
  if (everybody.some((other) => /^(?:you|your|u|ur)$/.test(other))) yes.push('speaks to “you”');
  const isPlain =
    !everybody.some((other) => /^(?:i|me|my|you|your|u|we|our|us|please|\?|!)$/.test(other)) &&
    (tokens[0]?.isCapital ?? false);
  // The sentence.
  const starts = (() => {
    for (let i = at - 1; i >= 0; i -= 1) if (/^[.!?;:]$/.test(wordAt(i))) return i + 1;
    return 0;
  })();
  const first = /^["“”'([\-–—*•>]$/.test(wordAt(starts)) ? starts + 1 : starts;
  if (at === first) yes.push('first word', `first word, ${formOf(word)}`);
  if (at - first <= 2 && formOf(word) === 'plain form' && !SUBJECTS.has(wordAt(at - 1)) && !hasTo && chain.length === 0)
    yes.push('an order');
  let end = '';
  for (let i = at + 1; i < tokens.length; i += 1) {
    const after = wordAt(i);
    if (/^[.!?]$/.test(after)) {
      end = after;
      break;
    }
    if (i - at <= 4) yes.push(`soon after “${after}”`);
    if (CONDITION.has(after)) yes.push('a condition stands after');
    if (i - at <= 8 && MODALS.has(after)) yes.push('a modal stands after');
    if (i - at <= 10 && /^(?:tomorrow|next|soon|upcoming|coming|later|tonight|future)$/.test(after))
      yes.push('a time to come');
    if (i - at <= 10 && /^(?:yesterday|ago|last|recently|previously|already)$/.test(after)) yes.push('a time gone by');
  }
  if (end === '?') yes.push('in a question');
  if (end === '!') yes.push('in an exclamation');
  for (let i = Math.max(0, at - 14); i < Math.min(tokens.length, at + 14); i += 1)
    if (
      /^(?:likely|probably|perhaps|maybe|possibly|possible|unclear|alleged|allegedly|reportedly|rumored|expected|planned|hopefully)$/.test(
        wordAt(i),
      )
    )
      yes.push('a doubt stands near');
  if (!isPlain) return [...new Set(yes)];
  // Reports tell of plans and possibilities more surely than letters do: each question counts anew for them.
  const again = yes.filter((name) => !LEXICAL.test(name)).map((name) => `in a report: ${name}`);
  return [...new Set([...yes, 'reads like a report', ...again])];
}

/** How a verb is written; “past form” only where the writing shows it. */
function formOf(word: string): string {
  if (/ing$/.test(word) && word.length > 4) return '-ing form';
  if (
    (/ed$/.test(word) &&
      word.length > 3 &&
      !/^(?:need|feed|speed|seed|bleed|breed|exceed|proceed|succeed|heed|embed|shed|wed)$/.test(word)) ||
    PARTICIPLES.has(word)
  )
    return 'past form';
  if (IRREGULAR_PAST.has(word)) return 'past form, irregular';
  if (/[^s]s$/.test(word)) return '-s form';
  return 'plain form';
}

function kindOfAttitude(verb: string): string {
  if (
    /^(?:hope|want|wish|plan|intend|promise|urge|propose|consider|expect|recommend|suggest|require|ask|like$)/.test(
      verb,
    )
  )
    return 'wanting or asking';
  if (/^(?:sa|to?ld|tell|announce|report|claim|warn)/.test(verb)) return 'saying';
  if (/^(?:know|knew|see|realize|found|remember|glad|sorry|thank|love)/.test(verb)) return 'knowing';
  return 'thinking';
}
