import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HELP } from '../../../electron/desk/command-line/help.ts';
import { ARCHIVE_ENDINGS, archivesInWords } from '../../../shared/archives.ts';
import {
  ARTICLE_FORMATS,
  articleFormatOf,
  articlesInWords,
  endingsInWords,
  FORMATS,
  type FormatName,
  mediaTypeOf,
  REPORT_FORMATS,
  reportFormatOf,
} from '../../../shared/formats.ts';

const root = join(import.meta.dirname, '../../..');
const names = Object.keys(FORMATS) as FormatName[];

test('an ending belongs to one format, whatever the case of its letters', () => {
  const endings = names.flatMap((name) => FORMATS[name].endings as readonly string[]);
  expect(new Set(endings).size).toBe(endings.length);
  for (const ending of endings) expect(ending).toMatch(/^(\.[a-z0-9]+){1,2}$/);
  expect(articleFormatOf('/news/2019/TRAM.MDOWN')).toBe('markdown');
  expect(reportFormatOf('C:\\reports\\tram.Htm')).toBe('html');
});

test('what is only written is not read, and what is only read is not written', () => {
  expect(articleFormatOf('table.csv')).toBeNull();
  expect(reportFormatOf('notes.txt')).toBeNull();
  expect(articleFormatOf('letter.docm')).toBeNull();
});

test('a name that is nothing but an ending has no format', () => {
  expect(articleFormatOf('.md')).toBeNull();
  expect(articleFormatOf('folder/.html')).toBeNull();
  expect(articleFormatOf('markdown')).toBeNull();
});

test('lists of endings and of articles read as a sentence', () => {
  expect(endingsInWords(REPORT_FORMATS, 'disjunction')).toBe(
    '.html, .md, .docx, .pdf, .ninjs, .csv, .json, .claimreview.jsonld or .annotations.jsonld',
  );
  expect(articlesInWords('conjunction')).toBe(
    'plain text, saved web pages, Markdown, Word documents, OpenDocument texts, rich text (RTF), PDF with text, mails, web pages saved as one file (MHTML), web pages saved by Safari, EPUB, NITF, NewsML-G2 and ninjs',
  );
});

test('a file that is handed on says what it is', () => {
  expect(mediaTypeOf('tram.html')).toBe('text/html');
  expect(mediaTypeOf('eval.jsonl')).toBe('application/jsonl');
  expect(mediaTypeOf('tram.zip')).toBeNull();
});

test('help, manual and README name every format that is read and every one that is written', () => {
  const manual = readFileSync(join(root, 'docs/manual.md'), 'utf8');
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(manual).toContain(`Stet reads ${articlesInWords('conjunction')}.`);
  expect(manual).toContain(`Stet also reads ${archivesInWords()}:`);
  for (const ending of ARCHIVE_ENDINGS) expect(lineWith(readme, '**Whole archives in:**')).toContain(`\`${ending}\``);
  for (const format of REPORT_FORMATS)
    expect(manual).toMatch(new RegExp(`^- \\*\\*${escaped(FORMATS[format].name)}`, 'm'));
  for (const format of ARTICLE_FORMATS) {
    expect(lineWith(readme, '**In:**')).toContain(`\`${FORMATS[format].endings[0]}\``);
    expect(lineWith(HELP, 'ARTICLE   ')).toContain(FORMATS[format].endings[0]);
  }
  const short = {
    html: 'HTML',
    markdown: 'Markdown',
    docx: 'Word',
    pdf: 'PDF',
    ninjs: 'ninjs',
    csv: 'CSV',
    json: 'JSON',
    claimreview: 'ClaimReview',
    annotations: 'Web annotations',
  } satisfies Record<(typeof REPORT_FORMATS)[number], string>;
  for (const format of REPORT_FORMATS) {
    expect(lineWith(readme, '**Out:**')).toContain(short[format]);
    expect(HELP).toContain(FORMATS[format].endings[0]);
  }
});

function lineWith(text: string, words: string): string {
  return text.split('\n').find((line) => line.includes(words)) ?? '';
}

function escaped(words: string): string {
  return words.replaceAll(/[()]/g, '\\$&');
}
