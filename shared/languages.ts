/** The language that the engine reads. */
export const ENGLISH = 'en';

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  sv: 'Swedish',
  da: 'Danish or Norwegian',
  fi: 'Finnish',
  pl: 'Polish',
  cs: 'Czech or Slovak',
  hu: 'Hungarian',
  ro: 'Romanian',
  tr: 'Turkish',
  id: 'Indonesian or Malay',
  'und-Cyrl': 'a language in Cyrillic script',
  'und-Grek': 'Greek',
  'und-Arab': 'a language in Arabic script',
  'und-Hebr': 'a language in Hebrew script',
  'und-Deva': 'a language in Devanagari script',
  'und-Thai': 'Thai',
  'und-Hang': 'Korean',
  'und-Jpan': 'Japanese',
  'und-Hani': 'Chinese',
};

/** A language's name in English, for its BCP 47 tag; the tag itself where there is no name. */
export function languageName(tag: string): string {
  return NAMES[tag] ?? tag;
}

/** What an editor must know of an article in a language that the engine cannot read; null for English. */
export function languageNotice(tag: string): string | null {
  if (tag === ENGLISH) return null;
  return `This article is in ${languageName(tag)}. Stet reads English only: it can be stored, read and searched, but Stet marks no claims in it, suggests nothing and does not use it as evidence. You can mark claims by hand.`;
}
