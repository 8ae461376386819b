import type { ReportWords } from '../report-words.ts';
import { htmlText } from './text.ts';

/** Whose report it is, with the logo; '' where no house style says so. */
export function houseBlock({ name, logo }: ReportWords): string {
  if (name === '') return '';
  // The name stands beside it in words.
  const picture =
    logo === null
      ? ''
      : `<img alt="" src="data:image/${logo.type};base64,${logo.base64}" width="${logo.width}" height="${logo.height}">`;
  return `<p class="house">${picture}<span>${htmlText(name)}</span></p>\n`;
}
