/** Months by the beginnings of their names, in languages whose pages editors quote; English is read elsewhere. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mär', 'mar', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['mai', 'may', 'mag', 'mei'],
  ['juin', 'jun', 'giu'],
  ['juil', 'jul', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['okt', 'oct', 'ott', 'out'],
  ['nov'],
  ['dez', 'déc', 'dec', 'dic'],
];
const NAMES =
  'Jan(?:uar|vier)?|Jän(?:ner)?|enero|gen(?:naio)?|janeiro|januari|Feb(?:ruar|braio|rero|ruari)?|fév(?:rier)?|fevereiro|Mär(?:z|\\.)?|mars|marzo|março|maart|Apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|Mai|mayo|maggio|maio|mei|Jun(?:i|io|ho)?|juin|giugno|Jul(?:i|io|ho)?|juil(?:let)?|luglio|Aug(?:ust|ustus)?|août|ago(?:sto)?|Sep(?:t|tember|tembre|tiembre)?|set(?:tembre|embro)?|Okt(?:ober)?|oct(?:obre|ubre)?|ott(?:obre)?|outubro|Nov(?:ember|embre|iembre|embro)?|Dez(?:ember)?|déc(?:embre)?|dic(?:embre|iembre)?|dezembro|dec(?:ember)?';
const DAY = new RegExp(
  `(?<![\\p{L}\\d.])(\\d{1,2})(?:er|º|\\.)? ?(?:de )?(${NAMES})\\.?,? (?:de |del )?((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);

/** A day whose month is named in German, French, Spanish, Italian, Dutch or Portuguese, as `2015-11-23`; null without one. */
export function dayWithForeignMonth(line: string): string | null {
  const [, day = '', name = '', year = ''] = DAY.exec(line) ?? [];
  const month = BEGINNINGS.findIndex((some) => some.some((start) => name.toLowerCase().startsWith(start)));
  return name === '' || month < 0 ? null : `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
