import { expect, test } from 'vitest';
import { languageOf } from '../../../../electron/desk/engine/article/language.ts';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import { partialDate } from '../../../../shared/dates.ts';
import { languageName, languageNotice } from '../../../../shared/languages.ts';

/** Invented news of about 40 words in each language. */
const TEXTS: Readonly<Record<string, string>> = {
  en: 'The town council of Castra voted on Monday to close the old harbour bridge for two years. The mayor said that the work will cost 12 million crowns and that a ferry would carry people over the river until the new bridge opens.',
  de: 'Der Stadtrat von Castra hat am Montag beschlossen, die alte Hafenbrücke für zwei Jahre zu schließen. Die Bürgermeisterin sagte, dass die Arbeiten 12 Millionen Kronen kosten werden und dass eine Fähre die Menschen über den Fluss bringt, bis die neue Brücke fertig ist.',
  fr: 'Le conseil municipal de Castra a décidé lundi de fermer le vieux pont du port pendant deux ans. La maire a dit que les travaux coûteront 12 millions de couronnes et qu’un bac transportera les habitants sur le fleuve jusqu’à ce que le nouveau pont soit ouvert.',
  es: 'El ayuntamiento de Castra decidió el lunes cerrar el viejo puente del puerto durante dos años. La alcaldesa dijo que las obras costarán 12 millones de coronas y que un transbordador llevará a la gente por el río hasta que se abra el nuevo puente.',
  it: 'Il consiglio comunale di Castra ha deciso lunedì di chiudere il vecchio ponte del porto per due anni. La sindaca ha detto che i lavori costeranno 12 milioni di corone e che un traghetto porterà la gente oltre il fiume fino a quando il nuovo ponte non sarà aperto.',
  nl: 'De gemeenteraad van Castra heeft maandag besloten om de oude havenbrug twee jaar te sluiten. De burgemeester zei dat het werk 12 miljoen kronen gaat kosten en dat een veerboot de mensen over de rivier zal brengen tot de nieuwe brug klaar is.',
  pt: 'A câmara municipal de Castra decidiu na segunda-feira fechar a velha ponte do porto por dois anos. A prefeita disse que as obras vão custar 12 milhões de coroas e que uma balsa vai levar as pessoas pelo rio até que a nova ponte seja aberta.',
  pl: 'Rada miasta Castra w poniedziałek zdecydowała, że stary most w porcie będzie zamknięty na dwa lata. Pani burmistrz powiedziała, że prace kosztują 12 milionów koron i że ludzi przez rzekę przewozi prom, ale nie wiadomo, czy nowy most otworzy się już w maju.',
  'und-Cyrl':
    'Городской совет Кастры решил в понедельник закрыть старый мост в порту на два года. Мэр сказала, что работы обойдутся в 12 миллионов крон.',
  'und-Jpan':
    'カストラ市議会は月曜日、港の古い橋を二年間閉鎖することを決めた。市長は工事に一千二百万クローネかかると述べた。',
  'und-Arab':
    'قرر مجلس مدينة كاسترا يوم الاثنين إغلاق جسر الميناء القديم لمدة عامين وقالت رئيسة البلدية إن الأعمال ستكلف اثني عشر مليون كرونة.',
};

test.each(Object.entries(TEXTS))('an article in %s is recognised', (tag, text) => {
  expect(languageOf(text)).toBe(tag);
});

test('an English article that quotes another language at length stays English', () => {
  expect(languageOf(`${TEXTS.en} ${TEXTS.en} “${TEXTS.de}” ${TEXTS.en}`)).toBe('en');
  expect(languageOf(`${TEXTS.en} “${TEXTS['und-Cyrl']}” ${TEXTS.en}`)).toBe('en');
});

test('a few words are read as English, since nothing can be said of them', () => {
  expect(languageOf('Die neue Brücke')).toBe('en');
  expect(languageOf('')).toBe('en');
});

test('what the engine cannot read holds no claims, and all its sentences are kept for the search', () => {
  const text = TEXTS.de as string;
  const { claims, passages } = engine.read({ title: '', text, blocks: [], publishedOn: partialDate('2018-05-07') });
  expect(claims).toEqual([]);
  expect(passages).toHaveLength(2);
});

test('the notice says which language it is and what can be done; English needs none', () => {
  expect(languageNotice('en')).toBeNull();
  expect(languageNotice('de')).toContain('This article is in German.');
  expect(languageNotice('und-Arab')).toContain('a language in Arabic script');
  expect(Object.keys(TEXTS).map(languageName)).not.toContain('pl');
});
