import { ENGLISH } from '../../../../shared/languages.ts';

/** The commonest small words of each language in Latin script, which make up a fifth to a half of any running text. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it on with as was by at from are be this an have has had not were which but said their its his her they will would been or who he she after about more than there when one also into over could up out if all can what we you i',
  de: 'der die das und in den von zu mit ist im für auf des sich nicht dem ein eine einen einer eines als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich kein unter gegen vom wenn ihre seine',
  fr: 'de la le et les des en un une du est pour que qui dans il par sur au pas plus ce se ne avec son sont aux a été cette ont mais ou leur elle ces sa ses nous vous comme était après fait selon aussi entre être deux je qu',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está han según',
  it: 'di e il la che in un a è per una del non della con i si le da al sono come dei ha nel più gli alla anche lo delle dal ma su ai o se questo stato nella degli suo loro hanno tra dopo era due dalla essere sua',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus são',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er die ook om door als bij naar over uit dan maar nog tot wordt heeft hebben was worden zich hij kan deze meer werd al zou geen onder tegen ze wel veel na dit moet',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan man när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill',
  da: 'og i at det er en til på som af for med de den der ikke har et om var han men sig fra vi kan så jeg år hun efter også eller ved nu sin mod vil skal blev bliver ud være havde hvor når mere over under alle deres været kun op ind end siger ble ikkje av å',
  fi: 'ja on ei että se oli hän mutta myös ovat kun joka mukaan ole sen tai jos niin kuin mitä vain vielä hänen nyt jo en sekä ollut voi olla sitä ne ennen jälkeen kanssa jotka siitä noin kaksi uusi vuoden',
  pl: 'w i na z się do nie że to jest o od za po jak co dla są ale przez był tak czy przy już jego może ma która który które tym oraz było lub ich tylko jej między także jednak pod roku być podczas po bez przed',
  cs: 'a v na se je že z o s do to i za pro ve si jsou ale jako od by po tak k jeho který která které podle byl bylo také nebo už jen při což až před roce jsem své ze mezi není proti sa ktoré aj ako pri bol',
  hu: 'a az és hogy nem is egy volt de meg van ez csak már mint azt el még ki szerint között után lesz sem vagy mert ha pedig minden be aki kell amely több majd lehet egyik két olyan ami nagy',
  ro: 'de și în a la cu pe că din nu este o un pentru care se mai sau au prin fi dar după sunt fost al ale acest această când lui său sa cel ca până fără între dintre potrivit',
  tr: 've bir bu için ile da de olarak çok daha olan gibi en sonra kadar ise ne olduğunu her ama göre o var yeni iki ancak oldu şu hem önce üzerinde tarafından ya diye bin mi değil',
  id: 'yang dan di itu dengan untuk dari pada dalam ini tidak akan ke juga oleh adalah telah sebagai bahwa para tersebut ada bisa lebih mereka kepada karena saat seorang menjadi orang atau sudah harus ia kami antara',
};

const SETS = Object.entries(SMALL_WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['und-Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['und-Hang', /\p{Script=Hangul}/gu],
  ['und-Hani', /\p{Script=Han}/gu],
  ['und-Cyrl', /\p{Script=Cyrillic}/gu],
  ['und-Grek', /\p{Script=Greek}/gu],
  ['und-Arab', /\p{Script=Arabic}/gu],
  ['und-Hebr', /\p{Script=Hebrew}/gu],
  ['und-Deva', /\p{Script=Devanagari}/gu],
  ['und-Thai', /\p{Script=Thai}/gu],
];

/** So much of a long text tells its language. */
const READ = 40_000;
/** With fewer words nothing can be said. */
const FEWEST_WORDS = 20;
/** How much of its words another language must claim, and how many times as many as English. */
const LEAST_SHARE = 0.15;
const TIMES_ENGLISH = 1.5;

/**
 * The language of most of a text, as a BCP 47 tag: “en” unless something else is plain, since a wrong alarm would keep an
 * article from being read. By script first, then by the share of each language's small words (after Grefenstette 1995).
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, READ);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [tag, script] of SCRIPTS) {
    const own = sample.match(script)?.length ?? 0;
    const enough = tag === 'und-Jpan' ? 0.15 : 0.5;
    if (letters >= 20 && own >= enough * letters) return tag;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return ENGLISH;
  const share = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length / words.length;
  const shares = SETS.map(([tag, known]) => ({ tag, share: share(known) })).sort((a, b) => b.share - a.share);
  const english = shares.find(({ tag }) => tag === ENGLISH)?.share ?? 0;
  const best = shares[0];
  return best !== undefined && best.share >= LEAST_SHARE && best.share >= TIMES_ENGLISH * english ? best.tag : ENGLISH;
}
