import { TextRun } from 'docx';
import { xmlText } from './xml-text.ts';

/** Untrusted text as the runs of a paragraph, with its line breaks kept. */
export function brokenLines(text: string): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
}
