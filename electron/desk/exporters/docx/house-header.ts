import { Header, ImageRun, type ISectionOptions, Paragraph, TextRun } from 'docx';
import type { Logo } from '../../../../shared/house-style.ts';
import type { ReportWords } from '../report-words.ts';
import { xmlText } from './xml-text.ts';

/** In pixels, as a page shows it. */
const HEIGHT = 32;
const WIDEST = 220;

/** Whose report it is, with the logo, at the head of every page; nothing where no house style says so. */
export function houseHeader({ name, logo }: ReportWords): Pick<ISectionOptions, 'headers'> {
  if (name === '') return {};
  const picture = logo === null ? [] : [pictureRun(logo), new TextRun('  ')];
  const line = new Paragraph({ children: [...picture, new TextRun({ text: xmlText(name), bold: true })] });
  return { headers: { default: new Header({ children: [line] }) } };
}

function pictureRun({ type, width, height, base64 }: Logo): ImageRun {
  const scale = Math.min(HEIGHT / height, WIDEST / width);
  return new ImageRun({
    type: type === 'jpeg' ? 'jpg' : type,
    data: Buffer.from(base64, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
  });
}
