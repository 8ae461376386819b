/** A format of files that come in or go out. */
interface Format {
  /** As dialogs and choices name it. */
  readonly name: string;
  /** In lower case, with the dot; the first is the one that a new file gets. */
  readonly endings: readonly [string, ...string[]];
  /** As the registry of media types (IANA) has it. */
  readonly mediaType: string;
  /** As a sentence names articles in this format (“Stet reads …”); null where it is not read. */
  readonly articles: string | null;
  /** What a report in this format is for, as an editor chooses it; null where none is written. */
  readonly reports: string | null;
}

/**
 * Every format that Stet reads or writes. Importers, exporters, dialogs, the window's choices, folders that are read,
 * the command line and its help all take endings and names from here.
 */
export const FORMATS = {
  text: {
    name: 'Plain text',
    endings: ['.txt', '.text'],
    mediaType: 'text/plain',
    articles: 'plain text',
    reports: null,
  },
  html: {
    name: 'Web page',
    endings: ['.html', '.htm', '.xhtml'],
    mediaType: 'text/html',
    articles: 'saved web pages',
    reports: 'One file to read, print or send: the verdicts first, then the evidence.',
  },
  markdown: {
    name: 'Markdown',
    endings: ['.md', '.markdown', '.mdown'],
    mediaType: 'text/markdown',
    articles: 'Markdown',
    reports: 'Plain text for a wiki, an issue or another editor’s desk.',
  },
  docx: {
    name: 'Word document',
    endings: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    articles: 'Word documents',
    reports: 'For a desk that works in Word: a comment on each claim, corrections as tracked changes.',
  },
  odt: {
    name: 'OpenDocument text',
    endings: ['.odt'],
    mediaType: 'application/vnd.oasis.opendocument.text',
    articles: 'OpenDocument texts',
    reports: null,
  },
  rtf: {
    name: 'Rich text',
    endings: ['.rtf'],
    mediaType: 'application/rtf',
    articles: 'rich text (RTF)',
    reports: null,
  },
  pdf: {
    name: 'PDF',
    endings: ['.pdf'],
    mediaType: 'application/pdf',
    articles: 'PDF with text',
    reports: 'The same page on A4, for signing off or filing.',
  },
  eml: {
    name: 'Mail',
    endings: ['.eml'],
    mediaType: 'message/rfc822',
    articles: 'mails',
    reports: null,
  },
  mhtml: {
    name: 'Web page in one file',
    endings: ['.mhtml', '.mht'],
    mediaType: 'multipart/related',
    articles: 'web pages saved as one file (MHTML)',
    reports: null,
  },
  webarchive: {
    name: 'Safari web archive',
    endings: ['.webarchive'],
    mediaType: 'application/x-webarchive',
    articles: 'web pages saved by Safari',
    reports: null,
  },
  epub: {
    name: 'EPUB',
    endings: ['.epub'],
    mediaType: 'application/epub+zip',
    articles: 'EPUB',
    reports: null,
  },
  nitf: {
    name: 'NITF',
    endings: ['.nitf', '.xml'],
    mediaType: 'application/nitf+xml',
    articles: 'NITF',
    reports: null,
  },
  newsml: {
    name: 'NewsML-G2',
    endings: ['.newsml'],
    mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    articles: 'NewsML-G2',
    reports: null,
  },
  ninjs: {
    name: 'ninjs',
    endings: ['.ninjs'],
    mediaType: 'application/json',
    articles: 'ninjs',
    reports: 'The article for a news system, with the result as a note to its editors.',
  },
  csv: {
    name: 'Table (CSV)',
    endings: ['.csv'],
    mediaType: 'text/csv',
    articles: null,
    reports: 'One row for each claim and piece of evidence, for a spreadsheet.',
  },
  json: {
    name: 'Data (JSON)',
    endings: ['.json'],
    mediaType: 'application/json',
    articles: null,
    reports: 'Everything, in a documented format, for other programs.',
  },
  claimreview: {
    name: 'ClaimReview (JSON-LD)',
    endings: ['.claimreview.jsonld'],
    mediaType: 'application/ld+json',
    articles: null,
    reports: 'schema.org’s fact-check markup, for a page or a feed.',
  },
  annotations: {
    name: 'Web annotations (JSON-LD)',
    endings: ['.annotations.jsonld'],
    mediaType: 'application/ld+json',
    articles: null,
    reports: 'Claims anchored to their words, in the W3C’s format, for annotation tools.',
  },
  jsonl: {
    name: 'Lines of JSON',
    endings: ['.jsonl'],
    mediaType: 'application/jsonl',
    articles: null,
    reports: null,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
/** Those in which an article can come in. */
export type ArticleFormat = Of<'articles'>;
/** Those in which a report can go out. */
export type ReportFormat = Of<'reports'>;

type Direction = 'articles' | 'reports';
type Of<Way extends Direction> = {
  [Name in FormatName]: (typeof FORMATS)[Name][Way] extends null ? never : Name;
}[FormatName];

export const ARTICLE_FORMATS = formatsOf('articles');
export const REPORT_FORMATS = formatsOf('reports');

/** The format that a file's ending names, in any case of letters; null for one that is not read. */
export function articleFormatOf(fileName: string): ArticleFormat | null {
  return named(fileName, ARTICLE_FORMATS);
}

/** The format that a report's file asks for by its ending, in any case of letters; null for one that is not written. */
export function reportFormatOf(fileName: string): ReportFormat | null {
  return named(fileName, REPORT_FORMATS);
}

/** What a file's ending says it is, for whoever hands it on; null for one that Stet neither reads nor writes. */
export function mediaTypeOf(fileName: string): string | null {
  const format = named(fileName, Object.keys(FORMATS) as FormatName[]);
  return format === null ? null : FORMATS[format].mediaType;
}

/** The ending of a new file in each of the formats, as a sentence lists them: “.html, .md, .csv or .json”. */
export function endingsInWords(formats: readonly FormatName[], type: 'conjunction' | 'disjunction'): string {
  return inWords(
    formats.map((format) => FORMATS[format].endings[0]),
    type,
  );
}

/** What can become an article, as a sentence lists it: “plain text, saved web pages and Markdown”. */
export function articlesInWords(type: 'conjunction' | 'disjunction'): string {
  return inWords(
    ARTICLE_FORMATS.map((format) => FORMATS[format].articles),
    type,
  );
}

function inWords(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en-GB', { type }).format(words);
}

function formatsOf<Way extends Direction>(way: Way): readonly [Of<Way>, ...Of<Way>[]] {
  const names = Object.keys(FORMATS) as FormatName[];
  return names.filter((name) => FORMATS[name][way] !== null) as unknown as [Of<Way>, ...Of<Way>[]];
}

/** A file named nothing but an ending (`.md`) has none. */
function named<Name extends FormatName>(fileName: string, formats: readonly Name[]): Name | null {
  const base = fileName.split(/[/\\]/).at(-1)?.toLowerCase() ?? '';
  const fits = (ending: string) => base.length > ending.length && base.endsWith(ending);
  return formats.find((format) => FORMATS[format].endings.some(fits)) ?? null;
}
