/**
 * Words that leave open who says something, how much of it there is or how sure it is: “weasel words”, after the
 * Wikipedia half of the CoNLL-2010 task (Farkas et al. 2010) and the weighted cue list of Tjong Kim Sang (2010). The
 * number is how sure such wording alone makes a reader that the sentence leaves something open; the numbers were set by
 * hand.
 */
const CUES: readonly (readonly [RegExp, number])[] = [
  // How sure it is.
  [
    /\b(?:probably|presumably|supposedly|purportedly|seemingly|apparently|arguably|allegedly|alleged|reportedly|rumou?red|rumou?rs?|ostensibly|conceivably|putative|purported|reputed(?:ly)?)\b/giu,
    0.9,
  ],
  [
    /\b(?:possibly|perhaps|maybe|speculat\w+|suspected|unclear|uncertain|debatable|disputed|controversially|doubtful|tentative(?:ly)?|hypothesi[sz]ed|conjectured?)\b/giu,
    0.85,
  ],
  [/\b(?:likely|unlikely|likelihood|might|seems?|seemed|seeming)\b/giu, 0.8],
  [
    /(?<!\b(?:in|on|of|since|until|by|last|between|from|early|late|mid|and|this|\d)\s)\bmay\b(?!\s+(?:\p{N}|be\s+(?:used|found|seen)\b))/gu,
    0.65,
  ],
  [/\bmay\s+be\s+(?:used|found|seen)\b/gu, 0.4],
  [/\bmay\s+(?:also\s+)?(?:have|not|be|even|well)\b/gu, 0.35],
  [/\b(?:appears?|appeared)\s+to\b/giu, 0.8],
  [/\bpossib(?:le|ility|ilities)\b/giu, 0.55],
  [/\bas\s+(?:\w+\s+)?as\s+possible\b|\bpossible\s+to\b/giu, -0.4],
  [/\b(?:could|potential(?:ly)?)\b/giu, 0.35],
  [/\b(?:could|would)\s+(?:have|be)\b/giu, 0.1],
  [
    /\b(?:suggests?|suggesting|suggested|indicat(?:es?|ing)|impl(?:y|ies|ied)|estimated|assumed?|theori[sz]ed)\b/giu,
    0.4,
  ],
  [/\b(?:suggests?|suggested|suggesting)\s+that\b/giu, 0.35],
  [/\b(?:feels?|feel)\s+that\b|\bperceived\b/giu, 0.5],
  [/\b(?:expected|predicted|anticipated)\b/giu, 0.3],
  // Who says so: nobody is named.
  [
    /\bit\s+(?:is|was|has\s+been|had\s+been|can\s+be|could\s+be|may\s+be|might\s+be|should\s+be)\s+(?:\w+ly\s+|often\s+|also\s+|now\s+)?(?:said|believed|thought|claimed|considered|argued|noted|suggested|alleged|assumed|felt|known|accepted|reported|estimated|speculated|rumou?red|held|observed|recogni[sz]ed|agreed|presumed|understood|hoped|expected|feared|supposed)\b/giu,
    0.75,
  ],
  [
    /\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|often\s+|also\s+|sometimes\s+|now\s+|still\s+)?(?:believed|thought|said|rumou?red|alleged|supposed|presumed|speculated|reputed|assumed)\b/giu,
    0.7,
  ],
  [
    /\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|often\s+|also\s+|sometimes\s+|now\s+|still\s+)?(?:considered|regarded|viewed|perceived|seen\s+as|credited|deemed|hailed|felt|claimed|argued)\b/giu,
    0.55,
  ],
  [/\b(?:considered|regarded)\b/giu, 0.35],
  [/\bbelieved?\b(?!\s+in\b)|\bbelieves\b/giu, 0.4],
  [/\bclaim(?:s|ed|ing)?\b|\bargu(?:e|es|ed)\b/giu, 0.25],
  [
    /\b(?:critics|scholars|historians|experts|researchers|scientists|observers|commentators|analysts|sources|fans|supporters|opponents|detractors|proponents|authors|writers|archaeologists|linguists|theorists|studies|reviewers|authorities)\s+(?:have\s+|had\s+|who\s+|often\s+|also\s+|generally\s+|now\s+)*(?:say|said|believe[sd]?|argue[sd]?|claim(?:s|ed)?|suggest(?:s|ed)?|think|thought|consider(?:ed)?|contend(?:ed)?|regard(?:ed)?|feel|felt|agree[sd]?|note[sd]?|point(?:ed)?|see|view(?:ed)?|call(?:ed)?|disagree|attribute[sd]?|maintain(?:ed)?|hold|propose[sd]?|assert(?:ed)?|dispute[sd]?|speculate[sd]?|describe[sd]?|praise[sd]?|criticized|question(?:ed)?|accuse[sd]?)\b/giu,
    0.7,
  ],
  [
    /\b(?:some|many|most|several|few|various|numerous|other|certain|a\s+number\s+of|a\s+few|the\s+majority\s+of|a\s+majority\s+of)\s+(?:of\s+(?:the|his|her|their|its|these|those)\s+)?(?:\w+\s+)?(?:people|persons?|critics|scholars|historians|experts|researchers|scientists|observers|commentators|analysts|sources|fans|supporters|opponents|detractors|proponents|authors|writers|archaeologists|linguists|theorists|studies|reviewers|authorities|individuals|players|members|users|listeners|viewers|readers|others|residents|locals|christians|jews|muslims|philosophers|economists|groups|believers|americans|artists|musicians|practitioners|theologians|biographers|accounts|reports|evidence|modern)\b/giu,
    0.6,
  ],
  [
    /\b(?:some|many|others|most|few|several)\s+(?:have\s+|had\s+|also\s+|even\s+|now\s+|would\s+|may\s+|might\s+)*(?:say|said|believe|argue[sd]?|claim(?:ed)?|suggest(?:ed)?|think|thought|consider(?:ed)?|contend|regard(?:ed)?|feel|felt|agree|note[sd]?|point|see|view(?:ed)?|call(?:ed)?|prefer|attribute|propose[sd]?|speculate[sd]?|criticized|question(?:ed)?|interpret(?:ed)?)\b/giu,
    0.75,
  ],
  [
    /\b(?:according\s+to)\s+(?:some|many|several|most|legend|tradition|various|local|popular|one)\b|\blegend\s+has\s+it\b|\btradition(?:ally)?\b/giu,
    0.45,
  ],
  // How much of it there is.
  [/(?:^|[\s(“"])(?:some)\s+(?!(?:\p{N}|of\s+(?:the|his|her)\s+(?:first)|time\b|day\b|years?\b|months?\b))/giu, 0.5],
  [/\bmany\b/giu, 0.55],
  [/\b(?:how|so|too|as)\s+many\b/giu, -0.4],
  [/\bmost\s+(?:of\b|people\b|\p{L}+s\b(?<!ous|less|us|ss))/giu, 0.5],
  [/\b(?:mostly|mainly|largely|primarily|chiefly)\b/giu, 0.12],
  [/\b(?:several|numerous)\b/giu, 0.35],
  [
    /\b(?:various|certain|countless|a\s+number\s+of|a\s+variety\s+of|a\s+range\s+of|a\s+few|dozens|scores\s+of|hundreds\s+of|thousands\s+of|a\s+lot\s+of|lots\s+of)\b/giu,
    0.3,
  ],
  [
    /\b(?:one\s+of\s+the|among\s+the)\s+(?:\w+[\s-])?(?:most|best|greatest|largest|finest|first|earliest|leading|top|main|major|few|oldest|biggest)\b/giu,
    0.3,
  ],
  [
    /\b(?:others|another|some|most|all)\s+(?:scholars|historians|accounts|versions|sources)\b|\bmany\s+others\b|\bamong\s+others\b/giu,
    0.3,
  ],
  [
    /\b(?:numbers?\s+of|amounts?\s+of|degree\s+of|multiple|countless|myriad|plenty\s+of|handful\s+of|majority|minority|almost|nearly|virtually|essentially|approximately|roughly|around|about)\b/giu,
    0.05,
  ],
  // How often, how widely.
  [
    /\b(?:widely|generally|commonly|popularly|frequently|usually|typically|often|sometimes|occasionally|traditionally|broadly|universally|normally|rarely|seldom|largely)\s+(?:believed|considered|regarded|thought|held|accepted|seen|viewed|known|assumed|recogni[sz]ed|acknowledged|credited|perceived|described|referred|called|attributed|cited|agreed|understood|used|found|associated|criticized|felt)\b/giu,
    0.55,
  ],
  [/\b(?:widely|generally|commonly|popularly)\b/giu, 0.4],
  [/\b(?:often|usually|typically|sometimes|frequently|normally|tend(?:s|ed)?\s+to)\b/giu, 0.3],
  [/\b(?:occasionally|rarely|seldom)\b/giu, 0.15],
  [/\b(?:fairly|relatively|quite|rather|somewhat|extremely|especially)\b/giu, 0.12],
  // Praise without a source.
  [
    /\b(?:famous|famously|well[- ]known|best[- ]known|renowned|legendary|acclaimed|notorious|popular|influential|prominent|noted|notable|respected|celebrated|controversial|important|significant|iconic|outstanding|excellent|great(?:est)?|remarkable|better\s+known)\b/giu,
    0.2,
  ],
  [
    /\b(?:infamous|unique|beloved|brilliant|impressive|sensational|dubious|exceptional(?:ly)?|extraordinar(?:y|ily)|leading|top|foremost|pioneering|innovative|successful|favou?rite|highly|highest-quality|world[- ]class|cult|classic|major|considerable|considerably|substantial(?:ly)?|extensive(?:ly)?|significantly|great(?:ly)?|heavily|strongly|particularly|vast|huge|tremendous|enormous)\b/giu,
    0.1,
  ],
  [/\bmost\s+(?:\w+ly\s+)?(?!of\b|\p{L}+s\b|recent|likely|people)\p{L}{4,}\b/giu, 0.25],
  [/\bvery\b/giu, 0.15],
  [
    /\b(?:unfortunately|interestingly|ironically|clearly|obviously|indeed|in\s+fact|of\s+course|undoubtedly|surprisingly|naturally|notably)\b/giu,
    0.25,
  ],
];

/**
 * How much a sentence leaves open by vague wording, 0 to 1: the chance that at least one of its cues does, were they
 * independent. A vague amount alone makes no claim speculative; it asks for a source.
 */
export function vaguenessOf(quote: string): number {
  let plain = 1;
  let less = 0;
  for (const [cue, sure] of CUES) {
    const times = quote.match(cue)?.length ?? 0;
    if (times === 0) continue;
    if (sure < 0) less += sure * times;
    else plain *= (1 - sure) ** Math.min(2, times);
  }
  return Math.max(0, Math.min(1, 1 - plain + less));
}

/** From here on a sentence counts as vague. */
export const VAGUE_FROM = 0.12;
