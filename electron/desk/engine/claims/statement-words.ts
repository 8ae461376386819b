/** Words by which a reader sees what a statement is about, each class under the question that it answers. */

const words = (list: string, after = '') =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.trim().replaceAll(/\s+/g, '|').replaceAll('_', '\\s+')})${after}(?![\\p{L}\\p{N}])`,
    'iu',
  );

/** Prices, jobs, laws, wars: what figures and decisions are published on. */
export const PUBLIC_MATTER = words(
  `tax(?:es)? taxpayers? budgets? deficits? debts? jobs? unemployment employment wages? incomes? inflation econom(?:y|ic) prices? costs? spending
  revenues? funds? funding dollars? crowns? euros? pounds? cuts? trade tariffs? exports? imports? oil gas coal energy insurance medicare medicaid health_care hospitals?
  schools? teachers? students? universit(?:y|ies) colleges? crimes? prisons? prisoners? police troops soldiers? arm(?:y|ies) wars? weapons? missiles? nuclear bombs? treat(?:y|ies) sanctions?
  laws? bills? legislation votes? voters? elections? courts? rulings? charges? trials? companies company industr(?:y|ies) factor(?:y|ies) workers? farmers? famil(?:y|ies) population
  immigrants? immigration refugees? borders? pensions? social_security poverty emissions? carbon water roads? bridges? airports? flights? drugs? guns? vaccines? virus disease deaths? victims?
  banks? loans? mortgages? shares? stocks? markets? sales profits? amendments? program(?:s|mes?)? reforms? veterans? seniors? children women`,
);
/** Who decides and is answerable. */
export const PUBLIC_BODY = words(
  `government congress senate senators? house_of legislature parliament assembly administration president(?:s|'s|’s)? governors? mayors? ministers? ministry secretary department agency
  commission committee council court judges? police party republicans? democrats? opponent federal united_states united_nations states? nations? county city cities army navy officials? spokes(?:man|woman|person) authorities
  corporations? company university association union white_house supreme_court board police_chief attorney`,
);
export const CHANGE = words(
  `increas(?:ed?|es|ing) decreas(?:ed?|es|ing) reduc(?:ed?|es|ing) r(?:o|i)se[ns]? f(?:e|a)ll(?:s|en)? fell dropp?(?:ed|s)? grew grown grows? doubled tripled halved cut lost los(?:es?|ing) gained gains? rais(?:ed?|es|ing) lower(?:ed|s) went_(?:up|down) gone_(?:up|down)
  (?:is|are|was|were)_(?:up|down) climbed declined expanded shrank shrunk shrinking created? creating eliminated? added built closed opened reopened moved spent spends? spending paid pays? cost costs? borrowed saved earned`,
);
export const PUBLIC_ACT = words(
  `vot(?:ed|es|ing) signed vetoed pass(?:ed|es) supported supports opposed opposes proposed proposes introduced appointed elected nominated endorsed resigned ruled sued charged arrested convicted sentenced indicted imprisoned
  approved rejected blocked repealed enacted negotiated invaded attacked bombed killed died injured wounded shot launched announced released published founded acquired bought sold hired fired promised pledged
  banned ordered agreed refused denied admitted accused called_(?:for|on|it) warned trained sent provided invested established expelled deported raided seized won defeated joined left returned`,
);
export const REPORTS = words(
  'said says told announced reported reports according_to stated states added explained confirmed claimed claims argued noted wrote testified declared estimates? estimated showed shows found',
);
export const COMPARES = words(
  'more less fewer larger smaller higher lower bigger faster slower better worse older younger than twice double half compared same_as as_(?:much|many|high|low|large)_as',
);
export const RANKS = words(
  'most least largest smallest highest lowest biggest fastest oldest youngest first second third last only ranks? ranked leads? record number_one longest best_(?:selling|paid) never_before ever_before',
);
export const COUNTS = words(
  'every all each most_of half thirds? quarter majority average per percent many million billion trillion thousands? hundreds? dozens? millions billions several none nobody total rate rates one_in two_out',
);
export const STANDING = words(
  'current(?:ly)? now today still already no_longer remains? since available in_force under_way based located owns? holds? consists? contains? includes? known_as called requires? serves? lives born',
);
export const SPEAKS_OF_THE_PAST = words(
  'yesterday ago last_(?:year|month|week|night|spring|summer|autumn|fall|winter|session|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|decade|century) in_the_(?:past|last) earlier previously former(?:ly)? recently during since when',
);

export const OBLIGES = words(
  "must should ought need_to needs_to have_to has_to had_better got_to gotta let's let’s let_us cannot_(?:let|afford|allow) can't_(?:let|afford|allow) time_to deserves? shouldn['’]t mustn['’]t",
);
export const WISHES = words(
  "wants? wish hope hopes would_like i['’]d_like look_forward dream dreams pray want_to intend proud grateful honou?red glad pleased happy sorry sad love loved hate afraid",
);
export const THINKS = words(
  "i_think i_believe i_feel i_guess i_suppose i_know i_mean i_understand i_agree i_disagree i_don['’]t_(?:think|believe|know) i['’]m_(?:sure|not_sure|convinced|certain) in_my_(?:opinion|view|judgment) my_(?:view|opinion|belief) it_seems_to_me we_believe we_know you_know you_see we_think",
);
export const GREETS = words(
  'thank thanks good_(?:evening|morning|afternoon|night|luck) welcome god_bless congratulations ladies_and_gentlemen fellow_(?:citizens|americans) distinguished members_of_the please sincerely regards hello hi dear bless applause sorry excuse_me',
);
export const TALKS_OF_THE_TALK = words(
  "let_me question answer answered as_i_said talk_about talking_about i['’]ll_tell_you tell_you i['’]d_say i_would_say to_say say_this respond the_point my_point the_issue in_other_words the_fact_is the_truth_is you_look look_at minutes? debate tonight_i that['’]s_(?:what|why|how|right|wrong|true|not) here['’]s i_(?:said|say) well okay",
);
export const VALUES = words(
  `freedom liberty hope courage future dreams? values trust leadership challenges? opportunit(?:y|ies) promise spirit greatness strength faith soul destiny justice fair fairness duty sacrifice judg(?:e)?ment character conscience
  responsibility vision tomorrow together everyone everybody anybody people american_people way kind sense matter thing things something somebody stuff lot`,
);
export const JUDGES = words(
  `good(?!\\s+chance) bad great terrible awful wonderful amazing awesome brilliant horrible horrendous beautiful ugly nice lovely perfect excellent superb poor strong weak wrong right true important serious tough hard easy better best worst
  ridiculous absurd stupid smart crazy insane disgraceful disgrace disaster disastrous failure shame shameful outrageous dangerous extreme radical reckless irresponsible foolish dumb silly pathetic sick evil noble proud incredible unbelievable remarkable impressive
  favou?rite fantastic tremendous magnificent delicious fun funny cool interesting boring strange weird sad tragic unfortunate fortunate lucky happy glad angry unfair fair decent honest dishonest corrupt hypocritical cruel brutal harsh bold brave
  simple clear obvious honestly frankly clearly obviously simply really very truly actually certainly surely indeed merely utterly absolutely totally completely deeply sadly unfortunately fortunately hopefully ironically apparently of_course no_doubt perhaps maybe rather quite so-called`,
);
/** Wording of comment rather than report: irony, sharp verbs, asides to the reader. */
export const COMMENTS = words(
  `so-called supposedly laughable nonsense rubbish propaganda elites? elitist woke regime cronies thugs? mob hysteria hypocrisy hypocrites? greedy greed lies? liars? lying myth farce charade absurdity madness folly idiocy scandalous ludicrous preposterous shameless
  blatant(?:ly)? glaring rampant mere utter sheer hardly scarcely alas indeed surely needless_to_say no_wonder it_is_(?:clear|obvious|hard|difficult|easy|worth|time|important|no) after_all at_least in_fact in_reality in_truth in_short what_a how_can why_should
  ourselves imagine suppose seem(?:s|ed)? appears feels? worth worthy worse worst terrif(?:ying|ic) frightening alarming disturbing shocking stunning inevitable inevitably undoubtedly unquestionably essentially basically literally nothing_(?:but|more|less)
  too_(?:much|many|often|late|far|little) far_(?:more|less|from|too) more_than_ever not_only even_more precisely exactly fundamental(?:ly)? profound(?:ly)? desperate(?:ly)? relentless(?:ly)? ruthless(?:ly)? crush(?:ed|ing)? destroy(?:ed|ing|s)? devastat(?:ed|ing) betray(?:ed|al|s)? demoni[sz]e[ds]? smear(?:s|ed|ing)? attack(?:s|ing)_on war_on agenda ideology ideological narrative tyranny oppress(?:ion|ive|ed) exploit(?:ed|ation|ing)? suffer(?:ing)? struggle crisis chaos catastroph(?:e|ic) doom(?:ed)? threat`,
);
/** Words that carry a judgement with them, whatever they are said of. */
export const LOADED = words(
  `absurd(?:ly)? abysmal aggressive(?:ly)? alarmist ambitious(?:ly)? amusing appalling(?:ly)? arbitrary arrogan(?:t|ce) astonishing(?:ly)? atrocious authoritarian awkward(?:ly)? backward(?:s|ness)? barbar(?:ic|ism|ous) bitter(?:ly)? bizarre(?:ly)? bleak blind(?:ly)? bloated bogus boss(?:es)? brainwash(?:ed|ing)? breathtaking(?:ly)? brutal(?:ly|ity)?
  callous charming cheap clever(?:ly)? clueless cold-blooded comical common_sense complacen(?:t|cy) conveniently coward(?:s|ly|ice)? creepy criminal(?:ly)? crippling crony cruel(?:ty)? curious(?:ly)? cynical(?:ly)? cynicism damning dangerously dar(?:e|es|ed|ing) decaden(?:t|ce) deceit(?:ful)? deceptive delightful delusion(?:s|al)? demagogues? depressing(?:ly)? deserve[ds]? despicable dirty dismal dogma(?:tic)? doomed dread(?:ful)? droll dubious
  eager(?:ly)? elegant(?:ly)? embarrass(?:ed|ing|ment)? empt(?:y|iness) endless(?:ly)? enlightened entertaining erode[ds]? evil(?:s)? exaggerat(?:ed|ion) excessive(?:ly)? excuse[s]? extremist[s]? fake fallac(?:y|ies) fals(?:e|ehoods?|ely) fanatic(?:s|al|ism)? fantas(?:y|ies) fascis(?:m|ts?) fascinating fashionable fatal(?:ly)? feeble fierce(?:ly)? flawed flimsy foolish(?:ly)? frankly fraud(?:ulent)? futile genius ghastly glamour glorious gloomy good_news grave(?:ly)? grim(?:ly)? grossly grotesque
  harmful heartless heroic hideous hollow hopeless(?:ly)? horrif(?:ic|ying) humane humble humiliat(?:ed|ing|ion) hysterical ignoran(?:t|ce) illegitimate immoral immense(?:ly)? imperialis(?:m|t) incapable incoherent incompeten(?:t|ce) inconvenient indefensible inept inhuman(?:e)? innocent insane insidious insult(?:ing|s)? intolera(?:nt|ble|nce) invasion ironic(?:ally)? irony irrational laughable lavish lazy legitimate legendary lofty loony ludicrous lunatic[s]? magnificent masterpiece meaningful meaningless mediocre menac(?:e|ing) merciless(?:ly)? misguided misleading mistake[ns]? mock(?:ed|ery|ing)? monstrous moral(?:ly|ity)? moron(?:s|ic)? murderous
  naive nasty naturally needless(?:ly)? nefarious notorious(?:ly)? obedient obscene obsess(?:ed|ion|ive) ordinary_people orthodoxy outdated overwhelming(?:ly)? pandering panic paradox parasit(?:e|es|ic) patronising perverse(?:ly)? petty pious plague plain(?:ly)? plunder plutocra(?:ts?|cy) pointless poison(?:ous)? political_correctness pompous powerful pretentious pretend(?:s|ing)? pretext privileged? profound propagandists? puppet[s]? puritanical quaint racist reactionary reckless(?:ly|ness)? regrettable remarkably repressive repugnant revealing revolting rich ridicul(?:e|ous|ously) rot(?:ten|ting)? ruin(?:ed|ous)? ruling_class
  sacred sanctimonious savage(?:ly)? scam scandal scar(?:e|ed|y|ing) scapegoat scorn self-(?:righteous|serving|interest|styled|proclaimed) selfish(?:ness)? senseless sensible shallow sham(?:e|bles|bolic)? shock(?:ed|ingly)? sinister slavish(?:ly)? sleazy slogan[s]? smug snob(?:bish|s)? soft-hearted sorry spectacular spineless spurious squalid staggering stark(?:ly)? startling stifl(?:e|ed|ing) stooge[s]? stubborn(?:ly)? stupidity subservient subtl(?:e|y) sublime superficial superior suspicious sycophan(?:t|tic|ts) tame tasteless tedious tender terrifying thrilling thug(?:s|gish)? tire(?:d|some) totalitarian toxic tragic(?:ally)? traitor[s]? treason trick(?:ery|s)? trivial triumph(?:ant)? troubling tyran(?:t|ts|nical)
  ugly unacceptable unbearable unconvincing underhand understandabl[ey] undeserved unelected unforgivable unhinged unjust(?:ified)? unnecessary unprecedented unspeakable unsurprisingly unthinkable untrue unwise unworthy uplifting useful_idiots? useless utter vain vapid vicious(?:ly)? vile virtue[s]? virtuous vulgar war-?mongers? warped wasteful wealthy wicked wise(?:ly)? witch-?hunt witless wonder(?:fully)? wooden worthless wretched zealots?`,
);
